import { expect, test } from 'vitest'
import { auditAddress, auditAsked } from '#app/web/audit/audit-asked.ts'

const asked = (query: string) => auditAsked(new Map(new URLSearchParams(query)))

test('a day is the day in London, in winter and in summer', () => {
  expect(asked('day=2026-11-23').search.between).toEqual({
    from: '2026-11-23T00:00:00.000Z',
    to: '2026-11-24T00:00:00.000Z',
  })
  expect(asked('day=2026-07-01').search.between).toEqual({
    from: '2026-06-30T23:00:00.000Z',
    to: '2026-07-01T23:00:00.000Z',
  })
  // The day on which the clocks go forward has 23 hours.
  expect(asked('day=2026-03-29').search.between).toEqual({
    from: '2026-03-29T00:00:00.000Z',
    to: '2026-03-29T23:00:00.000Z',
  })
})

test('a page number that is none is left out', () => {
  expect(asked('before=12').search.before).toBe(12)
  for (const wrong of ['0', '-1', '1e9', 'x', '9'.repeat(20)]) {
    expect(asked(`before=${wrong}`).search).not.toHaveProperty('before')
  }
})

test('an address asks for the same again, and says nothing of what was left empty', () => {
  const search = asked('object=a%26b&day=2026-11-23')
  expect(auditAddress('/audit', search, 7)).toBe('/audit?object=a%26b&day=2026-11-23&before=7')
  expect(auditAddress('/audit', asked(''))).toBe('/audit')
})
