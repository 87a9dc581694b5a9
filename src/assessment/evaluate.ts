/**
 * The only file that knows json-rules-engine. It gives three answers on a two-valued engine: each
 * requirement becomes one Engine with two rules, "yes" as written and "no" with its negation
 * pushed to the leaves. Neither fires: cannot tell. Both fire: our own mistake.
 *
 * The engine's hazards are closed here: facts are typed values of ours and always there, every
 * operator is ours and returns a boolean, paths are refused, empty groups never reach it, and one
 * run at a time goes through an Engine.
 */
import assert from 'node:assert/strict'
import { Almanac, Engine, Fact as EngineFact, type RuleResult } from 'json-rules-engine'
import { compareFractions, type Fraction } from '../domain/fraction.ts'
import type { Answer } from '../domain/outcome.ts'
import { OPPOSITES, type Operator } from '../rules/grammar.ts'
import type { Fact } from './types.ts'

/** A tree of leaves; the index of a leaf is its place in reading order. */
export type Tree = { all: readonly Tree[] } | { any: readonly Tree[] } | { not: Tree } | Leaf
export interface Leaf {
  readonly fact: string
  readonly operator: Operator
}

/** The two sides of each leaf, in reading order. */
export type Sides = readonly { readonly reported: Fact; readonly required: Fact }[]

export interface Evaluated {
  readonly answer: Answer
  /** The answer of each leaf, in reading order: every one is evaluated, none is skipped. */
  readonly leaves: readonly Answer[]
}

export type Evaluator = (sides: Sides) => Promise<Evaluated>

type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly fact: string; readonly operator: string; readonly value: { readonly fact: string } }

/** Throws for a tree that the loader should have refused; the evaluator then never does. */
export function compile(tree: Tree): Evaluator {
  const engine = new Engine([], { pathResolver: refusePath })
  for (const [name, holds] of Object.entries(COMPARE)) engine.addOperator(name, holds)
  engine.addRule(ruleNamed('yes', conditionsOf(tree, false)))
  engine.addRule(ruleNamed('no', conditionsOf(tree, true)))
  const leaves = leavesOf(tree).length
  // Overlapping runs on one Engine lose findings silently, so each waits for the one before.
  let last: Promise<unknown> = Promise.resolve()
  return (sides) => {
    assert.equal(sides.length, leaves, 'each condition needs its two sides')
    const run = last.then(() => evaluate(engine, sides))
    last = run.catch(() => undefined)
    return run
  }
}

/** The comparisons of a requirement or an applicability in reading order. */
export function leavesOf(tree: Tree): readonly Leaf[] {
  if ('all' in tree) return tree.all.flatMap(leavesOf)
  if ('any' in tree) return tree.any.flatMap(leavesOf)
  if ('not' in tree) return leavesOf(tree.not)
  return [tree]
}

/** One comparison on its own, by the same operators that the engine uses. */
export function comparisonHolds(operator: Operator, reported: Fact, required: Fact): boolean {
  return COMPARE[operator](reported, required)
}

async function evaluate(engine: Engine, sides: Sides): Promise<Evaluated> {
  const almanac = new Almanac({ allowUndefinedFacts: false, pathResolver: refusePath })
  sides.forEach(({ reported, required }, index) => {
    almanac.addFact(constant(reportedName(index), reported))
    almanac.addFact(constant(requiredName(index), required))
  })
  const { results, failureResults } = await engine.run({}, { almanac })
  const fired = new Set(results.map(({ name }) => name))
  assert(!(fired.has('yes') && fired.has('no')), 'an obligation is both met and not met')
  const yes = leafResults(namedResult('yes', [...results, ...failureResults]))
  const no = leafResults(namedResult('no', [...results, ...failureResults]))
  assert(yes.length === sides.length && no.length === sides.length, 'the engine lost a condition')
  return {
    answer: answerOf(fired.has('yes'), fired.has('no')),
    leaves: yes.map((holds, index) => answerOf(holds, no[index] ?? false)),
  }
}

function answerOf(yes: boolean, no: boolean): Answer {
  if (yes) return 'yes'
  return no ? 'no' : 'unknown'
}

function conditionsOf(tree: Tree, negated: boolean): Condition {
  let index = -1
  const walk = (node: Tree, negate: boolean): Condition => {
    if ('not' in node) return walk(node.not, !negate)
    if ('all' in node || 'any' in node) {
      const inner = 'all' in node ? node.all : node.any
      assert(inner.length > 0, 'the loader refuses empty groups')
      const parts = inner.map((part) => walk(part, negate))
      return 'all' in node === !negate ? { all: parts } : { any: parts }
    }
    index += 1
    // The engine would find out only when it runs, and then reject where nobody can catch it.
    assert(Object.hasOwn(OPPOSITES, node.operator), `there is no operator ${node.operator}`)
    const operator = negate ? OPPOSITES[node.operator] : node.operator
    return { fact: reportedName(index), operator, value: { fact: requiredName(index) } }
  }
  const condition = walk(tree, negated)
  return 'fact' in condition ? { all: [condition] } : condition
}

function ruleNamed(name: 'yes' | 'no', conditions: Condition) {
  return { name, conditions: conditions as never, event: { type: name } }
}

function constant(name: string, value: Fact): EngineFact {
  return new EngineFact(name, value, { cache: false })
}

// Names of our own making: no rule can choose one, and none collides with another.
function reportedName(index: number): string {
  return `reported ${index}`
}

function requiredName(index: number): string {
  return `required ${index}`
}

function refusePath(): never {
  throw new Error('rules have no paths')
}

function namedResult(name: string, results: readonly RuleResult[]): RuleResult {
  const found = results.find((result) => result.name === name)
  assert(found !== undefined, `the engine lost the rule ${name}`)
  return found
}

interface ResultNode {
  readonly all?: readonly ResultNode[]
  readonly any?: readonly ResultNode[]
  readonly result?: boolean
}

function leafResults(result: RuleResult): readonly boolean[] {
  const walk = (node: ResultNode): readonly boolean[] => {
    const inner = node.all ?? node.any
    if (inner !== undefined) return inner.flatMap(walk)
    assert(typeof node.result === 'boolean', 'the engine skipped a condition')
    return [node.result]
  }
  return walk(result.conditions)
}

type NumberFact = Fact & { kind: 'number' }

/** Each comparison is false when either side is not known, and exact over the bounds. */
const COMPARE: Readonly<Record<Operator, (reported: Fact, required: Fact) => boolean>> = {
  atLeast: numbers((reported, required) => surely(reported.lo, required.hi, (by) => by >= 0)),
  below: numbers((reported, required) => surely(reported.hi, required.lo, (by) => by < 0)),
  atMost: numbers((reported, required) => surely(reported.hi, required.lo, (by) => by <= 0)),
  above: numbers((reported, required) => surely(reported.lo, required.hi, (by) => by > 0)),
  isOneOf: words((word, list) => list.includes(word)),
  isNoneOf: words((word, list) => !list.includes(word)),
  isTrue: (reported) => reported.kind === 'truth' && reported.value,
  isFalse: (reported) => reported.kind === 'truth' && !reported.value,
}

/** Nothing is sure against a bound that is not known. */
function surely(
  reported: Fraction | undefined,
  required: Fraction | undefined,
  holds: (by: number) => boolean,
): boolean {
  return (
    reported !== undefined &&
    required !== undefined &&
    holds(compareFractions(reported, required))
  )
}

function numbers(holds: (reported: NumberFact, required: NumberFact) => boolean) {
  return (reported: Fact, required: Fact): boolean =>
    reported.kind === 'number' && required.kind === 'number' && holds(reported, required)
}

function words(holds: (word: string, list: readonly string[]) => boolean) {
  return (reported: Fact, required: Fact): boolean => {
    if (reported.kind !== 'words' || required.kind !== 'words') return false
    const [word] = reported.value
    return word !== undefined && holds(word, required.value)
  }
}
