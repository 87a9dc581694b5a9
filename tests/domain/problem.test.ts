import { expect, test } from 'vitest'
import { accepted, PROBLEM_CODES, refused } from '#app/domain/problem.ts'

test('what is checked is either whole or refused with its problems', () => {
  const problem = { code: 'not-json', where: '', message: 'Write JSON.' } as const
  expect(accepted(1)).toEqual({ ok: true, value: 1 })
  expect(refused([problem])).toEqual({ ok: false, problems: [problem] })
})

test('each kind of problem has a sentence of its own', () => {
  const sentences = Object.values(PROBLEM_CODES)
  expect(new Set(sentences).size).toBe(sentences.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/)
})
