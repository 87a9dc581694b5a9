/**
 * Whether the baseline of a contract holds what the measure reads: the same figures, answered as
 * they are asked, with the columns that the measure looks at. A baseline that is not there at all
 * is no problem of the file: the finding says that it cannot be told.
 */
import type { Adoption } from '../../domain/contract.ts'
import type { Figure, RowsFigure } from '../../domain/figure.ts'
import type { FigureAnswer, Row } from '../../domain/monthly-return.ts'
import type { Problem } from '../../domain/problem.ts'
import { suggestion } from '../../json/nearest-name.ts'
import { pointerTo } from '../../json/pointer.ts'
import type { RuleSet } from '../../rules/grammar.ts'
import type { Measure, Sum } from '../../rules/measure.ts'
import { cellFault } from './cell-fits-column.ts'
import { columnsOfSum } from './columns-of-sum.ts'

export function baselineProblems(
  { baseline }: Adoption,
  measures: readonly Measure[],
  place: string,
  ruleSet: RuleSet,
): readonly Problem[] {
  if (baseline === undefined) return []
  const read = measures.flatMap(readFromBaseline)
  if (read.length === 0) {
    const message =
      'Nothing here is measured from a baseline. Take it out, or put it where it is needed.'
    return [{ code: 'not-allowed', where: `${place}/baseline`, message }]
  }
  const where = `${place}/baseline/figures`
  const known = read.map(({ sum }) => sum.figure)
  const given = Object.entries(baseline.figures)
  const missing = read.filter(({ sum, isOptional }) => {
    return !isOptional && !Object.hasOwn(baseline.figures, sum.figure)
  })
  const absent = [...new Set(missing.map(({ sum }) => sum.figure))]
  return [
    ...absent.map((id) => missingFigure(id, where, ruleSet)),
    ...given.flatMap(([id, answer]): readonly Problem[] => {
      const at = `${where}${pointerTo([id])}`
      if (!known.includes(id)) return [unreadFigure(id, at, known)]
      const figure = ruleSet.figures.get(id)
      const sums = read.flatMap(({ sum }) => (sum.figure === id ? [sum] : []))
      return figure === undefined ? [] : answerProblems({ answer, figure, sums, at }, ruleSet)
    }),
    ...given.flatMap(([id]) => partProblems(id, baseline.figures, where, ruleSet)),
  ]
}

interface ReadSum {
  readonly sum: Sum
  /** The baseline may leave it out, and the measure then does without. */
  readonly isOptional: boolean
}

export function readFromBaseline(measure: Measure): readonly ReadSum[] {
  if (measure.shape === 'level-at-date') {
    return measure.over === 'baseline' ? [{ sum: measure.part, isOptional: false }] : []
  }
  if (measure.shape !== 'change-from-baseline') return []
  const { part, per, perWhere } = measure
  const divided = per === undefined ? [] : [{ sum: per, isOptional: perWhere === 'in-baseline' }]
  return [{ sum: part, isOptional: false }, ...divided]
}

function missingFigure(id: string, where: string, { figures }: RuleSet): Problem {
  const label = figures.get(id)?.label ?? id
  const message =
    `The baseline does not say what “${label}” was, and the change is worked out from it. ` +
    `Add “${id}” for the same time.`
  return { code: 'missing-field', where: `${where}${pointerTo([id])}`, message }
}

function unreadFigure(id: string, where: string, known: readonly string[]): Problem {
  const message =
    `The baseline answers “${id}”, which is not looked at here. Take it out, or correct the ` +
    `name.${suggestion(id, [...new Set(known)])}`
  return { code: 'unknown-name', where, message }
}

interface Answered {
  readonly answer: FigureAnswer
  readonly figure: Figure
  readonly sums: readonly Sum[]
  readonly at: string
}

function answerProblems(answered: Answered, ruleSet: RuleSet): readonly Problem[] {
  const { answer, figure, sums, at } = answered
  if (figure.kind === 'rows' && 'rows' in answer) {
    const needed = new Set(sums.flatMap((sum) => columnsOfSum(sum, figure, ruleSet)))
    return answer.rows.flatMap((row, index) => {
      return rowProblems(row, figure, needed, `${at}/rows/${index}`)
    })
  }
  if (figure.kind === 'number' && 'number' in answer) return []
  const wanted = figure.kind === 'number' ? '{ "number": … }' : '{ "rows": [ … ] }'
  const message = `“${figure.label}” is asked as ${figure.kind}, so write it as ${wanted}.`
  return [{ code: 'wrong-type', where: at, message }]
}

function rowProblems(
  row: Row,
  figure: RowsFigure,
  needed: ReadonlySet<string>,
  where: string,
): readonly Problem[] {
  const names = figure.columns.map(({ id }) => id)
  const missing = [...needed].filter((name) => !Object.hasOwn(row, name))
  return [
    ...missing.map((name): Problem => {
      const message = `The measure looks at \`${name}\` in every row of the baseline. Add it.`
      return { code: 'missing-field', where: `${where}/${name}`, message }
    }),
    ...Object.entries(row).flatMap(([name, cell]): readonly Problem[] => {
      const column = figure.columns.find(({ id }) => id === name)
      if (column === undefined) {
        const message = `“${figure.label}” has no column \`${name}\`.${suggestion(name, names)}`
        return [{ code: 'unknown-name', where: `${where}/${name}`, message }]
      }
      const fault = cellFault(column, cell)
      return fault === undefined ? [] : [{ ...fault, where: `${where}/${name}` }]
    }),
  ]
}

/** A number that is part of another was not more than it either. */
function partProblems(
  id: string,
  answers: Readonly<Record<string, FigureAnswer>>,
  where: string,
  { figures }: RuleSet,
): readonly Problem[] {
  const figure = figures.get(id)
  const other = figure?.kind === 'number' ? figure.notMoreThan : undefined
  const [part, whole] = [answers[id], other === undefined ? undefined : answers[other]]
  if (part === undefined || whole === undefined || other === undefined) return []
  if (!('number' in part) || !('number' in whole) || part.number <= whole.number) return []
  const message =
    `In the baseline “${id}” is ${part.number}, more than “${other}”, which is ${whole.number}. ` +
    'A part cannot be larger than its whole: correct one of the two.'
  return [{ code: 'part-above-whole', where: `${where}${pointerTo([id])}/number`, message }]
}
