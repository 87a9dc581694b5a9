import { expect, test } from 'vitest'
import { adoptedView } from '#app/web/contracts/adopted-view.ts'
import { aContract, anAdoption } from '../../support/a-return.ts'
import { aRecord } from './a-record.ts'

test('each promise has clause, words, window, since when and who set it', () => {
  const [promise] = adoptedView(aRecord()).obligations
  expect(promise).toMatchObject({
    clause: '14.2',
    words: 'The Contractor shall keep the promise made in its tender.',
  })
  expect(promise?.details.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Counted over: each month',
    'Binds: from 1 April 2026',
    'Set by: the council',
  ])
})

test('variations are told with their reference, the newest first', () => {
  const second = aContract({ version: 2, variation: { from: '2026-12-01', reference: 'Deed 2' } })
  const view = adoptedView(aRecord({ versions: [aContract(), second] }))
  expect(view.versions).toEqual([
    { version: '2', from: 'December 2026', reference: 'Deed 2' },
    { version: '1', from: 'April 2026', reference: 'As signed' },
  ])
  expect(view.judgedBy).toBe('')
  const since = adoptedView(aRecord({ versions: [aContract(), second], today: '2026-12-01' }))
  expect(since.judgedBy).toBe('October 2026 was judged by version 1.')
})

test('a variation to come stands below what holds today', () => {
  const target = (value: number) => ({ value, unit: 'weeks' as const })
  const versions = [
    aContract({ obligations: [anAdoption('promise', { target: target(40) }), anAdoption('old')] }),
    aContract({
      version: 2,
      variation: { from: '2026-12-01', reference: 'Deed 2' },
      obligations: [anAdoption('promise', { target: target(65) }), anAdoption('new')],
    }),
  ]
  const told = (today: string) =>
    adoptedView(aRecord({ versions, today })).obligations.map(({ title, isToCome, details, later }) => [
      isToCome ? `${title}, to come` : title,
      details.find(({ label }) => label === 'Target')?.value,
      later,
    ])
  expect(told('2026-11-30')).toEqual([
    ['promise', '40 weeks', ['From 1 December 2026 (Deed 2): Target: 65 weeks']],
    ['old', undefined, ['From 1 December 2026 (Deed 2): no longer adopted']],
    ['new, to come', undefined, ['From 1 December 2026 (Deed 2): adopted']],
  ])
  expect(told('2026-12-01')).toEqual([
    ['promise', '65 weeks', []],
    ['new', undefined, []],
  ])
})

test('a contract that has not begun shows what it begins with', () => {
  const versions = [aContract({ from: '2027-04-01', obligations: [anAdoption('promise')] })]
  const { obligations } = adoptedView(aRecord({ versions, shown: undefined }))
  expect(obligations.map(({ title, later }) => [title, later])).toEqual([['promise', []]])
})

test('a contract that has adopted nothing says so by an empty list', () => {
  expect(adoptedView(aRecord({ versions: [], shown: undefined }))).toMatchObject({
    obligations: [],
    versions: [],
    mayAdopt: true,
  })
})
