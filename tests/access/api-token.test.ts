import { expect, test } from 'vitest'
import { hashOfToken, isToken, looksLikeToken, newToken } from '#app/access/api-token.ts'

test('each token is new, and of 32 bytes that nobody can guess', () => {
  const tokens = Array.from({ length: 100 }, newToken)
  expect(new Set(tokens).size).toBe(100)
  expect(tokens.every(isToken)).toBe(true)
  expect(Buffer.from(newToken().slice('gt_'.length), 'base64url')).toHaveLength(32)
})

test('a hash tells nothing of what its token begins with', () => {
  const [one, other] = [`gt_${'a'.repeat(43)}`, `gt_${'a'.repeat(42)}b`]
  expect(hashOfToken(one)).toMatch(/^[0-9a-f]{64}$/)
  expect(hashOfToken(one).slice(0, 8)).not.toBe(hashOfToken(other).slice(0, 8))
  expect(hashOfToken(one)).toBe(hashOfToken(one))
})

test.each(['', 'gt_', `gt_${'a'.repeat(42)}`, `gt_${'a'.repeat(44)}`, `GT_${'a'.repeat(43)}`])(
  '%j is no token',
  (text) => {
    expect(isToken(text)).toBe(false)
  },
)

test('a token is noticed inside another text, also when it was cut off', () => {
  const token = newToken()
  expect(looksLikeToken(`/contracts?x=${token.slice(0, 20)}`)).toBe(true)
  expect(looksLikeToken('/contracts/gt_2026-014')).toBe(false)
})
