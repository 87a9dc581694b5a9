import { expect, test } from 'vitest'
import { adoptedView } from '#app/web/contracts/adopted-view.ts'
import { aContract } from '../../support/a-return.ts'
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
  expect(view.judgedBy).toBe('October 2026 was judged by version 1.')
  expect(adoptedView(aRecord()).judgedBy).toBe('')
})

test('a contract that has adopted nothing says so by an empty list', () => {
  expect(adoptedView(aRecord({ versions: [], shown: undefined }))).toMatchObject({
    obligations: [],
    versions: [],
    mayAdopt: true,
  })
})
