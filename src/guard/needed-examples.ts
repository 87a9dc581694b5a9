/**
 * Which examples an obligation must have, and which are missing, by the outcomes that come out:
 * met, not met, cannot tell, not applicable or not due, and a pair at the boundary.
 */
import type { PreparedRules } from '../assessment/prepare.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Obligation, ObligationExample, RuleSet } from '../rules/grammar.ts'
import { measuresOf } from '../rules/measures-of.ts'
import { oneUnitAway } from './one-unit-away.ts'
import type { RuleWarning } from './rule-warning.ts'
import { findingOfExample } from './run-examples.ts'
import { preparedFor } from './single-obligation.ts'

interface CameOut {
  readonly example: ObligationExample
  readonly outcome: Outcome
}

export async function missingExamples(ruleSet: RuleSet): Promise<readonly RuleWarning[]> {
  const warnings: RuleWarning[] = []
  for (const obligation of ruleSet.obligations.values()) {
    const { id } = obligation
    const beside = ruleSet.examples.find((one) => one.obligation === id)?.examples ?? []
    if (beside.length === 0) {
      warnings.push(noExamples(obligation))
      continue
    }
    const missing = await missingFor(obligation, beside, ruleSet)
    const place = { kind: 'examples', id, where: '/examples' } as const
    warnings.push(
      ...missing.map((what) => ({ place, message: `\`${id}\` has no example ${what}: add one.` })),
    )
  }
  return warnings
}

function noExamples({ id }: Obligation): RuleWarning {
  const message = `\`${id}\` has no examples: write \`${id}.examples.json\` beside it.`
  return { place: { kind: 'obligation', id, where: '' }, message }
}

async function missingFor(
  obligation: Obligation,
  examples: readonly ObligationExample[],
  ruleSet: RuleSet,
): Promise<readonly string[]> {
  const rules = preparedFor(obligation, ruleSet)
  const cameOut: CameOut[] = []
  for (const example of examples) {
    const finding = await findingOfExample(obligation.id, example, rules)
    if (finding !== undefined) cameOut.push({ example, outcome: finding.outcome })
  }
  const has = (...outcomes: readonly Outcome[]): boolean =>
    cameOut.some(({ outcome }) => outcomes.includes(outcome))
  const boundary = hasBoundary(obligation, ruleSet)
  return [
    ...(has('met') ? [] : ['that is met']),
    ...(has('not-met') ? [] : ['that is not met']),
    ...(has('cannot-tell') ? [] : ['that cannot be told']),
    ...missingOutside(obligation, has),
    ...(!boundary || (await turns(obligation, cameOut, rules, DOWN))
      ? []
      : ['at the exact boundary, which is met and one unit on the wrong side is not']),
    ...(!boundary || (await turns(obligation, cameOut, rules, UP))
      ? []
      : ['one unit on the wrong side of the boundary, which is not met and at the boundary is']),
  ]
}

/** What binds every contract, or comes with another, is always due and always applies. */
function missingOutside(
  { appliesWhen, binds }: Obligation,
  has: (...outcomes: readonly Outcome[]) => boolean,
): readonly string[] {
  if (appliesWhen !== undefined) {
    return has('not-applicable') ? [] : ['to which it does not apply']
  }
  if (binds !== 'when-adopted') return []
  return has('not-due', 'not-applicable') ? [] : ['in which it is not due yet']
}

/** A document, or a return in time, is a yes or no: there is no unit to be short of. */
function hasBoundary(obligation: Obligation, ruleSet: RuleSet): boolean {
  return measuresOf(obligation, ruleSet).some(({ shape }) => shape !== 'document-in-force')
}

type Turn = Readonly<Partial<Record<Outcome, Outcome>>>
const DOWN: Turn = { met: 'not-met', 'on-course': 'behind' }
const UP: Turn = { 'not-met': 'met', behind: 'on-course' }

/** Whether one unit turns the outcome of any of them. */
async function turns(
  obligation: Obligation,
  cameOut: readonly CameOut[],
  rules: PreparedRules,
  turn: Turn,
): Promise<boolean> {
  const measures = measuresOf(obligation, rules.ruleSet)
  for (const { example, outcome } of cameOut) {
    if (turn[outcome] === undefined) continue
    for (const measure of measures) {
      for (const returns of oneUnitAway(example, measure, rules.ruleSet)) {
        const finding = await findingOfExample(obligation.id, { ...example, returns }, rules)
        if (finding?.outcome === turn[outcome]) return true
      }
    }
  }
  return false
}
