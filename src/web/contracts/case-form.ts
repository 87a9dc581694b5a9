/**
 * Reads the forms of a case: words, and the day on which it is looked at again. What cannot be
 * taken is said at its field, with what was typed still in it.
 */
import { addMonths, inWords, isDate, periodOf, type IsoDate } from '../../domain/calendar.ts'
import { refusedInWords } from '../../intake/written-words.ts'

export interface CaseFields {
  readonly words: string
  readonly day: string
  readonly month: string
  readonly year: string
}

export interface FieldProblem {
  /** The field that a link of the summary leads to. */
  readonly field: 'words' | 'day'
  readonly message: string
}

type AsksForDay = 'always' | 'if-given' | 'never'

export interface CaseForm {
  readonly fields: CaseFields
  readonly problems: readonly FieldProblem[]
  readonly words: string
  /** Undefined where none was given, or it cannot be taken. */
  readonly reviewOn: IsoDate | undefined
}

const WORDS_MAX = 2_000
// Later than this nobody looks again.
const MONTHS_AHEAD_MAX = 24
const NO_FIELDS: CaseFields = { words: '', day: '', month: '', year: '' }

export const EMPTY_CASE_FORM: CaseForm = {
  fields: NO_FIELDS,
  problems: [],
  words: '',
  reviewOn: undefined,
}

export function readCaseForm(
  form: ReadonlyMap<string, string>,
  asked: {
    readonly today: IsoDate
    /** What the words are, in the message that asks for them: `the reason`. */
    readonly words: string
    readonly asksForDay: AsksForDay
  },
): CaseForm {
  const text = (name: string): string => form.get(name) ?? ''
  const fields = {
    words: text('words'),
    day: text('day').trim(),
    month: text('month').trim(),
    year: text('year').trim(),
  }
  const words = fields.words.replaceAll('\r\n', '\n').trim()
  const day = reviewDay(fields, asked)
  const problems = [
    ...wordsProblems(words, asked.words),
    ...day.messages.map((message) => ({ field: 'day', message }) as const),
  ]
  return { fields, problems, words, reviewOn: day.on }
}

function wordsProblems(words: string, what: string): readonly FieldProblem[] {
  if (words === '') return [{ field: 'words', message: `Write ${what}.` }]
  const refusal = refusedInWords(words)
  const tooLong = words.length > WORDS_MAX ? `Write at most ${WORDS_MAX} characters.` : undefined
  return [refusal, tooLong].flatMap((message) =>
    message === undefined ? [] : [{ field: 'words', message } as const],
  )
}

interface ReviewDay {
  readonly on: IsoDate | undefined
  readonly messages: readonly string[]
}

const NO_DAY: ReviewDay = { on: undefined, messages: [] }

function reviewDay(
  { day, month, year }: CaseFields,
  { today, asksForDay }: { readonly today: IsoDate; readonly asksForDay: AsksForDay },
): ReviewDay {
  if (asksForDay === 'never') return NO_DAY
  if (day === '' && month === '' && year === '') {
    const message = 'Give the day on which you look at it again, such as 14 1 2027.'
    return asksForDay === 'if-given' ? NO_DAY : { on: undefined, messages: [message] }
  }
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDate(on)) {
    const message = 'There is no such day. Give day, month and year in digits, such as 14 1 2027.'
    return { on: undefined, messages: [message] }
  }
  if (on <= today) {
    return { on: undefined, messages: [`Give a day after today, ${inWords(today)}.`] }
  }
  if (periodOf(on) > addMonths(periodOf(today), MONTHS_AHEAD_MAX)) {
    return { on: undefined, messages: ['Give a day within two years.'] }
  }
  return { on, messages: [] }
}
