/**
 * The first page: contracts by obligation for one month, what could not be read, and the counts.
 * It shows outcomes that were decided elsewhere, the same for every contract.
 */
import type { CheckedFolder } from '../checks/check-folder.ts'
import type { CheckedContract } from '../checks/check-return.ts'
import { reasonInWords } from '../checks/figure-words.ts'
import { summaryRows, type SummaryRow } from '../checks/summary.ts'
import { periodInWords, type Period } from '../domain/calendar.ts'
import { counted } from '../domain/display.ts'
import type { RuleSet } from '../rules/grammar.ts'
import { contractAddress, findingAddress, monthAddress } from './addresses.ts'
import { outcomeBar } from './bars.ts'
import { lookOf, type Look } from './outcome-looks.ts'

interface Heading {
  readonly obligation: string
  readonly title: string
  readonly isRestricted: boolean
}

interface Cell {
  readonly title: string
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
    headings,
    contracts,
    hasDashes: contracts.some(({ cells }) => cells.some(({ looks }) => looks.length === 0)),
    ...refusedOf(folder),
    waiting: folder.waiting
      .filter((each) => each.period === period)
      .map(({ contract }) => contract),
    failed: folder.failed
      .filter((each) => each.period === period)
      .map(({ contract }) => contract),
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

function cellOf({ obligation, title }: Heading, rows: readonly SummaryRow[]): Cell {
  const row = rows.find((each) => each.obligation === obligation)
  if (row === undefined) return { title, looks: [], figure: '', href: '', isApplicable: false }
  return {
    title,
    looks: [lookOf(row.outcome)],
    figure: figureOf(row),
    href: findingAddress(row.contract, row.period, obligation),
    isApplicable: row.outcome !== 'not-applicable',
  }
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
