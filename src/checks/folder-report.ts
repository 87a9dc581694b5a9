/**
 * What the check of a folder found, for a person at a terminal or for another program. It only
 * shows: every outcome, figure and problem was decided elsewhere.
 */
import { counted, countInWords } from '../domain/display.ts'
import { periodInWords } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import type { CheckedFolder, FailedCheck } from './check-folder.ts'
import { byUrgency, OUTCOMES_BY_URGENCY, outcomeInWords } from '../domain/outcome-words.ts'
import type { RuleSet } from '../rules/grammar.ts'
import { visibleText } from '../notices/visible-text.ts'
import { bothWays, byIndicator } from './by-indicator.ts'
import { summaryRows, type SummaryRow } from './summary.ts'
import { textTable } from './text-table.ts'
import type { WaitingCheck } from './waiting-checks.ts'

// A table of which every cell is wrong has one fault, not thousands.
const LINES_MAX = 50
const OUTCOMES_SHOWN = ['met', 'not-met', 'on-course', 'behind', 'cannot-tell'] as const
const HEADINGS = ['Contract', 'Obligation', 'Outcome', 'Figure', 'Target']

export function folderReport(folder: CheckedFolder): string {
  const { checked, failed, intake, periods, rules, waiting } = folder
  const rows = summaryRows(checked, rules.ruleSet)
  const months = periods.map((period) => {
    const shown = rows
      .filter((row) => row.period === period && row.outcome !== 'not-applicable')
      .toSorted((a, b) => (a.contract === b.contract ? byUrgency(a, b) : 0))
    return `${periodInWords(period)}\n\n${textTable(HEADINGS, shown.map(cellsOf))}\n`
  })
  const nothing = periods.length === 0 ? 'There is no return to check.\n\n' : ''
  const refused = intake.refused.flatMap(({ problems }) => problems)
  return [
    ...months,
    nothing,
    ...indicatorsOf(folder),
    totalsOf(folder, rows),
    ...(refused.length === 0 ? [] : [refusedHeading(folder), problemLines(refused)]),
    ...waiting.map(waitingLine),
    ...failed.map((each) => failedLine(each, rules.ruleSet)),
  ].join('')
}

/** Over several months: how often each line of the framework was met, and how often it was not. */
function indicatorsOf({ checked, periods, rules }: CheckedFolder): readonly string[] {
  const counts = byIndicator(checked, rules.ruleSet)
  if (periods.length < 2 || counts.length === 0) return []
  const headings = ['Indicator', ...OUTCOMES_SHOWN.map((outcome) => outcomeInWords(outcome))]
  const lines = counts.map(({ number, outcomes }) => [
    String(number),
    ...OUTCOMES_SHOWN.map((outcome) => countInWords(outcomes[outcome])),
  ])
  const both = bothWays(counts).length
  const ofAll = `${both} of ${counted(counts.length, 'indicator')} ${both === 1 ? 'was' : 'were'}`
  return [
    `The framework, over all months\n\n${textTable(headings, lines)}\n`,
    `${ofAll} met in some checks and not met in others.\n\n`,
  ]
}

/** One JSON document; the annex is not in it, because it tells about single workers. */
export function folderDocument(folder: CheckedFolder): string {
  const { rules, intake, periods, checked, waiting, failed } = folder
  const document = {
    ruleSet: rules.ruleSet.hash,
    periods,
    refused: intake.refused,
    checked: checked.map(({ contract, period, monthlyReturn, assessment, notices }) => ({
      contract: contract.id,
      period,
      returnVersion: monthlyReturn?.version ?? null,
      decision: assessment.decision,
      notices: notices.map(({ text: _text, html: _html, ...notice }) => notice),
    })),
    waiting,
    failed: failed.map((each) => ({
      contract: each.contract,
      period: each.period,
      obligation: each.obligation,
      message: messageOf(each),
    })),
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

/** `returns/2026-10.json:12  /figures/…` and below it what to write instead. */
export function problemLines(problems: readonly Problem[]): string {
  const more = problems.length - LINES_MAX
  const rest = more > 0 ? `  … and ${more} more. Put these right first.\n` : ''
  return problems
    .slice(0, LINES_MAX)
    .map(({ file = '', line, where, message }) => {
      const place = line === undefined ? file : `${file}:${line}`
      const places = [place, where].map(visibleText).filter((part) => part !== '')
      return `  ${places.join('  ')}\n    ${visibleText(message)}\n`
    })
    .join('')
    .concat(rest)
}

function cellsOf(row: SummaryRow): readonly string[] {
  const { outcomeWords } = row
  return [
    row.contract,
    row.isRestricted ? `${row.title} (restricted)` : row.title,
    row.reason === '' ? outcomeWords : `${outcomeWords}: ${row.reason}`,
    row.figure,
    row.target,
  ]
}

function totalsOf({ checked }: CheckedFolder, rows: readonly SummaryRow[]): string {
  const counts = OUTCOMES_BY_URGENCY.flatMap((outcome) => {
    const count = rows.filter((row) => row.outcome === outcome).length
    return count === 0 ? [] : [`${outcomeInWords(outcome).toLowerCase()} ${countInWords(count)}`]
  })
  const notices = checked.reduce((total, each) => total + each.notices.length, 0)
  const drafted = `${counted(notices, 'notice')} drafted`
  return `${[...counts, drafted].join(', ')}.\n`
}

function refusedHeading({ intake }: CheckedFolder): string {
  return `\nRefused, and left out of the check: ${counted(intake.refused.length, 'file')}.\n\n`
}

function waitingLine({ contract, why }: WaitingCheck): string {
  return `${contract} ${why}.\n`
}

function failedLine(each: FailedCheck, { obligations }: RuleSet): string {
  const { contract, period, obligation = '' } = each
  const title = obligations.get(obligation)?.title ?? obligation
  const failed = title === '' ? ' could not be checked' : `: "${title}" could not be worked out`
  return `\nContract ${contract}${failed} for ${periodInWords(period)}, ` +
    `by a fault of Goodterms: ${messageOf(each)}\n`
}

function messageOf({ cause }: FailedCheck): string {
  return cause instanceof Error ? cause.message : String(cause)
}
