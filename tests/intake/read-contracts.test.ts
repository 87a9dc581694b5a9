import { expect, test } from 'vitest'
import { readContracts } from '#app/intake/read-contracts.ts'
import type { Contract } from '#app/domain/contract.ts'
import { aContract } from '../support/a-return.ts'
import { aFolder } from './a-folder.ts'
import { ADOPTING } from './a-sheet.ts'

const signed = aContract()
const varied = aContract({ version: 2, variation: { from: '2026-10-01', reference: 'Deed 1' } })

async function readAll(contracts: Readonly<Record<string, Contract>>) {
  const folder = await aFolder(contracts)
  return readContracts(folder, Object.keys(contracts), () => undefined, ADOPTING)
}

test('every version is read, in order', async () => {
  const { accepted, refused } = await readAll({ 'contracts/b.json': varied, 'contracts/a.json': signed })
  expect(accepted.map(({ version }) => version)).toEqual([1, 2])
  expect(refused).toEqual([])
})

test('a later version says from when it holds, or no version of the contract is taken', async () => {
  const { accepted, refused } = await readAll({
    'contracts/a.json': signed,
    'contracts/b.json': aContract({ version: 2 }),
    'contracts/c.json': aContract({ id: 'OTHER' }),
  })
  expect(accepted.map(({ id }) => id)).toEqual(['OTHER'])
  expect(refused).toMatchObject([
    { file: 'contracts/b.json', problems: [{ code: 'missing-field', where: '/variation' }] },
  ])
})

test('a later version holds from a later month', async () => {
  const third = { ...varied, version: 3 }
  const { refused } = await readAll({
    'contracts/a.json': signed,
    'contracts/b.json': varied,
    'contracts/c.json': third,
  })
  expect(refused).toMatchObject([{ file: 'contracts/c.json', problems: [{ code: 'wrong-order' }] }])
})

test('two files that are the same version are both refused', async () => {
  const { accepted, refused } = await readAll({ 'contracts/a.json': signed, 'contracts/b.json': signed })
  expect(accepted).toEqual([])
  expect(refused.map(({ file }) => file)).toEqual(['contracts/a.json', 'contracts/b.json'])
})
