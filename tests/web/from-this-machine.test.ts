import type { Request } from 'express'
import { expect, test } from 'vitest'
import { isFromThisMachine } from '#app/web/from-this-machine.ts'

const HERE = 'http://127.0.0.1:3000'
const asked = (headers: Readonly<Record<string, string>> = {}, from = '127.0.0.1') => {
  const all: Readonly<Record<string, string>> = { host: 'localhost:3000', ...headers }
  const get = (name: string) => all[name.toLowerCase()]
  return { headers: all, get, socket: { remoteAddress: from } } as unknown as Request
}

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('%s is this machine', (from) => {
  expect(isFromThisMachine(asked({}, from), HERE)).toBe(true)
})

test('another machine, or a name that only points here, is not', () => {
  expect(isFromThisMachine(asked({}, '192.0.2.1'), HERE)).toBe(false)
  expect(isFromThisMachine(asked({ host: 'evil.example' }), HERE)).toBe(false)
  expect(isFromThisMachine(asked({ host: '' }), HERE)).toBe(false)
})

test('a service that people use at another address is asked by nobody on this machine', () => {
  expect(isFromThisMachine(asked(), 'https://goodterms.example')).toBe(false)
})

test.each([
  'forwarded',
  'via',
  'x-real-ip',
  'cf-connecting-ip',
  'true-client-ip',
  'x-forwarded-for',
  'x-forwarded-port',
])('whatever came through another program is not, which %s shows', (name) => {
  expect(isFromThisMachine(asked({ [name]: '' }), HERE)).toBe(false)
})
