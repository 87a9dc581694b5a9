import { expect, test } from 'vitest'
import { parameterTracer } from '#app/assessment/measure-input.ts'
import { driverOf, driversOf, timesOf } from '#app/assessment/shapes/change-drivers.ts'
import type { Baseline } from '#app/domain/contract.ts'
import type { FigureAnswer } from '#app/domain/monthly-return.ts'
import type { ChangeMeasure } from '#app/rules/measure.ts'
import { aReturn } from '../../support/a-return.ts'
import { aMeasureInput } from '../../support/a-rule-set.ts'

const baselineOf = (figures: Readonly<Record<string, FigureAnswer>>): Baseline => ({
  from: '2025-04-01',
  to: '2026-03-31',
  figures,
  source: 'Records',
  recordedOn: '2026-04-10',
})
const PER_WORK: ChangeMeasure = {
  id: 'per-work',
  title: 'Per work',
  shape: 'change-from-baseline',
  unit: 'times',
  words: { part: 'use', whole: 'work' },
  part: { figure: 'deeds' },
  per: { figure: 'stock' },
  perWhere: 'in-baseline',
  as: 'per-cent',
  direction: 'less',
}
const year = aMeasureInput({
  adoption: { window: 'contract-year' },
  returns: [aReturn({ figures: { stock: { number: 40 } } })],
})

test('work counts where the baseline knows it, or where it always has to', () => {
  const without = baselineOf({ deeds: { number: 1 } })
  const withWork = baselineOf({ stock: { number: 10 } })
  const { perWhere: _, ...always } = PER_WORK
  expect(driverOf(PER_WORK, withWork)).toEqual({ figure: 'stock' })
  expect(driverOf(PER_WORK, without)).toBeUndefined()
  expect(driverOf(always, without)).toEqual({ figure: 'stock' })
})

test('time is weighed on both sides', () => {
  expect(timesOf(baselineOf({}), year)).toMatchObject({
    now: { lo: 214, hi: 214 },
    before: 365,
    isByTime: true,
    atEnd: 365,
  })
})

test('work is added up on both sides, and what is missing leaves nothing to divide by', () => {
  const month = { ...year, window: { ...year.window, from: '2026-10' } }
  const tracer = parameterTracer(month)
  const known = driversOf({ figure: 'stock' }, baselineOf({ stock: { number: 10 } }), month, tracer)
  expect(known).toMatchObject({ now: { lo: 40, hi: 40 }, before: 10, isByTime: false })
  expect(driversOf({ figure: 'stock' }, baselineOf({}), month, tracer)).toMatchObject({
    unknown: { reason: 'no-baseline' },
  })
})
