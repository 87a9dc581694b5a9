import { expect, test } from 'vitest'
import { refusals } from '../support/rule-folder.ts'

const FLOOR = 'measures/paid-enough.json'

test.each([
  ['/countBy', 'grade', 'wrong-type'],
  ['/rate/0/amount', 'time', 'wrong-unit'],
  ['/rate/0/minutes', 'wage', 'wrong-unit'],
  ['/rate/0/weeks', { parameter: 'term' }, 'wrong-unit'],
  ['/floor/parameter', 'term', 'wrong-unit'],
  ['/period', ['first', 'time'], 'wrong-type'],
  ['/floorOn', 'last-day', 'not-allowed'],
  ['/arrears/minutes', 'later', 'wrong-unit'],
  ['/arrears/paidLater', 'time', 'wrong-unit'],
  ['/neverBelow', [{ parameter: 'year', because: 'so' }], 'wrong-unit'],
])('a floor with %s as %j is refused', async (pointer, value, code) => {
  const problems = await refusals({ [FLOOR]: { [pointer]: value } })
  expect(problems.filter(({ file }) => file === FLOOR)).toMatchObject([{ code }])
})

test('the day that decides the floor stands in every row', async () => {
  const change = { '/columns/1/required': false, '/key': ['worker'] }
  const [problem] = await refusals({ 'figures/pay.json': change })
  expect(problem).toMatchObject({ code: 'not-allowed', where: '/period/0', file: FLOOR })
})
