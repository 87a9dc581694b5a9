/**
 * Whether the amounts that a contract names fit the measure that they are for: the target, what
 * is planned, the most in a month, opening totals. Each in the right unit, and only where it says
 * something.
 */
import assert from 'node:assert/strict'
import type { Adoption, Baseline, OpeningTotals } from '../../domain/contract.ts'
import { amountInWords, targetShareInWords } from '../../domain/display.ts'
import type { Problem } from '../../domain/problem.ts'
import type { RuleSet } from '../../rules/grammar.ts'
import { factKindOfMeasure } from '../../rules/kind-of-measure.ts'
import type { Measure } from '../../rules/measure.ts'
import { addedUp } from './added-up.ts'

const SHARE_UNIT = 'basis points'
const WHOLE_SHARE = 10_000

type Figures = Pick<RuleSet, 'figures'>

export function amountProblems(
  adoption: Adoption,
  measure: Measure,
  where: string,
  rules: Figures,
): readonly Problem[] {
  return [
    ...planProblems(adoption, measure, where, rules),
    ...mostProblems(adoption, measure, where, rules),
    ...openingProblems(adoption, measure, where, rules),
    ...profileProblems(adoption, measure, where, rules),
  ]
}

/** For the measure that is compared with the target; without one it would never be looked at. */
export function targetProblems(
  { target }: Adoption,
  measure: Measure | undefined,
  where: string,
): readonly Problem[] {
  if (target === undefined) return []
  if (measure === undefined) {
    const message = 'Nothing here is compared with a target of the contract. Take the target out.'
    return [{ code: 'not-allowed', where: `${where}/target`, message }]
  }
  const wanted = factKindOfMeasure(measure).unit
  assert(wanted !== undefined, 'the loader refuses a target for what is no number')
  if (target.unit !== wanted) {
    const message =
      `“${measure.title}” is measured in ${wanted}, and the target is in ${target.unit}. ` +
      `Write it in ${wanted}${wanted === SHARE_UNIT ? ': 10% is 1000' : ''}.`
    return [{ code: 'wrong-unit', where: `${where}/target/unit`, message }]
  }
  if (wanted !== SHARE_UNIT || mayExceedAll(measure) || target.value <= WHOLE_SHARE) return []
  const percent = targetShareInWords([target.value, WHOLE_SHARE])
  const message = `The target is ${percent}, and here nothing can be more than 100%. Correct it.`
  return [{ code: 'out-of-range', where: `${where}/target/value`, message }]
}

/** There can be twice as much as there was, or more; never less than nothing. */
function mayExceedAll(measure: Measure): boolean {
  return (
    measure.shape === 'change-from-baseline' &&
    measure.as === 'per-cent' &&
    measure.direction === 'more'
  )
}

function planProblems(
  { plannedWhole }: Adoption,
  measure: Measure,
  where: string,
  rules: Figures,
): readonly Problem[] {
  if (plannedWhole === undefined) return []
  if (measure.shape !== 'share' || !addedUp(measure, rules).whole) {
    const message =
      `“${measure.title}” is no share of a whole that grows month by month, so nothing planned ` +
      'is looked at. Take it out.'
    return [{ code: 'not-allowed', where: `${where}/plannedWhole`, message }]
  }
  if (plannedWhole.unit === measure.unit) return []
  const message =
    `“${measure.title}” is counted in ${measure.unit}, and what is planned in ` +
    `${plannedWhole.unit}. Write it in ${measure.unit}, or take it out.`
  return [{ code: 'wrong-unit', where: `${where}/plannedWhole/unit`, message }]
}

function mostProblems(
  { mostInAMonth }: Adoption,
  measure: Measure,
  where: string,
  rules: Figures,
): readonly Problem[] {
  const { part, whole } = addedUp(measure, rules)
  const isCounted = measure.shape === 'count' || (measure.shape === 'share' && !whole)
  if (mostInAMonth === undefined || (isCounted && part)) return []
  const message =
    `Of “${measure.title}” nothing is counted towards the target month by month, so the most in ` +
    'a month says nothing. Take it out.'
  return [{ code: 'not-allowed', where: `${where}/mostInAMonth`, message }]
}

function openingProblems(
  { opening, baseline }: Adoption,
  measure: Measure,
  place: string,
  rules: Figures,
): readonly Problem[] {
  if (opening === undefined) return []
  const where = `${place}/opening`
  const { part, whole } = addedUp(measure, rules, baseline)
  if (!part) {
    const message =
      `“${measure.title}” is not added up over months, so earlier totals cannot stand for it. ` +
      'Take the opening totals out.'
    return [{ code: 'not-allowed', where, message }]
  }
  if (whole === (opening.whole !== undefined)) return partAboveWhole(opening, measure, where)
  if (whole) {
    const message =
      `“${measure.title}” needs the whole as well as the part: write in "whole" the ` +
      `${measure.words.whole} up to the same day.`
    return [{ code: 'missing-field', where: `${where}/whole`, message }]
  }
  const message = `“${measure.title}” has no whole that is added up. Take "whole" out.`
  return [{ code: 'not-allowed', where: `${where}/whole`, message }]
}

/** Of a share the part is some of its whole; what a change is divided by is something else. */
function partAboveWhole(
  { part, whole }: OpeningTotals,
  measure: Measure,
  where: string,
): readonly Problem[] {
  const isPart = measure.shape === 'share' || measure.shape === 'on-time'
  if (!isPart || whole === undefined || part <= whole) return []
  const [some, all] = [part, whole].map((amount) => amountInWords(amount, measure.unit))
  const message = `The opening part, ${some}, is more than its whole, ${all}. Correct one of them.`
  return [{ code: 'part-above-whole', where: `${where}/part`, message }]
}

/** A profile says how a target falls due; some targets hold whole from the first month on. */
function profileProblems(
  { profile, baseline }: Adoption,
  measure: Measure,
  where: string,
  rules: Figures,
): readonly Problem[] {
  if (profile === undefined || fallsDueOverTime(measure, rules, baseline)) return []
  const message =
    `Of “${measure.title}” the whole target holds from the first month on, so a profile says ` +
    'nothing. Take it out; for a quiet start use "nothingDueUpTo".'
  return [{ code: 'not-allowed', where: `${where}/profile`, message }]
}

function fallsDueOverTime(measure: Measure, rules: Figures, baseline: Baseline | undefined) {
  const { part, whole } = addedUp(measure, rules, baseline)
  switch (measure.shape) {
    case 'count':
    case 'share':
    case 'change-from-baseline':
      return part && !whole
    case 'level-at-date':
      return rules.figures.get(measure.part.figure)?.nature !== 'survey'
    case 'on-time':
    case 'floor-for-each-row':
    case 'document-in-force':
      return false
  }
}
