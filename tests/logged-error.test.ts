import { expect, test } from 'vitest'
import { loggedError } from '#app/logged-error.ts'

test('an error is told by its kind, its words, and its places in the code', () => {
  const logged = loggedError(new RangeError('no rule set is live'))
  expect(logged).toMatchObject({ type: 'RangeError', message: 'no rule set is live' })
  expect(logged.at[0]).toMatch(/^at .*logged-error\.test\.ts/)
})

test('what a database says beside its message is left out', () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(a.smith@council.example) already exists.',
    where: 'unnamed portal parameter $1 = 1345',
    parameters: ['1345'],
  })
  const logged = loggedError(error)
  expect(logged).toMatchObject({ message: 'duplicate key', code: '23505' })
  expect(JSON.stringify(logged)).not.toMatch(/smith|1345/)
})

test.each([
  ['a quoted value', new Error('invalid input syntax for type integer: "twelve pounds"')],
  ['a mail address', new Error('no person twelve@pounds.example')],
  ['a long number', new Error('pay of 1200000')],
])('%s in a message is left out', (_name, error) => {
  expect(loggedError(error).message).not.toMatch(/twelve|1200000/)
})

test('what a parser quotes of a document is left out', () => {
  let error: unknown
  try {
    JSON.parse('{"pay": twelve}')
  } catch (caught) {
    error = caught
  }
  expect(loggedError(error)).toMatchObject({ type: 'SyntaxError', message: '' })
  expect(JSON.stringify(loggedError(error))).not.toContain('twelve')
})

test('its causes are told with it, and a ring of causes ends', () => {
  const inner = new Error('inner')
  const outer = new Error('outer', { cause: inner })
  inner.cause = outer
  expect(loggedError(outer)).toMatchObject({ message: 'outer', cause: { message: 'inner' } })
})

test('of a thing thrown that is no error only its kind is told', () => {
  expect(loggedError('a secret')).toEqual({ type: 'string', message: '', at: [] })
})
