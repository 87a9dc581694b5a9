import { expect, test } from 'vitest'
import { queryOf } from '#app/web/query.ts'

test.each([
  ['/catalogue', ''],
  ['/catalogue?q=', ''],
  ['/catalogue?q=+local++hours+', 'local  hours'],
  ['/catalogue?q=S%26P%20%E2%82%AC', 'S&P €'],
  ['/catalogue?q=first&q=second', 'first'],
  ['/catalogue?Q=other&x[q]=y', ''],
  ['/catalogue?q=%', '%'],
  [`/catalogue?q=${'a'.repeat(500)}`, 'a'.repeat(100)],
])('of %s the query is “%s”', (address, query) => {
  expect(queryOf(address, 'q')).toBe(query)
})
