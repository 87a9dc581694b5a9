import { expect, test } from 'vitest'
import {
  cameLate,
  CHAIN_BEGINS,
  sealsOf,
  step,
  WALK_BEGINS,
  type AuditRow,
  type Walk,
} from '#app/store/audit-links.ts'

const row = (id: number, at = '2026-11-23T09:00:00.000Z'): AuditRow => ({
  id,
  at,
  actor: 'system',
  role: 'system',
  action: 'erase',
  object: 'retention',
  outcome: 'done',
  request: null,
  detail: '{}',
})

test('a seal depends on the row and on every row before it', () => {
  const [first, second] = sealsOf(CHAIN_BEGINS, [row(1), row(2)])
  const [other, changed] = sealsOf(CHAIN_BEGINS, [{ ...row(1), actor: 'x' }, row(2)])
  expect(first?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(other?.hash).not.toBe(first?.hash)
  expect(changed?.hash).not.toBe(second?.hash)
})

test('after a break the walk goes on, so that one change is one finding', () => {
  const rows = [row(1), row(2), row(3)]
  const seals = sealsOf(CHAIN_BEGINS, rows)
  let walk: Walk = WALK_BEGINS
  const kinds = seals.flatMap((seal, index) => {
    const found = rows[index] as AuditRow
    const stepped = step(walk, { ...seal, row: index === 1 ? { ...found, actor: 'x' } : found })
    walk = stepped.walk
    return stepped.breaks.map(({ kind, audit }) => [kind, audit])
  })
  expect(kinds).toEqual([['changed', 2]])
})

test('a row that was seen a moment after its neighbours was not put in', () => {
  const walk = { ...WALK_BEGINS, highestAudit: 9, latestAt: '2026-11-23T09:00:59.000Z' }
  expect(cameLate(walk, row(5))).toBe(false)
  expect(cameLate({ ...walk, latestAt: '2026-11-23T09:01:01.000Z' }, row(5))).toBe(true)
})

test('a clock that was put back is no row that was put in', () => {
  const walk = { ...WALK_BEGINS, highestAudit: 9, latestAt: '2026-11-24T09:00:00.000Z' }
  expect(cameLate(walk, row(10))).toBe(false)
})
