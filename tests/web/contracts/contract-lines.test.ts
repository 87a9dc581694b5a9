import { expect, test } from 'vitest'
import type { NoticeOnRecord } from '#app/store/contract-history.ts'
import { caseLine, noticeLine, returnLine } from '#app/web/contracts/contract-lines.ts'
import { aPayLine, aReturn } from '../../support/a-return.ts'
import { aCase, aRecord } from './a-record.ts'

const NOTICE: NoticeOnRecord = {
  period: '2026-10',
  kind: 'shortfall',
  subject: 'One thing to put right',
  is_restricted: 0,
  needs_approval: 1,
  drafted_at: '2026-11-20T23:30:00.000Z',
  issued_at: null,
}

test('an open case says for which month, by whom, and when it is looked at again', () => {
  expect(caseLine(aCase(), aRecord())).toMatchObject({
    href: '/cases/C-1',
    isOpen: true,
    isForReview: true,
    says:
      'Opened for October 2026 by Morgan Sampleton, to be looked at again on 23 November 2026',
  })
  expect(caseLine(aCase({ review_on: '2026-11-24' }), aRecord()).isForReview).toBe(false)
})

test('a closed case says when it was closed', () => {
  const closed = aCase({ closed_at: '2026-11-21T09:00:00.000Z' })
  expect(caseLine(closed, aRecord())).toMatchObject({
    isOpen: false,
    isForReview: false,
    says: 'Opened for October 2026, closed on 21 November 2026',
  })
})

test('a notice says whether it waits or was issued', () => {
  expect(noticeLine(NOTICE, 'A-1')).toMatchObject({
    href: '/contracts/A-1/2026-10/notices/shortfall',
    kind: 'Shortfall',
    says: 'Drafted on 20 November 2026, waits for approval',
  })
  const issued = noticeLine({ ...NOTICE, issued_at: '2026-11-22T09:00:00.000Z' }, 'A-1')
  expect(issued.says).toBe('Issued on 22 November 2026')
})

test('a return says when it came, from whom, why it was corrected and how much it holds', () => {
  const monthlyReturn = aReturn({
    version: 2,
    correctionReason: 'A line was left out',
    figures: { pay: { rows: [aPayLine(), aPayLine()] }, sessions: { number: 3 } },
  })
  const line = returnLine({ monthlyReturn, receivedOn: '2026-11-12', from: 'Connie' })
  expect(line).toEqual({
    month: 'October 2026',
    version: '2',
    received: '12 November 2026, from Connie',
    corrected: 'Corrected: A line was left out',
    holds: '2 figures, 2 rows',
  })
})

test('a return of the example says so', () => {
  const sent = { monthlyReturn: aReturn(), receivedOn: '2026-11-12', from: 'example' }
  expect(returnLine(sent).received).toBe('12 November 2026, from the example')
})

test('no row of a return is on its line', () => {
  const monthlyReturn = aReturn({ figures: { pay: { rows: [aPayLine({ worker: 'W-SECRET' })] } } })
  const line = returnLine({ monthlyReturn, receivedOn: '2026-11-12', from: 'Connie' })
  expect(JSON.stringify(line)).not.toMatch(/W-SECRET|210000/)
})
