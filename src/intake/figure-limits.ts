/**
 * What JSON Schema cannot say of a return's figures: one way to answer each, parts not above
 * their wholes, documents with dates in order. Values of the wrong kind are left to the schema.
 */
import { inWords, isDate, isPeriod, type Period } from '../domain/calendar.ts'
import type { Figure } from '../domain/figure.ts'
import type { Problem } from '../domain/problem.ts'
import { pointerTo } from '../json/pointer.ts'
import { WAYS_TO_ANSWER } from './figure-schema.ts'
import { isFields, type Fields } from './row-in-return.ts'
import { rowsProblems } from './row-limits.ts'

export function limitProblems(
  monthlyReturn: unknown,
  figures: ReadonlyMap<string, Figure>,
): readonly Problem[] {
  if (!isFields(monthlyReturn) || !isFields(monthlyReturn['figures'])) return []
  const { period } = monthlyReturn
  const month = typeof period === 'string' && isPeriod(period) ? period : undefined
  const answers = answersOf(monthlyReturn['figures'], figures)
  return [
    ...answers.flatMap(([figure, answer]) => answerProblems(figure, answer, month)),
    ...partProblems(answers),
  ]
}

type Answered = readonly [figure: Figure, answer: Fields]

function answersOf(given: Fields, figures: ReadonlyMap<string, Figure>): readonly Answered[] {
  return Object.entries(given).flatMap(([id, answer]) => {
    const figure = figures.get(id)
    return figure === undefined || !isFields(answer) ? [] : [[figure, answer] as const]
  })
}

function answerProblems(
  figure: Figure,
  answer: Fields,
  period: Period | undefined,
): readonly Problem[] {
  const ways = [...wayProblems(figure, answer)]
  if (figure.kind === 'rows') return [...ways, ...rowsProblems(figure, answer, period)]
  if (figure.kind === 'document') return [...ways, ...documentProblems(figure, answer)]
  return ways
}

/** Two answers to one question, or rows with lines that do not fit them, cannot be read safely. */
function wayProblems(figure: Figure, answer: Fields): readonly Problem[] {
  const own = WAYS_TO_ANSWER[figure.kind]
  const given = [own, 'nothingToReport', 'notAvailable'].filter((way) => Object.hasOwn(answer, way))
  const where = pointerTo(['figures', figure.id])
  if (given.length > 1) {
    const message =
      `“${figure.label}” is answered in two ways, ${given.join(' and ')}. ` +
      'Keep the one that is true.'
    return [{ code: 'not-allowed', where, message }]
  }
  if (given.length === 0 && Object.keys(answer).length > 0) {
    const message =
      `“${figure.label}” is not answered. Give ${own}, or nothingToReport: true, ` +
      'or notAvailable with the reason.'
    return [{ code: 'missing-field', where, message }]
  }
  const { rows, lines } = answer
  if (!Array.isArray(lines) || (Array.isArray(rows) && lines.length === rows.length)) return []
  const message = 'There must be one line for each row. Correct the lines, or leave them out.'
  return [{ code: 'not-allowed', where: `${where}/lines`, message }]
}

function documentProblems(figure: Figure, answer: Fields): readonly Problem[] {
  const { document } = answer
  const { validFrom, validTo } = isFields(document) ? document : {}
  if (typeof validFrom !== 'string' || typeof validTo !== 'string') return []
  if (!isDate(validFrom) || !isDate(validTo) || validTo >= validFrom) return []
  const message =
    `The document would end on ${inWords(validTo)}, before it begins on ${inWords(validFrom)}. ` +
    'Correct one of the two.'
  const where = pointerTo(['figures', figure.id, 'document', 'validTo'])
  return [{ code: 'wrong-order', where, message }]
}

/** A number that is part of another must not be larger; both must stand in the return. */
function partProblems(answers: readonly Answered[]): readonly Problem[] {
  const numbers = new Map(answers.map(([figure, answer]) => [figure.id, { figure, answer }]))
  return answers.flatMap(([figure, answer]) => {
    if (figure.kind !== 'number' || figure.notMoreThan === undefined) return []
    const whole = numbers.get(figure.notMoreThan)
    const part = countIn(answer)
    const most = whole === undefined ? undefined : countIn(whole.answer)
    if (whole === undefined || part === undefined || most === undefined) return []
    if (part <= most) return []
    const message =
      `“${figure.label}” is ${part}, more than “${whole.figure.label}”, which is ${most}. ` +
      'A part cannot be larger than its whole: correct one of the two.'
    const where = pointerTo(['figures', figure.id, 'number'])
    return [{ code: 'part-above-whole' as const, where, message }]
  })
}

/** Nothing to report is a nil, and a nil is a number. */
function countIn(answer: Fields): number | undefined {
  if (answer['nothingToReport'] === true) return 0
  const { number } = answer
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}
