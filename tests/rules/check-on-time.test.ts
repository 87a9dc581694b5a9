import { expect, test } from 'vitest'
import { refusals } from '../support/rule-folder.ts'

const ON_TIME = 'measures/paid-promptly.json'

test.each([
  ['/received', 'paid', 'not-allowed'],
  ['/paid', 'amount', 'wrong-type'],
  ['/payableFrom', 'number', 'wrong-type'],
  ['/amount', 'received', 'wrong-type'],
  ['/dispute', { from: 'raised', to: 'paid' }, 'unknown-name'],
  ['/days/parameter', 'rate-a-year', 'wrong-unit'],
  ['/interest/margin', 'year', 'wrong-unit'],
  ['/interest/fixedSum', 'least-rate', 'wrong-unit'],
  ['/interest/daysInYear', 'small-debt', 'wrong-type'],
])('payments in time with %s as %j are refused', async (pointer, value, code) => {
  const problems = await refusals({ [ON_TIME]: { [pointer]: value } })
  expect(problems.filter(({ file }) => file === ON_TIME)).toMatchObject([{ code }])
})
