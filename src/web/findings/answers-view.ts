/**
 * The answers that a finding was made from: which return and version, when it came, from which file
 * and how many rows, and what the council has seen of each. Single rows go to their contractor
 * alone.
 */
import type { AnnexRow } from '../../assessment/types.ts'
import { STANDINGS_IN_WORDS } from '../../checks/standing.ts'
import { inWords, periodInWords } from '../../domain/calendar.ts'
import { amountInWords, counted } from '../../domain/display.ts'
import type { FigureAnswer } from '../../domain/monthly-return.ts'
import type { RuleSet } from '../../rules/grammar.ts'
import type { AnswerOnRecord, FindingOnRecord } from './finding-on-record.ts'

const PROBLEMS: Readonly<Record<AnnexRow['problem'], string>> = {
  'below-floor': 'below the rate',
  'paid-late': 'paid late',
  'not-paid': 'not paid',
  'cannot-tell': 'cannot be told',
}

export function answersView(found: FindingOnRecord, readsRows: boolean) {
  const { finding, checked, answers } = found
  const rows = checked.assessment.annex.rows.filter((row) => row.obligation === finding.obligation)
  return {
    answers: answers.map((answer) => answerView(answer, found.ruleSet, readsRows)),
    rowCount: rowsInWords(rows, checked.rowsErasedAt, readsRows),
    rows: readsRows ? rows.map(rowView) : [],
    // What officers wrote down is for the council.
    acts: readsRows ? [] : actsView(found),
  }
}

function answerView(answer: AnswerOnRecord, ruleSet: RuleSet, readsRows: boolean) {
  const { figure, period, version, received, standing, isOutdated } = answer
  const label = ruleSet.figures.get(figure)?.label ?? figure
  return {
    figure: label,
    return: `${periodInWords(period)}, version ${version}`,
    received: received === undefined ? 'not on record' : inWords(received.received_on),
    answer: answerInWords(answer.answer, figure, ruleSet, readsRows),
    standing,
    standingWords: STANDINGS_IN_WORDS[standing],
    outdated: isOutdated ? 'The answer was changed since somebody saw evidence.' : '',
  }
}

function answerInWords(
  answer: FigureAnswer | undefined,
  figure: string,
  { figures }: RuleSet,
  readsRows: boolean,
): string {
  if (answer === undefined) return 'left blank'
  if ('rows' in answer) {
    const rows = counted(answer.rows.length, 'row')
    return readsRows && answer.file !== undefined ? `${rows} of ${answer.file}` : rows
  }
  if ('document' in answer) return `${answer.document.title}, ${answer.document.reference}`
  if ('answer' in answer) return answer.answer
  if ('nothingToReport' in answer) return 'nothing to report'
  if ('notAvailable' in answer) return `not available: ${answer.notAvailable}`
  const definition = figures.get(figure)
  return definition?.kind === 'number'
    ? amountInWords(answer.number, definition.unit)
    : String(answer.number)
}

function rowsInWords(
  rows: readonly AnnexRow[],
  erasedAt: string | undefined,
  readsRows: boolean,
): string {
  if (erasedAt !== undefined) {
    return `Rows were erased on ${inWords(erasedAt.slice(0, 10))}; the outcome stands.`
  }
  // Whoever reads the rows needs no count of them.
  if (rows.length === 0 || readsRows) return ''
  return `${counted(rows.length, 'row')} to look at; the notice lists them for the contractor.`
}

function rowView({ file, line, reference, problem, message }: AnnexRow) {
  return { place: `${file}, line ${line}`, reference, problem: message ?? PROBLEMS[problem] }
}

/** Every act about these answers, also about answers that were changed since. */
function actsView({ acts, answers, ruleSet }: FindingOnRecord) {
  const about = new Set(answers.map(({ figure, period }) => `${figure} ${period}`))
  const hashes = new Set(answers.map(({ hash }) => hash))
  return acts
    .filter(({ figure, period }) => about.has(`${figure} ${period}`))
    .map((act) => ({
      when: inWords(act.recorded_at.slice(0, 10)),
      who: act.name,
      what: STANDINGS_IN_WORDS[act.standing],
      of: `${ruleSet.figures.get(act.figure)?.label ?? act.figure}, ${periodInWords(act.period)}`,
      words: act.words,
      isOutdated: !hashes.has(act.answer_hash),
    }))
}
