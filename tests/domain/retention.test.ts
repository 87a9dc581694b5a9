import { expect, test } from 'vitest'
import type { KeptRecord } from '#app/domain/kept-record.ts'
import { RETENTION, YEARS_AFTER_CONTRACT } from '#app/domain/retention.ts'

const MONTHS = { minutes: 0, hours: 0, days: 0, months: 1, years: 12 }
const records: readonly KeptRecord[] = Object.values(RETENTION)

test('a job that erases finds its times here', () => {
  expect(RETENTION.sessions.kept).toEqual({ hours: 12, from: 'signed-in' })
  expect(RETENTION.signInLinks.kept).toEqual({ minutes: 10, from: 'made' })
  expect(RETENTION.payLines.kept).toEqual({ months: 13, from: 'month-reported' })
  expect(RETENTION.outboxBodies.kept).toEqual({ months: 13, from: 'sent' })
  expect(RETENTION.jobs.kept).toEqual({ days: 30, from: 'done' })
  expect(RETENTION.backups.kept).toEqual({ days: 35, from: 'made' })
})

test('what belongs to a contract stays for the years of an ordinary contract', () => {
  const { contracts, returnTotals, decisions, notices, cases } = RETENTION
  for (const { kept } of [contracts, returnTotals, decisions, notices, cases]) {
    expect(kept).toEqual({ years: YEARS_AFTER_CONTRACT.ordinary, from: 'contract-end' })
  }
  expect(YEARS_AFTER_CONTRACT).toEqual({ ordinary: 6, deed: 12, propertyMaintenance: 15 })
})

test('rows about single people go long before the totals made from them', () => {
  const { payLines, otherRows, annexes, returnTotals } = RETENTION
  for (const rows of [payLines, otherRows, annexes]) {
    expect(monthsOf(rows)).toBeLessThan(monthsOf(returnTotals) / 4)
  }
})

test('only an uploaded file is not kept at all', () => {
  const none = Object.entries(RETENTION)
    .filter(([, { kept }]) => Object.values(kept).includes(0))
    .map(([name]) => name)
  expect(none).toEqual(['uploads'])
})

test('a backup goes sooner than anything that is in it and has to be erased', () => {
  expect(monthsOf(RETENTION.backups)).toBeLessThan(monthsOf(RETENTION.payLines))
})

test('each record says what it holds, about whom, why, and on what its time rests', () => {
  for (const { title, holds, about, why, basis } of records) {
    expect([title, holds, about, why, basis].filter((text) => text.trim() === '')).toEqual([])
    for (const sentence of [holds, about, why, basis]) expect(sentence).toMatch(/^[A-Z].*\.$/)
  }
})

function monthsOf({ kept }: KeptRecord): number {
  const { from, ...time } = kept
  const [[unit, amount] = [from, 0]] = Object.entries(time)
  return amount * MONTHS[unit as keyof typeof MONTHS]
}
