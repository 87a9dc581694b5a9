/**
 * Reads the parameters of a request: each as the description says, each once, and none that nobody
 * described. What does not have its form never reaches a query.
 */
import { isPeriod } from '../../domain/calendar.ts'
import { OUTCOMES } from '../../domain/outcome.ts'
import { accepted, refused, type Checked, type Problem } from '../../domain/problem.ts'
import { listInWords } from '../../domain/in-sentences.ts'
import { shown } from '../../intake/cell-values.ts'
import { NOTICE_KINDS } from '../../notices/notice-kinds.ts'
import { queryOf } from '../asked.ts'
import { PAGE_SIZE_MAX, PAGES_MAX } from './parameters.ts'

interface Form {
  readonly fits: (text: string) => boolean
  readonly words: string
}

const CONTRACT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/
const ID = /^[a-z][a-z0-9-]{0,59}$/
const VERSIONS_MAX = 1000

const FORMS: ReadonlyMap<string, Form> = new Map([
  ['contract', { fits: (text) => CONTRACT.test(text), words: 'the reference of a contract' }],
  ['period', { fits: isPeriod, words: 'a month, such as 2026-06' }],
  ['version', wholeNumber(VERSIONS_MAX)],
  ['kind', oneOf(NOTICE_KINDS)],
  ['outcome', oneOf(OUTCOMES)],
  ['obligation', { fits: (text) => ID.test(text), words: 'the id of an obligation' }],
  ['page', wholeNumber(PAGES_MAX)],
  ['size', wholeNumber(PAGE_SIZE_MAX)],
])

/** Whether every part of the path has its form; what has not cannot be on record. */
export function isPossible(params: Readonly<Record<string, string>>): boolean {
  return Object.entries(params).every(([name, text]) => FORMS.get(name)?.fits(text) === true)
}

export function apiQuery(
  address: string,
  names: readonly string[],
): Checked<ReadonlyMap<string, string>> {
  const query = queryOf(address)
  if (!query.ok) return query
  const problems = [...query.value].flatMap(([name, text]) => problemsOf(name, text, names))
  return problems.length > 0 ? refused(problems) : query
}

function problemsOf(name: string, text: string, names: readonly string[]): readonly Problem[] {
  if (!names.includes(name)) {
    const known =
      names.length === 0
        ? 'Nothing is asked for after the question mark here.'
        : `After the question mark only ${listInWords(names, 'and')} may stand here.`
    return [{ code: 'unknown-field', where: '', message: `${shown(name)} is not read. ${known}` }]
  }
  const form = FORMS.get(name)
  if (form === undefined || form.fits(text)) return []
  const message = `\`${name}\` is ${shown(text)}. Write ${form.words}.`
  return [{ code: 'not-allowed', where: '', message }]
}

function wholeNumber(most: number): Form {
  return {
    fits: (text) => /^[1-9]\d{0,5}$/.test(text) && Number(text) <= most,
    words: `a whole number from 1 to ${most}`,
  }
}

function oneOf(words: readonly string[]): Form {
  return { fits: (text) => words.includes(text), words: `one of ${listInWords(words, 'or')}` }
}

const KEY = /^[!-~]{1,255}$/

/** Two headers of that name come as one text with a comma and a space, which no key has. */
export function idempotencyKey(header: string | undefined): Checked<string> {
  if (header !== undefined && KEY.test(header)) return accepted(header)
  const message =
    'Send the header `Idempotency-Key` once: a name of your own for this request, of 1 to 255 ' +
    'letters, digits and marks without spaces, such as a random UUID.'
  const code = header === undefined ? 'missing-field' : 'not-allowed'
  return refused([{ code, where: '', message }])
}
