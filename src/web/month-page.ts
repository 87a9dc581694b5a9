/**
 * The first page: contracts by obligation for one month, what could not be read, and the counts.
 * It shows outcomes that were decided elsewhere, the same for every contract.
 */
import type { CheckedFolder } from '../checks/check-folder.ts'
import type { CheckedContract } from '../checks/check-return.ts'
import { reasonInWords } from '../checks/figure-words.ts'
import { summaryRows, type SummaryRow } from '../checks/summary.ts'
import { periodInWords, type Period } from '../domain/calendar.ts'
import { counted, countInWords } from '../domain/display.ts'
import { byUrgency, needsSomebody } from '../domain/outcome-words.ts'
import type { RuleSet } from '../rules/grammar.ts'
import { contractAddress, findingAddress, monthAddress } from './addresses.ts'
import { outcomeBar } from './bars.ts'
import { lookOf, type Look } from './outcome-looks.ts'

// More columns than this fit on no usual screen.
const COLUMNS_THAT_FIT = 10
// Whoever has more to see to finds the rest in the table.
const PRESSING_MAX = 20

interface Heading {
  readonly obligation: string
  readonly title: string
  readonly isRestricted: boolean
}

interface Cell {
  readonly title: string
  readonly isRestricted: boolean
  /** Empty where the contract did not adopt the obligation. */
  readonly looks: readonly Look[]
  readonly figure: string
  readonly href: string
  readonly isApplicable: boolean
}

export function monthPage(folder: CheckedFolder, period: Period) {
  const checked = folder.checked.filter((each) => each.period === period)
  const { ruleSet } = folder.rules
  const rows = summaryRows(checked, ruleSet)
  const headings = headingsOf(rows, ruleSet)
  const contracts = checked.map((each) => contractRow(each, rows, headings))
  return {
    month: periodInWords(period),
    months: folder.periods
      .toReversed()
      .map((each) => ({
        words: periodInWords(each),
        href: monthAddress(each),
        isShown: each === period,
      })),
    hasMonths: folder.periods.length > 1,
    summary: summarySentence(checked),
    bar: outcomeBar(rows.map(({ outcome }) => outcome)),
    ...pressingOf(rows),
    headings,
    hasMoreColumnsThanFit: headings.length > COLUMNS_THAT_FIT,
    contracts,
    hasDashes: contracts.some(({ cells }) => cells.some(({ looks }) => looks.length === 0)),
    ...refusedOf(folder),
    waiting: folder.waiting
      .filter((each) => each.period === period)
      .map(({ contract, why }) => `Contract ${contract} ${why}.`),
    failed: failedOf(folder, period),
  }
}

/** The page before there is anything to show. */
export function emptyMonthPage(folder: CheckedFolder) {
  return refusedOf(folder)
}

function summarySentence(checked: readonly CheckedContract[]): string {
  const returned = checked.filter(({ monthlyReturn }) => monthlyReturn !== undefined).length
  const notices = checked.reduce((total, each) => total + each.notices.length, 0)
  return (
    `${counted(checked.length, 'contract')} in force, ${counted(returned, 'return')} received, ` +
    `${counted(notices, 'notice')} drafted.`
  )
}

// The rule set's own order, so that a column stands in the same place every month.
function headingsOf(rows: readonly SummaryRow[], { obligations }: RuleSet): readonly Heading[] {
  const binding = new Set(
    rows.filter(({ outcome }) => outcome !== 'not-applicable').map(({ obligation }) => obligation),
  )
  return [...obligations.values()]
    .filter(({ id }) => binding.has(id))
    .map(({ id, title, visibility }) => ({
      obligation: id,
      title,
      isRestricted: visibility === 'restricted',
    }))
}

function contractRow(
  { contract, period }: CheckedContract,
  rows: readonly SummaryRow[],
  headings: readonly Heading[],
) {
  const own = rows.filter((row) => row.contract === contract.id)
  return {
    id: contract.id,
    title: contract.title,
    contractor: contract.contractor.name,
    href: contractAddress(contract.id, period),
    cells: headings.map((heading) => cellOf(heading, own)),
  }
}

function cellOf(heading: Heading, rows: readonly SummaryRow[]): Cell {
  const { obligation, title, isRestricted } = heading
  const row = rows.find((each) => each.obligation === obligation)
  if (row === undefined) {
    return { title, isRestricted, looks: [], figure: '', href: '', isApplicable: false }
  }
  return {
    title,
    isRestricted,
    looks: [lookOf(row.outcome, row.outcomeWords)],
    figure: figureOf(row),
    href: findingAddress(row.contract, row.period, obligation),
    isApplicable: row.outcome !== 'not-applicable',
  }
}

/** What needs somebody, the most pressing first. */
function pressingOf(rows: readonly SummaryRow[]) {
  const pressing = rows.filter(needsSomebody).toSorted(byUrgency)
  const more = pressing.length - PRESSING_MAX
  return {
    pressing: pressing.slice(0, PRESSING_MAX).map((row) => ({
      contract: row.contract,
      title: row.title,
      isRestricted: row.isRestricted,
      look: lookOf(row.outcome, row.outcomeWords),
      figure: figureOf(row),
      href: findingAddress(row.contract, row.period, row.obligation),
    })),
    morePressing: more > 0 ? `${countInWords(more)} more in the table` : '',
  }
}

/** A contract as a whole, or one of its obligations by its title. */
function failedOf({ failed, rules }: CheckedFolder, period: Period): readonly string[] {
  const { obligations } = rules.ruleSet
  return failed
    .filter((each) => each.period === period)
    .map(({ contract, obligation }) => {
      if (obligation === undefined) return `Contract ${contract} could not be checked`
      const title = obligations.get(obligation)?.title ?? obligation
      return `Contract ${contract}: “${title}” could not be worked out`
    })
}

// A yes or no says no more than the outcome beside it; a figure is no help where it is not the
// figure that is in doubt.
function figureOf({ figure, outcome, reason }: SummaryRow): string {
  const isInDoubt = outcome !== 'cannot-tell' || reason === reasonInWords('within-bounds')
  return isInDoubt && /\d/.test(figure) ? figure : reason
}

function refusedOf({ intake }: CheckedFolder) {
  return {
    hasRefused: intake.refused.length > 0,
    refusedCount: counted(intake.refused.length, 'file'),
    refused: intake.refused.map(({ file, problems }) => ({
      file,
      problems: problems.map((problem) => ({
        place: [
          problem.file === undefined || problem.file === file ? '' : problem.file,
          problem.line === undefined ? '' : `line ${problem.line}`,
          problem.where,
        ]
          .filter((part) => part !== '')
          .join(', '),
        message: problem.message,
      })),
    })),
  }
}
