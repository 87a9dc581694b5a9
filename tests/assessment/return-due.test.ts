import { expect, test } from 'vitest'
import { returnDueOn, returnReceivedOnTime } from '#app/assessment/return-due.ts'
import { aReturn } from '../support/a-return.ts'
import { COUNCIL } from '../support/a-rule-set.ts'

const received = (receivedOn?: string) =>
  returnReceivedOnTime(COUNCIL, '2026-10', aReturn(receivedOn ? { receivedOn } : {})).fact

test('a return is due on the tenth working day after the month', () => {
  expect(returnDueOn(COUNCIL, '2026-10')).toBe('2026-11-13')
  expect(returnDueOn(COUNCIL, '2026-11')).toBe('2026-12-14')
})

test('on the day it is on time, a day later it is not', () => {
  expect(received('2026-11-13')).toEqual({ kind: 'truth', value: true })
  expect(received('2026-11-14')).toEqual({ kind: 'truth', value: false })
})

test('a return that never came was not on time: silence is not the safest answer', () => {
  expect(returnReceivedOnTime(COUNCIL, '2026-10', undefined).fact).toEqual({
    kind: 'truth',
    value: false,
  })
})

test('without a day of receipt on record it cannot be told', () => {
  expect(received()).toMatchObject({ unknown: { reason: 'not-reported' } })
})

test('beyond the table of bank holidays nothing is guessed', () => {
  const calendar = { ...COUNCIL.calendar, bankHolidaysUpTo: '2026-11-12' }
  const council = { ...COUNCIL, calendar }
  expect(returnDueOn(council, '2026-10')).toBeUndefined()
  const { fact } = returnReceivedOnTime(council, '2026-10', aReturn({ receivedOn: '2026-11-01' }))
  expect(fact).toMatchObject({ unknown: { message: expect.stringContaining('bank holidays') } })
})

test('a correction after the due day leaves a return in time that came in time', () => {
  const corrected = aReturn({ version: 2, receivedOn: '2026-12-01', firstReceivedOn: '2026-11-11' })
  expect(returnReceivedOnTime(COUNCIL, '2026-10', corrected).fact).toEqual({
    kind: 'truth',
    value: true,
  })
})

test('a return that nobody can say is due is not late', () => {
  const calendar = { ...COUNCIL.calendar, bankHolidaysUpTo: '2026-11-12' }
  const { fact } = returnReceivedOnTime({ ...COUNCIL, calendar }, '2026-10', undefined)
  expect(fact).toMatchObject({ unknown: { message: expect.stringContaining('bank holidays') } })
})
