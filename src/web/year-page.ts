/**
 * The first page: contracts by months as one picture, and how each obligation fared over all of
 * them. It shows outcomes that were decided elsewhere.
 */
import type { CheckedFolder } from '../checks/check-folder.ts'
import type { CheckedContract } from '../checks/check-return.ts'
import { periodInWords, type Period } from '../domain/calendar.ts'
import { counted } from '../domain/display.ts'
import {
  needsSomebody,
  OUTCOMES_BY_URGENCY,
  outcomeInWords,
} from '../domain/outcome-words.ts'
import type { Outcome } from '../domain/outcome.ts'
import { contractAddress, monthAddress } from './addresses.ts'
import { outcomeBar } from './bars.ts'
import { lookOf, type Look } from './outcome-looks.ts'

interface Cell {
  /** The first letter of the month, for narrow screens. */
  readonly initial: string
  /** The most pressing outcome; empty where the contract was not checked in the month. */
  readonly looks: readonly Look[]
  /** How many findings need somebody; empty where none does. */
  readonly number: string
  readonly href: string
  readonly says: string
}

export function yearPage(folder: CheckedFolder) {
  const { periods, checked } = folder
  const [first, last] = [periods[0], periods.at(-1)]
  const newest = checked.filter(({ period }) => period === last)
  const byContract = [...Map.groupBy(checked, ({ contract }) => contract.id)]
  const pressing = newest.flatMap(({ assessment }) => assessment.decision.findings)
  const contracts = byContract.map(([, months]) => contractRow(months, periods))
  return {
    span: first === undefined || last === undefined ? '' : spanInWords(first, last),
    summary: summaryOf(folder, byContract.length),
    newest: {
      words: last === undefined ? '' : periodInWords(last),
      href: last === undefined ? '/' : monthAddress(last),
      pressing: counted(pressing.filter(needsSomebody).length, 'finding'),
    },
    bar: outcomeBar(pressing.map(({ outcome }) => outcome)),
    months: periods.map((period) => ({
      words: periodInWords(period),
      short: periodInWords(period).slice(0, 3),
      year: period.slice(0, 4),
      href: monthAddress(period),
    })),
    contracts,
    key: keyOf(contracts.flatMap(({ cells }) => cells)),
    obligations: obligationsOf(folder),
    hasRefused: folder.intake.refused.length > 0,
    refused: counted(folder.intake.refused.length, 'file'),
  }
}

function spanInWords(first: Period, last: Period): string {
  return `${periodInWords(first)} to ${periodInWords(last)}`
}

function summaryOf({ checked, periods }: CheckedFolder, contracts: number): string {
  const returned = checked.filter(({ monthlyReturn }) => monthlyReturn !== undefined).length
  return (
    `${counted(contracts, 'contract')}, ${counted(periods.length, 'month')}, ` +
    `${counted(returned, 'return')} received.`
  )
}

function contractRow(months: readonly CheckedContract[], periods: readonly Period[]) {
  const newest = months.toSorted((a, b) => (a.period < b.period ? 1 : -1))[0]
  const byMonth = new Map(months.map((each) => [each.period, each]))
  return {
    id: newest?.contract.id ?? '',
    title: newest?.contract.title ?? '',
    kind: newest?.contract.kind ?? '',
    href: newest === undefined ? '/' : contractAddress(newest.contract.id, newest.period),
    cells: periods.map((period) => cellOf(byMonth.get(period), period)),
  }
}

function cellOf(checked: CheckedContract | undefined, period: Period): Cell {
  const month = periodInWords(period)
  const initial = month.slice(0, 1)
  if (checked === undefined) {
    return { initial, looks: [], number: '', href: '', says: `Not checked in ${month}` }
  }
  const { contract, assessment } = checked
  const outcomes = assessment.decision.findings.map(({ outcome }) => outcome)
  const worst = OUTCOMES_BY_URGENCY.find((outcome) => outcomes.includes(outcome))
  const pressing = assessment.decision.findings.filter(needsSomebody).length
  return {
    initial,
    looks: worst === undefined ? [] : [lookOf(worst)],
    number: pressing === 0 ? '' : String(pressing),
    href: contractAddress(contract.id, period),
    says: `${contract.id}, ${month}: ${countsInWords(outcomes)}`,
  }
}

/** Of a shape that is nowhere in the picture nobody asks what it means. */
function keyOf(cells: readonly Cell[]): readonly Look[] {
  const drawn = new Set(cells.flatMap(({ looks }) => looks.map(({ outcome }) => outcome)))
  return OUTCOMES_BY_URGENCY.filter((outcome) => drawn.has(outcome)).map((each) => lookOf(each))
}

function countsInWords(outcomes: readonly Outcome[]): string {
  return OUTCOMES_BY_URGENCY.flatMap((outcome) => {
    const count = outcomes.filter((each) => each === outcome).length
    return count === 0 ? [] : [`${count} ${outcomeInWords(outcome).toLowerCase()}`]
  }).join(', ')
}

/** In the order of the rule set; obligations that bound nobody are left out. */
function obligationsOf({ rules, checked }: CheckedFolder) {
  const findings = checked.flatMap(({ assessment }) => assessment.decision.findings)
  const byObligation = Map.groupBy(findings, ({ obligation }) => obligation)
  return [...rules.ruleSet.obligations.values()].flatMap(({ id, title, visibility }) => {
    const outcomes = (byObligation.get(id) ?? []).map(({ outcome }) => outcome)
    const bar = outcomeBar(outcomes)
    if (bar.segments.length === 0) return []
    return [{ title, isRestricted: visibility === 'restricted', bar }]
  })
}
