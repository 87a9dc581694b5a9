import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolder } from '#app/intake/read-folder.ts'
import { aContract, anAdoption } from '../../support/a-return.ts'
import { aFolder } from '../a-folder.ts'
import { ADOPTING, aSheet } from '../a-sheet.ts'

const SHEET = new TextDecoder().decode(aSheet({}))

async function read(files: Readonly<Record<string, string | object>>, adopting = ADOPTING) {
  const folder = await aFolder({ 'returns/notes.txt': '', ...files })
  return readFolder(folder, new Map(), undefined, adopting)
}

test('a contract adopts what stands in the sheet beside it', async () => {
  const { contracts, refused } = await read({
    'contracts/R-1.json': aContract(),
    'contracts/R-1.adopts.csv': SHEET,
  })
  expect(refused).toEqual([])
  expect(contracts[0]?.obligations).toMatchObject([{ id: 'talks-given', target: { value: 12 } }])
})

test('each version has its own sheet', async () => {
  const variation = { from: '2026-10-01', reference: 'Deed 1' }
  const { contracts } = await read({
    'contracts/R-1.json': aContract(),
    'contracts/R-1.adopts.csv': SHEET,
    'contracts/R-1.version-2.json': aContract({ version: 2, variation }),
    'contracts/R-1.version-2.adopts.csv': SHEET.replace('\t12\t', '\t15\t'),
  })
  const targets = contracts.map(({ obligations }) => obligations[0]?.target?.value)
  expect(targets).toEqual([12, 15])
})

test('a sheet that is refused takes its contract with it, and is told at its line', async () => {
  const { contracts, refused } = await read({
    'contracts/R-1.json': aContract(),
    'contracts/R-1.adopts.csv': SHEET.replace('\t12\t', '\t12.5\t'),
  })
  expect(contracts).toEqual([])
  expect(refused).toMatchObject([
    {
      file: 'contracts/R-1.adopts.csv',
      problems: [{ line: 2, where: '/Target', file: 'contracts/R-1.adopts.csv' }],
    },
  ])
})

test('what the rules refuse is told at the sheet, and what only the contract is to blame for there', async () => {
  const fits = () => [
    { code: 'unknown-name', where: '/kind', message: 'No such kind.' } as const,
    { code: 'not-allowed', where: '/obligations/0/window', message: 'Not so.' } as const,
  ]
  const files = { 'contracts/R-1.json': aContract(), 'contracts/R-1.adopts.csv': SHEET }
  const { refused } = await read(files, { ...ADOPTING, fits })
  expect(refused.map(({ file, problems }) => [file, problems[0]?.where])).toEqual([
    ['contracts/R-1.adopts.csv', '/Window'], ['contracts/R-1.json', '/kind'],
  ])
})

test('what is adopted in both places is refused, for nobody could tell which holds', async () => {
  const { refused } = await read({
    'contracts/R-1.json': aContract({ obligations: [anAdoption('talks-given')] }),
    'contracts/R-1.adopts.csv': SHEET,
  })
  expect(refused).toMatchObject([
    { file: 'contracts/R-1.adopts.csv', problems: [{ code: 'duplicate-row', line: 2 }] },
  ])
})

test('a sheet without its contract is not passed over in silence', async () => {
  const { refused } = await read({ 'contracts/R-2.adopts.csv': SHEET })
  expect(refused).toMatchObject([
    { file: 'contracts/R-2.adopts.csv', problems: [{ code: 'not-found' }] },
  ])
})

test('nor is a table of another name', async () => {
  const { refused } = await read({ 'contracts/R-1.json': aContract(), 'contracts/R-1.csv': SHEET })
  expect(refused).toMatchObject([{ file: 'contracts/R-1.csv', problems: [{ code: 'unused' }] }])
})

test('a link in place of a sheet is refused', async () => {
  const folder = await aFolder({ 'contracts/R-1.json': aContract(), 'sheet.csv': SHEET, 'returns/a.txt': '' })
  await symlink(join(folder, 'sheet.csv'), join(folder, 'contracts/R-1.adopts.csv'))
  const { contracts, refused } = await readFolder(folder, new Map(), undefined, ADOPTING)
  expect(contracts).toEqual([])
  expect(refused).toMatchObject([{ file: 'contracts/R-1.adopts.csv' }])
})

test('where no rules are known nothing can be adopted', async () => {
  const folder = await aFolder({
    'contracts/R-1.json': aContract(), 'contracts/R-1.adopts.csv': SHEET, 'returns/a.txt': '',
  })
  const { refused } = await readFolder(folder, new Map())
  expect(refused).toMatchObject([{ problems: [{ code: 'unknown-name', where: '/Obligation' }] }])
})
