import { expect, test } from 'vitest'
import { plainOf, readSetBy, readUplift, readWindow } from '#app/intake/adoption/adoption-sheet-words.ts'

test.each([
  ['month', 'month'],
  ['Monthly', 'month'],
  ['Contract year', 'contract-year'],
  ['contract-year', 'contract-year'],
  ['the whole contract', 'whole-contract'],
  ['BY DATE', 'by-date'],
  ['rolling 12 months', 'rolling-12-months'],
  ['rolling-12-months', 'rolling-12-months'],
])('the window “%s” is %s', (text, window) => {
  expect(readWindow(text)).toEqual({ ok: true, value: window })
})

test('a year alone could be a financial one, so it is refused', () => {
  expect(readWindow('year')).toMatchObject({
    ok: false,
    code: 'not-allowed',
    message: expect.stringContaining('contract year'),
  })
})

test.each([['Council', 'council'], ['contractor', 'bidder'], ['the law', 'law']])(
  'set by “%s” is %s',
  (text, setBy) => {
    expect(readSetBy(text)).toEqual({ ok: true, value: setBy })
  },
)

test('whoever else set it is refused', () => {
  expect(readSetBy('constructor').ok).toBe(false)
})

test.each([
  ['on announcement', { rule: 'on-announcement' }],
  ['by-deadline', { rule: 'by-deadline' }],
  ['on 1 April', { rule: 'on-fixed-date', monthAndDay: '04-01' }],
  ['1 Apr', { rule: 'on-fixed-date', monthAndDay: '04-01' }],
])('the uplift “%s” is read', (text, uplift) => {
  expect(readUplift(text)).toEqual({ ok: true, value: uplift })
})

test('an uplift that says no day is refused with what to write', () => {
  expect(readUplift('01/04')).toMatchObject({
    ok: false,
    message: expect.stringContaining('such as “on 1 April”'),
  })
})

test('capitals, and what stands between two words, count for nothing', () => {
  expect([' Local  Hours', 'local-hours', 'LOCAL_hours'].map(plainOf)).toEqual(
    Array.from({ length: 3 }, () => 'local hours'),
  )
})
