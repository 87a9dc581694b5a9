import { expect, test } from 'vitest'
import type { Request, Response } from 'express'
import { plainAddress } from '#app/web/plain-address.ts'

test.each([
  '/', '/contracts/R-041/2026-10', '/contracts/A%2FB', '/assets/style.1a2b.css', '/a.b/..c',
  '/adopt?contract=R-041&note=two%0D%0Alines%09tab', '/catalogue?search=//;..%5C',
])('%s is an address', (address) => {
  expect(isRefused(address)).toBe(false)
})

test.each([
  '//', '/a//b', '/..', '/a/./b', '/a/../b', '/a/..;/b', '/a;b', '/a\\b', '/%00', '/a%0d%0ab',
  '/%7F', '/a?b=%00', '/a?b=%1b[31m',
])('%s is no address of ours', (address) => {
  expect(isRefused(address)).toBe(true)
})

function isRefused(originalUrl: string): boolean {
  let refused = false
  const guard = plainAddress(() => {
    refused = true
  })
  void guard({ originalUrl } as Request, {} as Response, () => undefined)
  return refused
}
