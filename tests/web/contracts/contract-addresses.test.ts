import { expect, test } from 'vitest'
import {
  caseAddress,
  contractHomeAddress,
  findingPageAddress,
  newCaseAddress,
} from '#app/web/contracts/contract-addresses.ts'

test('an id with a slash in it stays one part of an address', () => {
  expect(contractHomeAddress('A/1')).toBe('/contracts/A%2F1')
  expect(findingPageAddress('A/1', '2026-10', 'a b')).toBe('/contracts/A%2F1/2026-10/findings/a%20b')
  expect(newCaseAddress('A-1', '2026-10', 'pay')).toBe('/contracts/A-1/2026-10/findings/pay/case')
  expect(caseAddress('C?1')).toBe('/cases/C%3F1')
})
