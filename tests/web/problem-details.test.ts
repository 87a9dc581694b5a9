import { expect, test } from 'vitest'
import type { Problem, ProblemCode } from '#app/domain/problem.ts'
import { refusalOf } from '#app/web/problem-details.ts'

test.each(['not-json', 'duplicate-key', 'too-deep', 'not-text'] as const)(
  'a text with the problem %s cannot be read',
  (code) => {
    expect(refusalOf([problem(code)]).status).toBe(400)
  },
)

test('a text that is read and says something impossible is refused', () => {
  const refusal = refusalOf([problem('out-of-range'), problem('not-a-date')])
  expect(refusal.status).toBe(422)
  expect(refusal.detail).toBe('Nothing was checked: 2 problems to put right.')
})

test('of very many problems the first are listed, and that there are more is said', () => {
  const refusal = refusalOf(Array.from({ length: 5000 }, () => problem('out-of-range')))
  expect(refusal.problems).toHaveLength(200)
  expect(refusal.detail).toContain('more than 200 problems to put right. The first 200')
})

function problem(code: ProblemCode): Problem {
  return { code, where: '/figures', message: 'Write another.' }
}
