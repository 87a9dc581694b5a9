import { expect, test } from 'vitest'
import { hashOfSecret, isSecret, newLinkSecret, newSecret } from '#app/access/secrets.ts'

test('no two secrets are the same, and each has its shape', () => {
  const many = Array.from({ length: 500 }, () => [newSecret(), newLinkSecret()]).flat()
  expect(new Set(many).size).toBe(1000)
  expect(many.filter((each) => !isSecret(each))).toEqual([])
})

test('a session has 256 bits and a link 128', () => {
  expect(Buffer.from(newSecret(), 'base64url')).toHaveLength(32)
  expect(Buffer.from(newLinkSecret(), 'base64url')).toHaveLength(16)
})

test('what has another shape is no secret', () => {
  expect([undefined, '', 'x', `${newSecret()}a`, `${newLinkSecret()} `].filter(isSecret)).toEqual([])
})

test('the hash is that of SHA-256, and tells nothing of the secret', () => {
  expect(hashOfSecret('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
