/**
 * The earlier returns that come with a check request: each must be readable, of the same contract
 * and of a month before, and no month may come twice.
 */
import type { OnRecord } from '../checks/on-record.ts'
import { periodInWords } from '../domain/calendar.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import { accepted, refused, type Checked, type Problem } from '../domain/problem.ts'
import { PROBLEMS_MAX } from '../json/check-schema.ts'
import { within, type CheckRequest } from './check-request.ts'

export function readEarlierReturns(
  { monthlyReturn, earlier = [] }: Omit<CheckRequest, 'lineOf'>,
  validate: OnRecord['validate'],
): Checked<readonly MonthlyReturn[]> {
  const returns: MonthlyReturn[] = []
  const problems: Problem[] = []
  for (const { value, pointer } of earlier) {
    if (problems.length > PROBLEMS_MAX) break
    const read = validate(value)
    const found = read.ok ? misplaced(read.value, monthlyReturn.value, returns) : read.problems
    problems.push(...within(pointer, found))
    if (read.ok) returns.push(read.value)
  }
  return problems.length > 0 ? refused(problems) : accepted(returns)
}

function misplaced(
  earlier: MonthlyReturn,
  checked: unknown,
  before: readonly MonthlyReturn[],
): readonly Problem[] {
  const month = periodInWords(earlier.period)
  if (earlier.contract !== textField(checked, 'contract')) {
    const message = `This is a return of contract ${earlier.contract}. Leave it out.`
    return [{ code: 'unknown-contract', where: '/contract', message }]
  }
  if (earlier.period >= textField(checked, 'period')) {
    const message = `${month} is not before the month that is checked. Leave it out.`
    return [{ code: 'wrong-period', where: '/period', message }]
  }
  if (before.some(({ period }) => period === earlier.period)) {
    const message = `There are two returns for ${month}. Send only the latest version.`
    return [{ code: 'wrong-period', where: '/period', message }]
  }
  return []
}

// The checked return has not been validated yet: what is missing there is refused there.
function textField(value: unknown, name: string): string {
  const field: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return typeof field === 'string' ? field : ''
}
