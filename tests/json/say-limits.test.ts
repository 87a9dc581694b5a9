import { expect, test } from 'vitest'
import { schemaChecker } from '#app/json/check-schema.ts'

function problem(schema: object, value: unknown): string {
  const problems = schemaChecker({ type: 'object', properties: { x: schema } })({ x: value })
  return problems.map(({ code, message }) => `${code}: ${message}`).join(' | ')
}
const minutes = { type: 'integer', unit: 'minutes', minimum: 0, maximum: 44_640 }

test('a number beyond its limits is told with the limit and the unit', () => {
  expect(problem(minutes, 44_641)).toBe(
    'out-of-range: `x` is 44641 minutes, more than the most that is possible, 44640 minutes; ' +
      'correct the number.',
  )
  expect(problem(minutes, -1)).toContain('less than the least that is possible, 0 minutes')
})

test('a date in another way of writing is shown as ours', () => {
  expect(problem({ type: 'string', format: 'date' }, '31/10/2026')).toBe(
    'not-a-date: `x` is the text "31/10/2026", which is not a date that exists, written as ' +
      'year-month-day; if day, month, year are meant, write 2026-10-31.',
  )
})

test('a day that does not exist is not guessed', () => {
  expect(problem({ type: 'string', format: 'date' }, '31/02/2026')).toContain(
    'for example 2026-04-30',
  )
})

test.each([
  ['month', 'April', 'not-a-date', '2026-04'],
  ['month-and-day', '4/1', 'not-a-date', '04-01'],
  ['email', 'x', 'not-allowed', 'name@example.org'],
  ['uri', 'x', 'not-allowed', 'https://'],
])('what is no %s is told with an example', (format, value, code, example) => {
  const said = problem({ type: 'string', format }, value)
  expect(said).toContain(code)
  expect(said).toContain(example)
})

test('an empty text or list is told to be filled', () => {
  expect(problem({ type: 'string', minLength: 1 }, '')).toBe(
    'missing-field: `x` is empty; fill it in.',
  )
  expect(problem({ type: 'array', minItems: 1 }, [])).toBe(
    'out-of-range: `x` is empty; fill it in.',
  )
})

test('a text or list that is too long is told with its size', () => {
  expect(problem({ type: 'string', maxLength: 2 }, 'abc')).toContain(
    'is 3 characters long; it may be at most 2',
  )
  expect(problem({ type: 'array', minItems: 2 }, [1])).toContain(
    'has 1 entries; it must have at least 2',
  )
})

test('a text of another form is told what the form is', () => {
  const id = { type: 'string', pattern: '^[a-z]+$', description: 'Small letters.' }
  expect(problem(id, 'A')).toBe(
    'not-allowed: `x` is the text "A", which is not written as it should be. Small letters.',
  )
})

test('a value that stands twice is told with both places', () => {
  const list = { type: 'array', uniqueItems: true, items: { type: 'integer' } }
  expect(problem(list, [7, 8, 7])).toContain('at places 1 and 3')
})
