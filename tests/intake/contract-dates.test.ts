import { expect, test } from 'vitest'
import { inOrder, yearlyDay } from '#app/intake/contract-dates.ts'

const FIRST = { where: '/from', name: 'the first day', date: '2026-04-01' }
const LATER = { where: '/a/b', name: 'the later day', date: '2026-04-02' }

test('two dates in order, or on one day, are no problem', () => {
  expect(inOrder(FIRST, LATER)).toEqual([])
  expect(inOrder(FIRST, { ...LATER, date: FIRST.date })).toEqual([])
})

test('a date that is left out comes before nothing', () => {
  expect(inOrder(FIRST, { ...LATER, date: undefined })).toEqual([])
  expect(inOrder({ ...FIRST, date: undefined }, LATER)).toEqual([])
})

test('of two dates in the wrong order the one that is deeper in the file is told to move', () => {
  const early = { ...LATER, date: '2026-03-31' }
  expect(inOrder(FIRST, early)).toEqual([
    {
      code: 'wrong-order',
      where: '/a/b',
      message:
        'The later day (31 March 2026) comes before the first day (1 April 2026). ' +
        'Correct one of the two.',
    },
  ])
  expect(inOrder({ ...FIRST, where: '/a/b/c' }, early)).toMatchObject([{ where: '/a/b/c' }])
})

test('a day of the year is one that every year has', () => {
  expect(yearlyDay('/yearStarts', '02-28')).toEqual([])
  expect(yearlyDay('/yearStarts', undefined)).toEqual([])
  expect(yearlyDay('/yearStarts', '02-29')).toMatchObject([
    { code: 'not-a-date', where: '/yearStarts' },
  ])
})
