import { expect, test } from 'vitest'
import { apiContract, apiDecision, apiNotice, apiReturn } from '#app/web/api/api-addresses.ts'

test('every address is that of an endpoint', () => {
  expect(apiContract('R-041')).toBe('/api/v1/contracts/R-041')
  expect(apiReturn('R-041', '2026-10', 2)).toBe('/api/v1/contracts/R-041/returns/2026-10/2')
  expect(apiDecision('R-041', '2026-10')).toBe('/api/v1/contracts/R-041/decisions/2026-10')
  expect(apiNotice('R-041', '2026-10', 'behind'))
    .toBe('/api/v1/contracts/R-041/notices/2026-10/behind')
})
