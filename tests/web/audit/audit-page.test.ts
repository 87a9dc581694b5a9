import { expect, test } from 'vitest'
import { auditAsked } from '#app/web/audit/audit-asked.ts'
import { ACTS_ON_PAGE, auditPage, detailInWords, timeInWords } from '#app/web/audit/audit-page.ts'

const act = (id: number) => ({
  id,
  at: '2026-07-01T23:30:00.000Z',
  actor: 'person-1',
  name: 'Made-up Person',
  role: 'officer',
  action: 'check.decide',
  object: 'contract/R-041/2026-10',
  outcome: 'done' as const,
  detail: '{}',
})

test('an act is shown with the name of its person, by the clocks of London', () => {
  const page = auditPage([act(1)], auditAsked(new Map()), { isShown: false, verified: undefined })
  expect(page.acts[0]).toMatchObject({ who: 'Made-up Person', when: '2 July 2026, 00:30:00' })
  expect(page.olderHref).toBe('')
})

test('only a page that is full has older ones', () => {
  const acts = Array.from({ length: ACTS_ON_PAGE + 1 }, (_, index) => act(100 - index))
  const page = auditPage(acts, auditAsked(new Map()), { isShown: true, verified: undefined })
  expect(page.acts).toHaveLength(ACTS_ON_PAGE)
  expect(page.olderHref).toBe('/audit?before=51')
})

test('the detail of an act is said as words', () => {
  expect(detailInWords('{"version":2,"isNew":true}')).toBe('version 2, isNew true')
  expect(timeInWords('2026-11-23T09:00:00.000Z')).toBe('23 November 2026, 09:00:00')
})
