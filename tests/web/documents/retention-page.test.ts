import { expect, test } from 'vitest'
import type { KeptRecord } from '#app/domain/kept-record.ts'
import { RETENTION } from '#app/domain/retention.ts'
import { keptInWords, retentionPage } from '#app/web/documents/retention-page.ts'

const RECORD: KeptRecord = {
  title: 'Jobs',
  holds: 'What was to be done.',
  about: 'Nobody.',
  why: 'To find faults.',
  kept: { days: 30, from: 'done' },
  standing: 'advice',
  basis: 'A month.',
  erasedBy: 'nobody',
}

test('the page shows every kind of record of the table', () => {
  const { records, count } = retentionPage()
  expect(records.map(({ title }) => title)).toEqual(
    Object.values(RETENTION).map(({ title }) => title),
  )
  expect(count).toBe(records.length)
})

test('what nothing erases is said to be so, and counted', () => {
  const done: KeptRecord = { ...RECORD, erasedBy: 'goodterms', erasure: 'A job erases it.' }
  const page = retentionPage({ jobs: RECORD, done })
  expect(page).toMatchObject({
    count: 2,
    notErased: 1,
    records: [
      { erasedBy: 'Not yet', isErased: false, erasure: '' },
      { erasedBy: 'Done by Goodterms', isErased: true, erasure: 'A job erases it.' },
    ],
  })
})

test('a time is said with what it is counted from', () => {
  expect(keptInWords({ days: 30, from: 'done' })).toBe('30 days after being done')
  expect(keptInWords({ years: 1, from: 'account-closed' }))
    .toBe('1 year after the day the account was closed')
  expect(keptInWords({ days: 0, from: 'read' })).toBe('Not at all after being read')
})
