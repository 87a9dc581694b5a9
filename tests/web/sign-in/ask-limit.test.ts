import type { Request } from 'express'
import { expect, test } from 'vitest'
import { askLimit, clientLimit, clientOf } from '#app/web/sign-in/ask-limit.ts'

const at = (seconds: number) => new Date(1_000_000_000_000 + seconds * 1_000)

test('five are let through, and the sixth hears how long to wait', () => {
  const limit = askLimit({ max: 5, minutes: 60 })
  const asked = Array.from({ length: 6 }, () => limit.secondsToWait('a', at(0)))
  expect(asked).toEqual([undefined, undefined, undefined, undefined, undefined, 3600])
  expect(limit.secondsToWait('a', at(3000))).toBe(600)
  expect(limit.secondsToWait('a', at(3600))).toBeUndefined()
})

test('one does not use up what another may ask', () => {
  const limit = askLimit({ max: 1, minutes: 60 })
  limit.secondsToWait('a', at(0))
  expect(limit.secondsToWait('a', at(0))).toBe(3600)
  expect(limit.secondsToWait('b', at(0))).toBeUndefined()
})

test('a crowd of made-up keys makes room by the oldest', () => {
  const limit = askLimit({ max: 1, minutes: 60 })
  limit.secondsToWait('first', at(0))
  for (let key = 0; key < 20_000; key += 1) limit.secondsToWait(String(key), at(0))
  expect(limit.secondsToWait('19999', at(0))).toBe(3600)
  expect(limit.secondsToWait('first', at(0))).toBeUndefined()
})

test('a network of IPv6 addresses is one client', () => {
  const client = (ip: string | undefined) => clientOf({ ip } as Request)
  expect(client('2001:db8:1:2::1')).toBe(client('2001:db8:1:2::ffff'))
  expect(client('2001:db8:1:2::1')).not.toBe(client('2001:db9:1:2::1'))
  expect(client('192.0.2.1')).not.toBe(client('192.0.2.2'))
  expect(client(undefined)).toBe('unknown')
})

test.each([
  ['on this machine', { baseUrl: 'http://127.0.0.1:3000' }],
  ['behind a proxy that is trusted', { baseUrl: 'https://g.example', trustedProxies: 1 }],
])('%s each client has a count of its own', (_where, known) => {
  const limit = clientLimit(known)
  const from = (ip: string) => limit.secondsToWait({ ip } as Request, at(0))
  const asked = Array.from({ length: 61 }, () => from('192.0.2.1'))
  expect(asked.slice(59)).toEqual([undefined, 600])
  expect(from('192.0.2.2')).toBeUndefined()
})

test('behind a proxy that nobody told of, all clients have one generous count', () => {
  const limit = clientLimit({ baseUrl: 'https://g.example' })
  const from = (ip: string) => limit.secondsToWait({ ip } as Request, at(0))
  const asked = Array.from({ length: 600 }, () => from('127.0.0.1'))
  expect(asked.every((each) => each === undefined)).toBe(true)
  expect(from('192.0.2.2')).toBe(600)
})
