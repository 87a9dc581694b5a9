/**
 * Tries each condition on rows with every row that it can tell apart, and says where it can never
 * hold, always holds, or has a part that changes nothing.
 */
import { rowAnswer, type RowSurroundings } from '../assessment/row-condition.ts'
import type { Answer } from '../domain/outcome.ts'
import type { RowsFigure } from '../domain/figure.ts'
import type { Row } from '../domain/monthly-return.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { Measure, RowCondition } from '../rules/measure.ts'
import { cellsOf } from './condition-cells.ts'
import { allSurroundings } from './condition-surroundings.ts'
import { idleParts } from './condition-tree.ts'
import { conditionsIn } from './parts-of-measure.ts'
import type { RuleWarning } from './rule-warning.ts'

interface Trial {
  readonly row: Row
  readonly surroundings: RowSurroundings
}

export function conditionWarnings(ruleSet: RuleSet): readonly RuleWarning[] {
  return [...ruleSet.measures.values()].flatMap((measure) => warningsOf(measure, ruleSet))
}

function warningsOf(measure: Measure, ruleSet: RuleSet): readonly RuleWarning[] {
  return conditionsIn(measure).flatMap(({ where, figure: id, condition }) => {
    const figure = ruleSet.figures.get(id)
    if (figure?.kind !== 'rows') return []
    const trials = trialsOf(condition, figure, allSurroundings(condition, ruleSet))
    if (trials === undefined) return []
    return faultsOf(condition, trials).map(({ where: inside, message }) => ({
      place: { kind: 'measure', id: measure.id, where: `${where}${inside}` },
      message,
    }))
  })
}

/** What a row leaves blank is left out here: whether a row counts should turn on what it says. */
function trialsOf(
  condition: RowCondition,
  figure: RowsFigure,
  all: readonly RowSurroundings[],
): readonly Trial[] | undefined {
  const trials: Trial[] = []
  for (const surroundings of all) {
    const rows = cellsOf([condition], figure, surroundings, 'without-blanks')
    if (rows === undefined) return undefined
    for (const row of rows) trials.push({ row, surroundings })
  }
  return trials
}

interface Fault {
  readonly where: string
  readonly message: string
}

function faultsOf(condition: RowCondition, trials: readonly Trial[]): readonly Fault[] {
  const answers = answersTo(condition, trials)
  if (!answers.includes('yes')) {
    const message =
      'No row can ever count here: the tests shut each other out. Correct one of them.'
    return [{ where: '', message }]
  }
  if (!answers.includes('no')) {
    const message =
      'Every row counts here, so the condition says nothing. Correct it, or take it out.'
    return [{ where: '', message }]
  }
  const isSame = (without: RowCondition | undefined): boolean =>
    answersTo(without, trials).every((answer, index) => answer === answers[index])
  return idleParts(condition, isSame)
    .map(({ where, name }) => ({ where, message: IDLE[name] }))
}

const IDLE = {
  all: 'This part of `all` never takes a row away. Correct it, or take it out.',
  any: 'This alternative of `any` can never add a row. Correct it, or take it out.',
} as const

function answersTo(
  condition: RowCondition | undefined,
  trials: readonly Trial[],
): readonly Answer[] {
  return trials.map(({ row, surroundings }) => rowAnswer(condition, row, surroundings))
}
