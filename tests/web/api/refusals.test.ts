import { expect, test } from 'vitest'
import { REFUSALS } from '#app/web/api/refusals.ts'
import { refusalOf } from '#app/web/problem-details.ts'

test('each refusal says when it comes, as a sentence', () => {
  for (const { title, when } of Object.values(REFUSALS)) {
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    expect(when).toMatch(/^[A-Z].*\.$/)
  }
})

test('who asks too often is told the limit, what is left and how long to wait', () => {
  expect(Object.keys(REFUSALS[429].headers)).toEqual([
    'Retry-After', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset',
  ])
  expect(Object.keys(REFUSALS[503].headers)).toEqual(['Retry-After'])
})

test('the titles are those that the service gives', () => {
  const unreadable = refusalOf([{ code: 'not-json', where: '', message: 'x' }])
  const impossible = refusalOf([{ code: 'wrong-type', where: '', message: 'x' }])
  expect([unreadable.title, impossible.title]).toEqual([REFUSALS[400].title, REFUSALS[422].title])
})
