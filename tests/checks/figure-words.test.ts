import { expect, test } from 'vitest'
import type { Fact } from '#app/assessment/types.ts'
import { reasonInWords, reportedInWords, requiredInWords } from '#app/checks/figure-words.ts'
import { UNKNOWN_REASONS } from '#app/domain/outcome.ts'
import type { ChangeMeasure, CountMeasure } from '#app/rules/measure.ts'

const COUNT: CountMeasure = {
  id: 'visits',
  title: 'Visits',
  shape: 'count',
  unit: 'people',
  words: { part: 'visitors', whole: 'visitors' },
  part: { figure: 'visits' },
}

test('a share just under its target never reads as the target', () => {
  expect(reportedInWords({ reported: share(99_999, 1_000_000), operator: 'atLeast' })).toBe('9.9%')
})

test('a share just over its limit never reads as the limit', () => {
  expect(reportedInWords({ reported: share(100_001, 1_000_000), operator: 'atMost' })).toBe('10.1%')
})

test('what is known within bounds shows both', () => {
  const reported: Fact = { kind: 'number', lo: [50, 600], hi: [60, 600] }
  expect(reportedInWords({ reported, operator: 'atLeast' })).toBe('8.3% to 10.0%')
})

test('a count is a number with its unit and not a share', () => {
  const reported: Fact = { kind: 'number', lo: [3, 1], hi: [3, 1] }
  expect(reportedInWords({ reported, operator: 'atLeast' }, COUNT)).toBe('3 people')
  expect(requiredInWords({ required: reported, operator: 'atLeast' }, COUNT)).toBe(
    'at least 3 people',
  )
})

test('an amount is divided by its whole, and rounded so that it never reads as its target', () => {
  const half: Fact = { kind: 'number', lo: [7, 2], hi: [7, 2] }
  expect(reportedInWords({ reported: half, operator: 'atLeast' }, COUNT)).toBe('3 people')
  expect(reportedInWords({ reported: half, operator: 'atMost' }, COUNT)).toBe('4 people')
  expect(requiredInWords({ required: half, operator: 'atLeast' }, COUNT)).toBe('at least 4 people')
  const reported: Fact = { kind: 'number', lo: [7, 2], hi: [9, 2] }
  expect(reportedInWords({ reported, operator: 'atLeast' }, COUNT)).toBe('3 people to 5 people')
})

test('a bound that is not known is left out', () => {
  const said = (reported: Fact) => reportedInWords({ reported, operator: 'atLeast' }, COUNT)
  expect(said({ kind: 'number', lo: [8, 1] })).toBe('at least 8 people')
  expect(said({ kind: 'number', hi: [8, 1] })).toBe('at most 8 people')
  expect(said({ kind: 'number' })).toBe('not known')
  expect(reportedInWords({ reported: { kind: 'number', hi: [12, 100] }, operator: 'atLeast' }))
    .toBe('at most 12.0%')
})

test('a change says less or more, on either side', () => {
  const change: ChangeMeasure = {
    ...COUNT, shape: 'change-from-baseline', as: 'per-cent', direction: 'less',
  }
  const reported = share(-4, 100)
  expect(reportedInWords({ reported, operator: 'atLeast' }, change)).toBe('4.0% more')
  expect(requiredInWords({ required: share(5, 100), operator: 'atLeast' }, change)).toBe(
    'at least 5% less',
  )
})

test('what is due by now stands beside the whole target', () => {
  const of = (part: number): Fact => ({ kind: 'number', lo: [part, 1], hi: [part, 1] })
  expect(requiredInWords({ required: of(5), atEnd: of(12), operator: 'atLeast' }, COUNT)).toBe(
    'at least 5 people by now, 12 people in all',
  )
  expect(requiredInWords({ required: { kind: 'number' }, operator: 'atLeast' }, COUNT)).toBe(
    'at least not known',
  )
})

test('the requirement is said with its comparison', () => {
  expect(requiredInWords({ required: share(1250, 10_000), operator: 'atLeast' })).toBe(
    'at least 12.5%',
  )
  const words: Fact = { kind: 'words', value: ['repairs', 'construction'] }
  expect(requiredInWords({ required: words, operator: 'isOneOf' })).toBe(
    'one of repairs, construction',
  )
})

test('a yes or no asks for a yes', () => {
  const truth: Fact = { kind: 'truth', value: false }
  expect(reportedInWords({ reported: truth, operator: 'isTrue' })).toBe('no')
  expect(requiredInWords({ required: truth, operator: 'isTrue' })).toBe('yes')
})

test('what is not known says why on either side', () => {
  const unknown: Fact = { kind: 'unknown', unknown: { reason: 'no-target', message: '' } }
  expect(reportedInWords({ reported: unknown, operator: 'atLeast' })).toBe('no target')
  expect(requiredInWords({ required: unknown, operator: 'atLeast' })).toBe('no target')
})

test('every reason has words of its own', () => {
  expect(new Set(UNKNOWN_REASONS.map(reasonInWords)).size).toBe(UNKNOWN_REASONS.length)
})

function share(part: number, whole: number): Fact {
  return { kind: 'number', lo: [part, whole], hi: [part, whole] }
}
