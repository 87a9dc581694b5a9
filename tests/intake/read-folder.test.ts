import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolder, type FolderIntake } from '#app/intake/read-folder.ts'
import { aContract, aReturn } from '../support/a-return.ts'
import { aFolder } from './a-folder.ts'
import { aMapping, BILLS_TABLE } from './a-mapping.ts'
import { aShift, FIGURES, withShifts } from './some-figures.ts'

const CONTRACT = { 'contracts/a.json': aContract() }

test('contracts and returns of a folder are read, and every step is told', async () => {
  const folder = await aFolder({ ...CONTRACT, 'returns/a.json': withShifts(aShift()) })
  const steps: string[] = []
  const intake = await readFolder(folder, FIGURES, (done, of) => steps.push(`${done}/${of}`))
  expect(intake).toEqual({
    contracts: [aContract()],
    returns: [withShifts(aShift())],
    refused: [],
    waiting: [],
  })
  expect(steps).toEqual(['1/2', '2/2'])
})

test('what is refused is listed with its problems, and the rest is still done', async () => {
  const intake = await read({
    ...CONTRACT,
    'contracts/b.json': '{',
    'returns/a.json': withShifts(aShift()),
    'returns/b.json': { ...withShifts(aShift({ minutes: '12,50' })), period: '2026-11' },
    'returns/c.json': '[]',
  })
  expect(intake.contracts).toHaveLength(1)
  expect(intake.returns).toEqual([withShifts(aShift())])
  expect(refusedIn(intake)).toEqual([
    'contracts/b.json not-json',
    'returns/b.json wrong-type',
    'returns/b.json wrong-period',
    'returns/c.json wrong-type',
  ])
})

test('a JSON file and tables for the same month become one return', async () => {
  const intake = await read({
    ...CONTRACT,
    'returns/1/numbers.json': aReturn({ figures: { teams: { number: 3 } } }),
    'returns/1/bills.mapping.json': aMapping(),
    'returns/1/bills.csv': BILLS_TABLE,
  })
  expect(intake.refused).toEqual([])
  expect(intake.returns.map(({ figures }) => Object.keys(figures))).toEqual([['bills', 'teams']])
})

test('a table that is refused says where, and takes the rest of its return with it', async () => {
  const intake = await read({
    ...CONTRACT,
    'returns/numbers.json': aReturn({ figures: { teams: { number: 3 } } }),
    'returns/bills.mapping.json': aMapping(),
    'returns/bills.csv': BILLS_TABLE.replace('12.50', '£12.50'),
  })
  expect(intake.returns).toEqual([])
  expect(refusedIn(intake)).toEqual([
    'returns/bills.mapping.json not-a-number',
    'returns/numbers.json missing-field',
  ])
  expect(intake.refused[0]?.problems).toMatchObject([{ file: 'returns/bills.csv', line: 2 }])
})

test('limits hold for rows from a table, at their line there', async () => {
  const intake = await read({
    ...CONTRACT,
    'returns/bills.mapping.json': aMapping(),
    'returns/bills.csv': BILLS_TABLE.replace('15/10/2026', '15/11/2026'),
  })
  expect(intake.refused[0]?.problems).toMatchObject([
    { code: 'wrong-period', file: 'returns/bills.csv', line: 2 },
  ])
})

test('the latest version of a return is taken, and every version of a contract', async () => {
  const intake = await read({
    'contracts/a.json': aContract({
      version: 2,
      variation: { from: '2026-10-01', reference: 'Deed 1' },
    }),
    'contracts/b.json': aContract(),
    'returns/a.json': aReturn({ version: 3, correctionReason: 'A worker was missing' }),
    'returns/b.json': aReturn(),
  })
  expect(intake).toMatchObject({
    contracts: [{ version: 1 }, { version: 2 }],
    returns: [{ version: 3 }],
    refused: [],
  })
})

test('two returns with the same contract, month and version are both refused', async () => {
  const intake = await read({ ...CONTRACT, 'returns/a.json': aReturn(), 'returns/b.json': aReturn() })
  expect(intake.returns).toEqual([])
  expect(refusedIn(intake)).toEqual(['returns/a.json duplicate-row', 'returns/b.json duplicate-row'])
})

test('two contracts with the same reference and version are both refused', async () => {
  const intake = await read({
    ...CONTRACT,
    'contracts/b.json': aContract({ title: 'Another' }),
    'returns/a.json': aReturn(),
  })
  expect(refusedIn(intake)).toEqual([
    'contracts/a.json duplicate-row',
    'contracts/b.json duplicate-row',
    'returns/a.json unknown-contract',
  ])
})

test('a return for another contract or month is refused at its line', async () => {
  const intake = await read({
    ...CONTRACT,
    'returns/a.json': aReturn({ contract: 'X-1' }),
    'returns/b.json': aReturn({ period: '2031-01' }),
  })
  expect(intake.refused).toMatchObject([
    { file: 'returns/a.json', problems: [{ code: 'unknown-contract', line: 2 }] },
    { file: 'returns/b.json', problems: [{ code: 'outside-contract', line: 3 }] },
  ])
})

test('a folder that is not there is a problem, not a crash', async () => {
  const intake = await readFolder('/nowhere/at/all', FIGURES)
  expect(refusedIn(intake)).toEqual(['contracts not-found', 'returns not-found'])
})

test('a link in place of a return is refused by name', async () => {
  const folder = await aFolder({ ...CONTRACT, 'secret.json': aReturn(), 'returns/b.txt': '' })
  await symlink(join(folder, 'secret.json'), join(folder, 'returns', 'a.json'))
  const intake = await readFolder(folder, FIGURES)
  expect(intake.returns).toEqual([])
  expect(refusedIn(intake)).toEqual(['returns/a.json not-found'])
})

async function read(files: Readonly<Record<string, string | object>>): Promise<FolderIntake> {
  return readFolder(await aFolder(files), FIGURES)
}

function refusedIn({ refused }: FolderIntake): readonly string[] {
  return refused.flatMap(({ file, problems }) => problems.map(({ code }) => `${file} ${code}`))
}
