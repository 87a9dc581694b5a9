import { expect, test } from 'vitest'
import {
  adoptAddress, catalogueAddress, checkAddress, contractAddress, findingAddress, frameworkAddress,
  monthAddress, noticeAddress, sampleAddress, whyAddress,
} from '#app/web/addresses.ts'

test('each page has its address', () => {
  expect(monthAddress('2026-10')).toBe('/months/2026-10')
  expect(contractAddress('R-041', '2026-10')).toBe('/contracts/R-041/2026-10')
  expect(findingAddress('R-041', '2026-10', 'promise')).toBe('/contracts/R-041/2026-10#promise')
  expect(noticeAddress('R-041', '2026-10', 'behind')).toBe('/contracts/R-041/2026-10/notices/behind')
  expect(catalogueAddress()).toBe('/catalogue')
  expect(checkAddress('promise')).toBe('/catalogue/promise')
  expect([frameworkAddress(), frameworkAddress('indicator-6')]).toEqual([
    '/framework', '/framework#indicator-6',
  ])
  expect(adoptAddress()).toBe('/adopt')
})

test('an id leads to no other address', () => {
  expect(contractAddress('../a?b#c', '2026-10')).toBe('/contracts/..%2Fa%3Fb%23c/2026-10')
})

test('a finding has a page of its own, and a quarter its sample', () => {
  expect(whyAddress('R-041', '2026-10', 'a/b')).toBe('/contracts/R-041/2026-10/findings/a%2Fb')
  expect(sampleAddress('2026-Q4')).toBe('/samples/2026-Q4')
})
