import { expect, test } from 'vitest'
import { returnBelongs } from '#app/intake/return-belongs.ts'
import { aContract } from '../support/a-return.ts'

const contract = aContract({ from: '2026-04-15', to: '2026-12-31' })
const contracts = [contract]

test.each(['2026-04', '2026-12'])('the contract runs on at least one day of %s', (period) => {
  expect(returnBelongs({ contract: contract.id, period }, contracts)).toEqual([])
})

test.each(['2026-03', '2027-01'])('%s is outside the contract', (period) => {
  expect(returnBelongs({ contract: contract.id, period }, contracts)).toMatchObject([
    { code: 'outside-contract', where: '/period' },
  ])
})

test('a return for an unknown contract is refused without naming others', () => {
  const [problem] = returnBelongs({ contract: 'NCC-2', period: '2026-10' }, contracts)
  expect(problem).toMatchObject({ code: 'unknown-contract', where: '/contract' })
  expect(problem?.message).not.toContain(contract.id)
})

test('a month before the only version on record holds has no version to judge it by', () => {
  const varied = { ...contract, version: 2, variation: { from: '2026-10-01', reference: 'Deed' } }
  expect(returnBelongs({ contract: contract.id, period: '2026-09' }, [varied])).toMatchObject([
    { code: 'outside-contract', message: expect.stringContaining('before the variation') },
  ])
  expect(returnBelongs({ contract: contract.id, period: '2026-09' }, [varied, contract])).toEqual([])
})
