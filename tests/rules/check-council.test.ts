import { expect, test } from 'vitest'
import { refusal } from '../support/rule-folder.ts'

test('bank holidays stand in order, each once', async () => {
  const where = '/calendar/bankHolidays/1/date'
  const problem = await refusal({ 'council.json': { [where]: '2026-12-25' } })
  expect(problem).toMatchObject({ code: 'wrong-order', where })
})

test('a bank holiday after the end of the table is refused', async () => {
  const problem = await refusal({ 'council.json': { '/calendar/bankHolidaysUpTo': '2026-12-31' } })
  expect(problem).toMatchObject({ code: 'wrong-order', where: '/calendar/bankHolidays/1/date' })
})
