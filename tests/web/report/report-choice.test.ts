import { expect, test } from 'vitest'
import { monthsInWords, monthsQuery, reportChoice } from '#app/web/report/report-choice.ts'

const DECIDED = { from: '2025-04', to: '2026-09' }

function choice(query: Readonly<Record<string, string>> = {}) {
  return reportChoice(new Map(Object.entries(query)), DECIDED)
}

test('without a choice the report is about the last twelve months that were decided', () => {
  expect(choice().months).toEqual({ from: '2025-10', to: '2026-09' })
  const few = { from: '2026-08', to: '2026-09' }
  expect(reportChoice(new Map(), few).months).toEqual(few)
})

test('a month or a span can be chosen from what was decided', () => {
  expect(choice({ from: '2026-06', to: '2026-06' }).months).toEqual({
    from: '2026-06', to: '2026-06',
  })
  expect(choice().options[0]).toEqual({ value: '2026-09', words: 'September 2026' })
  expect(choice().options).toHaveLength(18)
})

test.each([
  [{ from: '2020-01' }, 'from', 'Choose the first month from April 2025 to September 2026.'],
  [{ to: 'never' }, 'to', 'Choose the last month from April 2025 to September 2026.'],
  [
    { from: '2026-06', to: '2026-05' },
    'to',
    'Choose a last month that does not come before the first.',
  ],
] as const)('%j is refused, and says what to choose', (query, field, message) => {
  expect(choice(query)).toMatchObject({ months: undefined, problems: [{ field, message }] })
})

test('a single month is said once', () => {
  expect(monthsInWords({ from: '2026-06', to: '2026-06' })).toBe('June 2026')
  expect(monthsQuery(DECIDED)).toBe('from=2025-04&to=2026-09')
})
