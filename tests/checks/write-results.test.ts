import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderNameOf, writeResults } from '#app/checks/write-results.ts'
import { canonicalJson } from '#app/json/canonical-json.ts'
import { aContract } from '../support/a-return.ts'
import { aCheckedContract, aCheckedFolder, aFinding, aNotice } from './a-checked-contract.ts'

let out: string

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'goodterms-out-'))
})
afterEach(() => rm(out, { recursive: true }))

test('each contract gets its decision, its restricted annex and its notices', async () => {
  const checked = aCheckedContract()
  const written = await writeResults(aCheckedFolder([checked]), out)
  expect(await filesOf('2026-10/NCC-2026-014')).toEqual([
    'annex.restricted.json',
    'decision.json',
    'shortfall.html',
    'shortfall.subject.txt',
    'shortfall.txt',
  ])
  expect(written).toBe(6)
  expect(await text('2026-10/NCC-2026-014/decision.json')).toBe(
    canonicalJson(checked.assessment.decision),
  )
  expect(await text('2026-10/NCC-2026-014/shortfall.subject.txt')).toBe('One thing to put right\n')
})

test('one summary stands beside the months', async () => {
  await writeResults(aCheckedFolder(), out)
  expect(await text('summary.csv')).toContain('"Promise kept","Not met"')
})

test('a notice that is no longer drafted is not left lying about', async () => {
  await writeResults(aCheckedFolder(), out)
  const notices = [aNotice({ kind: 'all-met' })]
  const met = aCheckedContract([aFinding({ outcome: 'met' })], { notices })
  await writeResults(aCheckedFolder([met]), out)
  const files = await filesOf('2026-10/NCC-2026-014')
  expect(files.filter((file) => file.startsWith('shortfall'))).toEqual([])
  expect(files).toContain('all-met.html')
})

test('a contract that is not checked again keeps no notice of an earlier run', async () => {
  await writeResults(aCheckedFolder(), out)
  const another = aCheckedContract([], { contract: aContract({ id: 'another' }), notices: [] })
  await writeResults(aCheckedFolder([another]), out)
  expect(await filesOf('2026-10/NCC-2026-014')).toEqual(['annex.restricted.json', 'decision.json'])
})

test('nor does it where nothing could be checked in the month', async () => {
  await writeResults(aCheckedFolder(), out)
  await writeResults(aCheckedFolder([], { periods: ['2026-10'] }), out)
  expect(await filesOf('2026-10/NCC-2026-014')).toEqual(['annex.restricted.json', 'decision.json'])
})

test('notices of months that are not checked stay', async () => {
  await writeResults(aCheckedFolder(), out)
  await writeResults(aCheckedFolder([aCheckedContract([], { period: '2026-11' })]), out)
  expect(await filesOf('2026-10/NCC-2026-014')).toContain('shortfall.txt')
})

test.each(['..', '.', '../../etc', 'a/b', 'a\\b', 'C:', 'a*b', '\u0000'])(
  'the id %j makes a folder here and nowhere else',
  async (id) => {
    expect(folderNameOf(id)).toMatch(/^[\w%!'()~-][\w%!'()~.-]*$/)
    await writeResults(aCheckedFolder([aCheckedContract([], { contract: aContract({ id }) })]), out)
    expect(await filesOf('2026-10')).toEqual([folderNameOf(id)])
  },
)

test('two ids never share a folder', () => {
  const ids = ['..', '%2E%2E', 'a/b', 'a%2Fb', 'a b', 'a*b', 'a%2Ab']
  expect(new Set(ids.map(folderNameOf)).size).toBe(ids.length)
})

async function filesOf(folder: string): Promise<readonly string[]> {
  return (await readdir(join(out, folder))).toSorted()
}

function text(file: string): Promise<string> {
  return readFile(join(out, file), 'utf8')
}
