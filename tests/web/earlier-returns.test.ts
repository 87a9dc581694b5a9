import { expect, test } from 'vitest'
import type { OnRecord } from '#app/checks/on-record.ts'
import { accepted, refused } from '#app/domain/problem.ts'
import type { MonthlyReturn } from '#app/domain/monthly-return.ts'
import { readEarlierReturns } from '#app/web/earlier-returns.ts'
import { aReturn } from '../support/a-return.ts'

const NOVEMBER = aReturn({ period: '2026-11' })

test('earlier months of the same contract are taken', () => {
  const earlier = [aReturn({ period: '2026-09' }), aReturn({ period: '2026-10' })]
  expect(read(earlier)).toEqual(accepted(earlier))
})

test.each([
  ['of another contract', [aReturn({ contract: 'X' })], 'unknown-contract', '/earlier/0/contract'],
  ['of the month itself', [NOVEMBER], 'wrong-period', '/earlier/0/period'],
  ['of a later month', [aReturn({ period: '2026-12' })], 'wrong-period', '/earlier/0/period'],
  ['of one month twice', [aReturn(), aReturn({ version: 2 })], 'wrong-period', '/earlier/1/period'],
])('a return %s is refused where it stands', (_, earlier, code, where) => {
  const checked = read(earlier)
  expect(checked.ok ? [] : checked.problems).toEqual([expect.objectContaining({ code, where })])
})

test('what is wrong inside an earlier return is said where it stands', () => {
  const problem = { code: 'not-a-date', where: '/period', message: 'Write 2026-10.' } as const
  const checked = read([aReturn()], () => refused([problem]))
  expect(checked.ok ? [] : checked.problems[0]?.where).toBe('/earlier/0/period')
})

function read(
  earlier: readonly MonthlyReturn[],
  validate: OnRecord['validate'] = (value) => accepted(value as MonthlyReturn),
) {
  const request = {
    monthlyReturn: { value: NOVEMBER, pointer: '/return' },
    earlier: earlier.map((value, index) => ({ value, pointer: `/earlier/${index}` })),
  }
  return readEarlierReturns(request, validate)
}
