import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContract } from '#app/intake/read-contract.ts'
import { aFolder } from '../intake/a-folder.ts'
import { command, MONTH, RULES } from './a-run.ts'

const CONTRACT = join(MONTH, 'contracts/R-041.json')
const YEAR = join(import.meta.dirname, '../../examples/year')
const HEADINGS = 'Obligation,Clause,Words,Target,Window,From,Set by'
const SHEET =
  `${HEADINGS}\nBuilding Futures hours,3.2,Twelve per cent,12%,contract year,01/04/2026,council\n`
const VARIATION = ['--from', '01/12/2026', '--reference', 'Deed 2']

test('what the contract would adopt is printed, and nothing is written', async () => {
  const run = await adoptFrom(SHEET, ...VARIATION)
  expect(run.code).toBe(0)
  expect(run.out).toContain('R-041 Housing repairs, version 2, from 1 December 2026 by Deed 2')
  expect(run.out).toMatch(/Building Futures hours +changed +3\.2 +12%/)
  expect(run.err).toBe('Nothing is written yet: name a new file with --out.\n')
})

test('the contract is written where it is asked', async () => {
  const out = join(await aFolder({}), 'R-041.version-2.json')
  const run = await adoptFrom(SHEET, ...VARIATION, '--out', out)
  expect(run.err).toBe(`Wrote ${out}.\n`)
  const written = readContract(await readFile(out, 'utf8'))
  expect(written).toMatchObject({ ok: true, value: { id: 'R-041', version: 2 } })
})

test('no file is written over', async () => {
  const out = join(await aFolder({ 'there.json': '{}' }), 'there.json')
  const run = await adoptFrom(SHEET, ...VARIATION, '--out', out)
  expect(run.code).toBe(1)
  expect(run.err).toContain('There is such a file already. Name a new one.')
  expect(await readFile(out, 'utf8')).toBe('{}')
})

test('a folder that is not there is told in a sentence', async () => {
  const run = await adoptFrom(SHEET, ...VARIATION, '--out', '/nowhere/at/all.json')
  expect(run.code).toBe(1)
  expect(run.err).toMatch(/^The contract could not be written to .* Name another\.\n$/)
})

test('a target that a variation raises counts from where the contract began', async () => {
  const sheet = `${HEADINGS}\nschool-sessions,MS 10,Twenty sessions,20,contract year,01/06/2026,bidder\n`
  const out = join(await aFolder({}), 'C-203.version-2.json')
  const run = await adopt(
    join(YEAR, 'contracts/C-203.json'), join(await aFolder({ 'sheet.csv': sheet }), 'sheet.csv'),
    '--from', '01/06/2026', '--reference', 'Deed 2', '--out', out,
  )
  expect(run.out).toContain('  Binds since 1 September 2025, as before.\n')
  const written = readContract(await readFile(out, 'utf8'))
  const varied = written.ok ? written.value.obligations : []
  expect(varied.find(({ id }) => id === 'school-sessions')).toMatchObject({
    from: '2025-09-01', target: { value: 20 }, opening: { upTo: '2025-09-30' },
  })
})

test('what can never be judged is warned of, and is no refusal', async () => {
  const run = await adoptFrom(SHEET.replace('12%', ''), ...VARIATION)
  expect(run.code).toBe(0)
  expect(run.err).toContain('Careful: “Building Futures hours” can never be judged as it stands: it has no target.')
})

test('a change of what is adopted already, without a variation, is warned of', async () => {
  const run = await adoptFrom(SHEET)
  expect(run.code).toBe(0)
  expect(run.err).toContain('Careful: this changes what the contract already adopted')
})

describe('what is refused', () => {
  test('stands with file, line and column, and the code is 1', async () => {
    const run = await adoptFrom(SHEET.replace('12%', '12').replace('01/04/2026', '1/4/26'))
    expect(run.code).toBe(1)
    expect(run.out).toBe('')
    expect(run.err).toContain('  sheet.csv:2  /Target\n    In column “Target”: “12” cannot be read')
    expect(run.err).toContain('  sheet.csv:2  /From\n')
  })

  test('a variation is by its place', async () => {
    const run = await adoptFrom(SHEET, '--from', '2026-12-02', '--reference', 'Deed 2')
    expect(run.err).toMatch(/^ {2}\/variation\/from\n/)
  })

  test('what is wrong with the contract names its file', async () => {
    const folder = await aFolder({ 'sheet.csv': SHEET })
    const contract = (await readFile(CONTRACT, 'utf8')).replace('"kind": "repairs"', '"kind": "x"')
    const other = await aFolder({ 'other.json': contract })
    const run = await adopt(join(other, 'other.json'), join(folder, 'sheet.csv'))
    expect(run.err).toContain('  other.json  /kind\n')
  })

  test('files that are not there are named', async () => {
    const run = await adopt('/nowhere/c.json', '/nowhere/s.csv')
    expect(run.code).toBe(1)
    expect(run.err).toContain('  c.json\n')
    expect(run.err).toContain('  s.csv\n')
  })
})

test.each([
  [[], 'Say which contract adopts, and from which sheet.'],
  [[CONTRACT], 'Say which contract adopts, and from which sheet.'],
  [[CONTRACT, 'a.csv', 'b.csv'], 'Say which contract adopts, and from which sheet.'],
  [[CONTRACT, 'a.csv', '--from', '2026-12-01'], 'give both --from and --reference'],
  [[CONTRACT, 'a.csv', '--reference', 'Deed'], 'give both --from and --reference'],
  [[CONTRACT, 'a.csv', '--from', 'soon', '--reference', 'D'], '"soon" is not a date'],
  [[CONTRACT, 'a.csv', '--colour'], "Unknown option '--colour'"],
])('%j is not understood, kindly', async (args, sentence) => {
  const run = await adopt(...args)
  expect(run.code).toBe(2)
  expect(run.err).toContain(sentence)
  expect(run.out).toBe('')
})

async function adoptFrom(sheet: string, ...options: readonly string[]) {
  const folder = await aFolder({ 'sheet.csv': sheet })
  return adopt(CONTRACT, join(folder, 'sheet.csv'), ...options)
}

function adopt(...args: readonly string[]) {
  return command('adopt', ...args, '--rules', RULES)
}
