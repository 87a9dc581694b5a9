import { expect, test } from 'vitest'
import { outcomeBar } from '#app/web/bars.ts'

test('the outcomes are counted, the most pressing first, and said in words', () => {
  const bar = outcomeBar(['met', 'not-met', 'met', 'cannot-tell'])
  expect(bar.label).toBe('4 findings: 1 not met, 1 cannot tell, 2 met.')
  expect(bar.segments.map(({ x, width }) => [x, width])).toEqual([[0, 250], [250, 250], [500, 500]])
})

test('what does not apply is not counted', () => {
  expect(outcomeBar(['met', 'not-applicable']).label).toBe('1 finding: 1 met.')
})

test('without findings there is nothing to draw, and that is said', () => {
  expect(outcomeBar([])).toEqual({ label: 'No findings.', segments: [] })
})
