/**
 * What conditions on rows are tried in: months with the values that parameters have then, and
 * areas that hold some of the places that a condition names, and none of them.
 */
import type { RowSurroundings } from '../assessment/row-condition.ts'
import { firstDay, lastDay, periodOf, type IsoDate, type Period } from '../domain/calendar.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { RowCondition, RowTest } from '../rules/measure.ts'
import type { Parameter } from '../rules/parameter.ts'
import { valueAt } from '../rules/parameter-at.ts'
import { leavesIn } from './condition-tree.ts'

const INSIDE = 'inside the area'
const OTHER_WORD = 'another'
/** Without a parameter nothing depends on the month, so any will do. */
const ANY_MONTH: Period = '2020-01'

type Value = ReturnType<RowSurroundings['parameter']>

/** The months of examples, with the values that parameters have in them. */
export function surroundingsIn(
  conditions: readonly RowCondition[],
  periods: readonly Period[],
  ruleSet: RuleSet,
): readonly RowSurroundings[] {
  return [...new Set(periods)].flatMap((period) => {
    const parameter = (id: string): Value => valueOf(ruleSet.parameters.get(id), lastDay(period))
    return areasFor(testsOf(conditions), parameter).map((area) => ({
      area,
      parameter,
      month: [firstDay(period), lastDay(period)],
    }))
  })
}

/**
 * Every month in which a value begins. A parameter that stands alone on the left is the council's
 * own switch: it may take any word that is compared with it.
 */
export function allSurroundings(
  condition: RowCondition,
  ruleSet: RuleSet,
): readonly RowSurroundings[] {
  const tests = testsOf([condition])
  const switches = Map.groupBy(
    tests.filter(({ parameter }) => parameter !== undefined),
    ({ parameter }) => parameter,
  )
  const days = rightParameters(tests)
    .flatMap((id) => ruleSet.parameters.get(id)?.values ?? [])
    .map(({ from }) => periodOf(from))
  const months = surroundingsIn([condition], days.length === 0 ? [ANY_MONTH] : days, ruleSet)
  return [...switches].reduce<readonly RowSurroundings[]>(
    (all, [id, switched]) =>
      all.flatMap((one) => {
        const sides = switched.map(({ value }) => rightSideOf(value, one.parameter))
        return sides.flatMap(valuesAround).map((chosen) => ({
          ...one,
          parameter: (name: string) => (name === id ? chosen : one.parameter(name)),
        }))
      }),
    months,
  )
}

export function testsOf(conditions: readonly RowCondition[]): readonly RowTest[] {
  return conditions.flatMap((condition) => leavesIn<RowTest>(condition).map(({ leaf }) => leaf))
}

function valueOf(parameter: Parameter | undefined, day: IsoDate): Value {
  if (parameter === undefined) return undefined
  const found = valueAt(parameter, day)
  if (!found.known) return undefined
  const { value } = found.dated
  if (typeof value === 'number') return value
  const words = (value as readonly unknown[]).filter((entry) => typeof entry === 'string')
  return words.length === value.length ? words : undefined
}

function rightParameters(tests: readonly RowTest[]): readonly string[] {
  return tests.flatMap(({ value }) =>
    typeof value === 'object' && 'parameter' in value ? [value.parameter] : [],
  )
}

/** A place can be in the area and in a list, in one of them, or in none. */
function areasFor(
  tests: readonly RowTest[],
  parameter: RowSurroundings['parameter'],
): readonly (readonly string[])[] {
  if (!tests.some(({ operator }) => operator === 'inArea' || operator === 'notInArea')) {
    return [[INSIDE]]
  }
  const listed = tests.flatMap(({ value }) => {
    const side = rightSideOf(value, parameter)
    return typeof side === 'object' ? side : []
  })
  return listed.length === 0 ? [[INSIDE]] : [[INSIDE], [INSIDE, ...listed]]
}

/** What a test compares with, where that is a number or words. */
export function rightSideOf(
  value: RowTest['value'],
  parameter: RowSurroundings['parameter'],
): Value {
  if (typeof value === 'number') return value
  if ('parameter' in value) return parameter(value.parameter)
  return 'contract' in value || 'day' in value ? undefined : value
}

function valuesAround(side: Value): readonly Value[] {
  if (typeof side === 'number') return [side - 1, side, side + 1]
  return [...(side ?? []), OTHER_WORD].map((word) => [word])
}
