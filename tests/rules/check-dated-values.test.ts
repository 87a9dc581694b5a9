import { expect, test } from 'vitest'
import { checkDatesAscend } from '#app/rules/check-dated-values.ts'

function messages(...dates: readonly string[]): readonly string[] {
  const said: string[] = []
  checkDatesAscend(dates.map((from) => ({ from })), (_code, where, message) => {
    said.push(`${where}: ${message}`)
  })
  return said
}

test('values with the oldest first are in order', () => {
  expect(messages('2024-04-01', '2025-04-01')).toEqual([])
})

test('a value that comes after a newer one is refused', () => {
  expect(messages('2025-04-01', '2024-04-01')).toEqual([
    '/values/1/from: The value from 1 April 2024 stands after the one from 1 April 2025; ' +
      'put the oldest first.',
  ])
})

test('two values for the same day are refused', () => {
  expect(messages('2025-04-01', '2025-04-01')).toEqual([
    '/values/1/from: Two values begin on 1 April 2025; keep one of them.',
  ])
})
