/**
 * Makes a rule set ready to be run: each obligation's requirement and applicability compiled once,
 * in the order of their ids, and used again for every return.
 */
import assert from 'node:assert/strict'
import type { Applicability, Comparison, Obligation, RuleSet } from '../rules/grammar.ts'
import { compile, leavesOf, type Leaf, type Tree } from './evaluate.ts'
import type { PreparedObligation } from './finding.ts'

export interface PreparedRules {
  readonly ruleSet: RuleSet
  readonly obligations: readonly PreparedObligation[]
}

export function prepareRules(ruleSet: RuleSet): PreparedRules {
  const inOrder = [...ruleSet.obligations.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return { ruleSet, obligations: inOrder.map(prepareObligation) }
}

function prepareObligation(obligation: Obligation): PreparedObligation {
  const tree: Tree = obligation.requires
  return {
    obligation,
    comparisons: comparisonsOf(tree),
    evaluate: compile(tree),
    ...applicabilityOf(obligation.appliesWhen),
  }
}

function applicabilityOf(
  appliesWhen: Applicability | undefined,
): Pick<PreparedObligation, 'applies'> {
  if (appliesWhen === undefined) return {}
  return { applies: { leaves: comparisonsOf(appliesWhen), evaluate: compile(appliesWhen) } }
}

function comparisonsOf(tree: Tree): readonly (Leaf & Comparison)[] {
  const leaves = leavesOf(tree)
  assert(leaves.length > 0, 'the loader refuses empty groups')
  return leaves
}
