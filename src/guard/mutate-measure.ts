/**
 * Changes a measure in one place: its conditions on rows, and each choice that its shape leaves.
 */
import type { Measure } from '../rules/measure.ts'
import { withoutValueAt, withValueAt } from '../json/change-at.ts'
import { changedConditions } from './mutate-condition.ts'
import type { Mutation } from './mutation.ts'
import { conditionsIn, sumsIn } from './parts-of-measure.ts'

type ChangeOfMeasure = Omit<Mutation, 'place' | 'changed'> & {
  readonly where: string
  readonly measure: Measure
}

export function measureMutations(measure: Measure): readonly Mutation[] {
  const changes = [
    ...conditionsChanged(measure),
    ...sumsChanged(measure),
    ...choicesChanged(measure),
  ]
  return changes.map(({ where, measure: changed, ...rest }) => ({
    ...rest,
    place: { kind: 'measure', id: measure.id, where },
    changed: { measure: changed },
  }))
}

function conditionsChanged(measure: Measure): readonly ChangeOfMeasure[] {
  return conditionsIn(measure).flatMap(({ where: holder, figure, condition: before }) =>
    changedConditions(before).map(({ where, words, advice, condition: after }) => ({
      where: `${holder}${where}`,
      words,
      advice,
      measure:
        after === undefined
          ? withoutValueAt(measure, holder)
          : withValueAt(measure, holder, after),
      proof: { kind: 'same-rows', figure, before, after },
    })),
  )
}

function sumsChanged(measure: Measure): readonly ChangeOfMeasure[] {
  return sumsIn(measure).flatMap(({ where, sum }) => [
    ...dropped(measure, `${where}/distinct`, sum.distinct, 'the same thing twice'),
    ...dropped(measure, `${where}/times`, sum.times, 'an amount that the factor changes'),
  ])
}

function choicesChanged(measure: Measure): readonly ChangeOfMeasure[] {
  switch (measure.shape) {
    case 'on-time':
      return [
        ...switched(measure, '/dayOne', measure.dayOne, ['day-of-receipt', 'day-after-receipt'],
          'a payment on the last day, or on the day after it'),
        ...dropped(measure, '/payableFrom', measure.payableFrom, 'a day from which it is payable'),
        ...dropped(measure, '/dispute', measure.dispute, 'a dispute'),
      ]
    case 'floor-for-each-row':
      return [...daysOfFloor(measure), ...upliftSwitched(measure)]
    case 'change-from-baseline':
      return [
        ...switched(measure, '/direction', measure.direction, ['less', 'more'],
          'a change that is enough'),
        // Points are a difference of two shares: without `per` there is none.
        ...(measure.per === undefined
          ? []
          : switched(measure, '/as', measure.as, ['per-cent', 'points'], 'a change at the target')),
        ...dropped(measure, '/perWhere', measure.perWhere, 'a baseline that lacks the figure'),
      ]
    case 'level-at-date':
      return [
        ...dropped(measure, '/over', measure.over, 'a baseline above zero'),
        ...dropped(measure, '/response', measure.response, 'too few answers'),
      ]
    case 'count':
    case 'share':
    case 'document-in-force':
      return []
  }
}

type FloorOf = Extract<Measure, { shape: 'floor-for-each-row' }>

function daysOfFloor(measure: FloorOf): readonly ChangeOfMeasure[] {
  const [first, last] = measure.period
  // Where a row has one day only, both choices read that day.
  if (first === last) return []
  const choices = ['first-day', 'every-day'] as const
  return switched(measure, '/floorOn', measure.floorOn, choices,
    'a time in which the floor rises after the first day')
}

function upliftSwitched(measure: FloorOf): readonly ChangeOfMeasure[] {
  const wanted = 'a contract whose day for a new value is not the value’s own first day'
  return switched(measure, '/uplift', measure.uplift, ['contract', 'none'], wanted)
}

function switched<T extends string>(
  measure: Measure,
  where: string,
  value: T,
  [one, other]: readonly [T, T],
  wanted: string,
): readonly ChangeOfMeasure[] {
  const changed = value === one ? other : one
  return [
    {
      where,
      words: `\`${value}\` is read as \`${changed}\``,
      advice: `add one with ${wanted}`,
      measure: withValueAt(measure, where, changed),
    },
  ]
}

function dropped(
  measure: Measure,
  where: string,
  value: unknown,
  wanted: string,
): readonly ChangeOfMeasure[] {
  if (value === undefined) return []
  return [
    {
      where,
      words: `\`${where.slice(where.lastIndexOf('/') + 1)}\` is dropped`,
      advice: `add one with ${wanted}`,
      measure: withoutValueAt(measure, where),
    },
  ]
}
