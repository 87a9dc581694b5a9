import { expect, test } from 'vitest'
import { isNoAnswer, openId } from '#app/web/sign-in/open-id.ts'

const BACK = 'https://goodterms.example/sign-in/council/back'
const CLIENT = { clientId: 'x', clientSecret: 'y' }

test('a provider on another machine is never spoken to over plain http', async () => {
  const provider = openId({ issuer: 'http://id.example', ...CLIENT }, BACK)
  await expect(provider.begin()).rejects.toThrow(/only requests to HTTPS are allowed/)
})

test('only what the network did is called no answer', () => {
  expect(isNoAnswer(new TypeError('fetch failed'))).toBe(true)
  expect(isNoAnswer(new TypeError('x is not a function'))).toBe(false)
  expect(isNoAnswer(new Error('other'))).toBe(false)
})
