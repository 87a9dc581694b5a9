/**
 * The form in which somebody of the council says what was seen of the answers behind a finding:
 * read strictly, and shown again with what has to be put right.
 */
import { STANDINGS, STANDINGS_IN_WORDS, type Standing } from '../../checks/standing.ts'
import { periodInWords } from '../../domain/calendar.ts'
import { refusedInWords } from '../../intake/written-words.ts'
import type { AnswerOnRecord, FindingOnRecord } from './finding-on-record.ts'

const WORDS_MAX = 500
const ALL = 'all'

export interface FormProblem {
  readonly field: 'answer' | 'standing' | 'words'
  readonly message: string
}

export interface EvidenceRead {
  readonly answers: readonly AnswerOnRecord[]
  readonly standing: Standing
  readonly words: string
}

/** What was chosen and typed, to be shown again. */
export interface Typed {
  readonly answer: string
  readonly standing: string
  readonly words: string
}

const NOTHING_TYPED: Typed = { answer: ALL, standing: '', words: '' }

export type EvidenceForm = ReturnType<typeof evidenceForm>

export function evidenceForm(
  { answers, ruleSet, seen }: FindingOnRecord,
  typed: Typed = NOTHING_TYPED,
  problems: readonly FormProblem[] = [],
) {
  const answered = answers.filter(({ hash }) => hash !== undefined)
  const one = answered.map((answer) => ({
    value: nameOf(answer),
    words:
      `${ruleSet.figures.get(answer.figure)?.label ?? answer.figure}, ` +
      periodInWords(answer.period),
  }))
  const all = { value: ALL, words: `All ${answered.length} answers of this finding` }
  const choices = one.length > 1 ? [all, ...one] : one
  return {
    choices: choices.map((each) => ({ ...each, isChosen: each.value === typed.answer })),
    standings: STANDINGS.toReversed().map((value) => ({
      value,
      words: STANDINGS_IN_WORDS[value],
      isChosen: value === typed.standing,
    })),
    words: typed.words,
    seen,
    problems,
    errors: {
      answer: messagesOf('answer', problems),
      standing: messagesOf('standing', problems),
      words: messagesOf('words', problems),
    },
  }
}

/** Undefined in `read` where something has to be put right. */
export function readEvidenceForm(
  form: ReadonlyMap<string, string>,
  { answers, seen }: FindingOnRecord,
): {
  readonly typed: Typed
  readonly problems: readonly FormProblem[]
  readonly read: EvidenceRead | undefined
} {
  const typed = {
    answer: form.get('answer') ?? '',
    standing: form.get('standing') ?? '',
    words: (form.get('words') ?? '').replaceAll('\r\n', '\n').trim(),
  }
  const answered = answers.filter(({ hash }) => hash !== undefined)
  const chosen = answered.filter((one) => typed.answer === ALL || nameOf(one) === typed.answer)
  const standing = STANDINGS.find((each) => each === typed.standing)
  const refusal = refusedInWords(typed.words)
  const problems: FormProblem[] = [
    ...(chosen.length === 0 ? [CHOOSE_ANSWER] : []),
    ...(form.get('seen') === seen ? [] : [LOOK_AGAIN]),
    ...(standing === undefined ? [CHOOSE_STANDING] : []),
    ...(typed.words === '' ? [SAY_WHAT] : []),
    ...(typed.words.length > WORDS_MAX ? [SAY_LESS] : []),
    ...(refusal === undefined ? [] : [{ field: 'words', message: refusal } as const]),
  ]
  if (standing === undefined || problems.length > 0) return { typed, problems, read: undefined }
  return { typed, problems, read: { answers: chosen, standing, words: typed.words } }
}

function nameOf({ figure, period }: AnswerOnRecord): string {
  return `${period} ${figure}`
}

function messagesOf(field: FormProblem['field'], problems: readonly FormProblem[]) {
  return problems.filter((problem) => problem.field === field).map(({ message }) => message)
}

const CHOOSE_ANSWER: FormProblem = {
  field: 'answer',
  message: 'Choose which answer you have looked at.',
}
const LOOK_AGAIN: FormProblem = {
  field: 'answer',
  message: 'An answer was changed since you opened the page. Look at it, and record it again.',
}
const CHOOSE_STANDING: FormProblem = {
  field: 'standing',
  message: 'Choose how far the answer can be relied on.',
}
const SAY_WHAT: FormProblem = {
  field: 'words',
  message: 'Say what you have seen, such as the register of sessions, and where it is kept.',
}
const SAY_LESS: FormProblem = {
  field: 'words',
  message: `Say it in at most ${WORDS_MAX} characters. Leave out names of workers.`,
}
