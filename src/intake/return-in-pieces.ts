/**
 * Keeps the cost of refusing a return small: one that is far too large is refused by its size
 * alone, and long lists are checked piece by piece until there is more to say than anybody reads.
 * What a good return is stays the schema's matter.
 */
import { countInWords } from '../domain/display.ts'
import type { Figure } from '../domain/figure.ts'
import type { Problem } from '../domain/problem.ts'
import { PROBLEMS_MAX, type SchemaCheck } from '../json/check-schema.ts'
import { pointerTo } from '../json/pointer.ts'
import { MOST_ROWS } from './figure-schema.ts'
import { isFields, type Fields } from './row-in-return.ts'

/** Far more than there are figures, or columns of one. */
const MOST_FIELDS = 400
const PIECE = 100
const LISTS = ['rows', 'lines', 'leftOut']

interface LongList {
  readonly figure: string
  readonly name: string
  readonly entries: readonly unknown[]
}

/** The one thing to say of a value that has more in one place than any return. */
export function beyondReading(value: unknown, path: readonly string[] = []): Problem | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const isList = Array.isArray(value)
  const names = Object.keys(value)
  if (names.length > (isList ? MOST_ROWS : MOST_FIELDS)) {
    return isList
      ? tooMany(path, `${countInWords(names.length)} entries`, MOST_ROWS)
      : tooMany(path, `${countInWords(names.length)} fields`, MOST_FIELDS)
  }
  for (const name of names) {
    const found = beyondReading(Reflect.get(value, name), [...path, name])
    if (found !== undefined) return found
  }
  return undefined
}

/** Somewhat more than are ever told, at the most: whoever asked sees that there were more. */
export function checkInPieces(
  value: unknown,
  check: SchemaCheck,
  figures: ReadonlyMap<string, Figure>,
): readonly Problem[] {
  const lists = longLists(value, figures)
  const problems = [...check(lists.length === 0 ? value : withoutThem(value as Fields, lists))]
  for (const list of lists) {
    for (let at = 0; at < list.entries.length; at += PIECE) {
      if (problems.length > PROBLEMS_MAX) return problems
      problems.push(...problemsOfPiece(list, at, check))
    }
  }
  return problems
}

function longLists(value: unknown, figures: ReadonlyMap<string, Figure>): readonly LongList[] {
  const given = isFields(value) ? value['figures'] : undefined
  if (!isFields(given)) return []
  return Object.entries(given).flatMap(([figure, answer]) => {
    if (figures.get(figure)?.kind !== 'rows' || !isFields(answer)) return []
    return LISTS.flatMap((name): LongList[] => {
      const entries = answer[name]
      return Array.isArray(entries) && entries.length > PIECE ? [{ figure, name, entries }] : []
    })
  })
}

/** Each list keeps its place, and nothing in it. */
function withoutThem(value: Fields, lists: readonly LongList[]): Fields {
  const figures = { ...(value['figures'] as Readonly<Record<string, Fields>>) }
  for (const { figure, name } of lists) figures[figure] = { ...figures[figure], [name]: [] }
  return { ...value, figures }
}

function problemsOfPiece(
  { figure, name, entries }: LongList,
  from: number,
  check: SchemaCheck,
): readonly Problem[] {
  const piece = entries.slice(from, from + PIECE)
  const list = `${pointerTo(['figures', figure, name])}/`
  return check({ ...AROUND, figures: { [figure]: { [name]: piece } } }).flatMap((problem) => {
    if (!problem.where.startsWith(list)) return []
    const [at, ...rest] = problem.where.slice(list.length).split('/')
    return [{ ...problem, where: `${list}${[from + Number(at), ...rest].join('/')}` }]
  })
}

/** Nothing is wrong with it, so that only the piece is spoken of. */
const AROUND = {
  contract: 'A',
  period: '2026-04',
  version: 1,
  declaration: { by: 'A', ofThisContractAndPeriod: true },
}

function tooMany(path: readonly string[], has: string, most: number): Problem {
  const message =
    `${path.length === 0 ? 'The return' : 'What stands here'} has ${has}; ` +
    `at most ${countInWords(most)} are read. Send fewer.`
  return { code: 'out-of-range', where: pointerTo(path), message }
}
