import type { Request } from 'express'
import { expect, test } from 'vitest'
import { isFromHere } from '#app/web/same-origin.ts'

const BASE_URL = 'https://goodterms.example'

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['a page of this service', { 'Sec-Fetch-Site': 'same-origin' }, true],
  ['the reader’s own hand', { 'Sec-Fetch-Site': 'none' }, true],
  ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: BASE_URL }, false],
  ['a neighbour of the same site', { 'Sec-Fetch-Site': 'same-site' }, false],
  ['an old browser here', { Origin: BASE_URL }, true],
  ['an old browser at the machine’s own address', { Origin: 'http://10.0.0.1:3000' }, true],
  ['an old browser elsewhere', { Origin: 'https://evil.example' }, false],
  ['a browser that keeps its origin to itself', { Origin: 'null' }, false],
  ['a program', {}, true],
])('what comes from %s is known', (_, headers, isHere) => {
  const all = new Map(Object.entries({ Host: '10.0.0.1:3000', ...headers }))
  const request = { get: (name: string) => all.get(name) } as unknown as Request
  expect(isFromHere(request, BASE_URL)).toBe(isHere)
})
