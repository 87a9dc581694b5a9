import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BAD, command, commandAt, MONTH, RULES } from './a-run.ts'

let out: string

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'goodterms-cli-'))
})
afterAll(() => rm(out, { recursive: true }))

test('a month that can all be read is printed as a table, and the code is 0', async () => {
  const run = await command('check', MONTH, '--rules', RULES, '--on', '2026-11-23')
  expect(run.code).toBe(0)
  expect(run.out).toMatch(/R-041 +Building Futures hours +Behind +8\.0% +at least 10%/)
  expect(run.err).toBe('')
})

test('input that is refused is listed by file and line, and the code is 1', async () => {
  const run = await command('check', BAD, '--rules', RULES, '--period', '2026-10')
  expect(run.code).toBe(1)
  expect(run.out).toMatch(/returns\/[\w.-]+:\d+ {2}\//)
})

test('one JSON document is all that is printed when JSON is asked for', async () => {
  const run = await command('check', BAD, '--rules', RULES, '--period', '2026-10', '--json')
  const document = JSON.parse(run.out) as Record<string, unknown[]>
  expect(Object.keys(document)).toEqual(['ruleSet', 'periods', 'refused', 'checked', 'waiting', 'failed'])
  expect(document['refused']?.length).toBeGreaterThan(10)
  expect(document['failed']).toEqual([])
})

test('results are written where it is asked, and only said on stderr', async () => {
  const run = await command('check', MONTH, '--rules', RULES, '--out', out)
  expect(run.err).toMatch(/^Wrote \d+ files to /)
  expect(await readdir(out)).toEqual(['2026-10', 'summary.csv'])
})

test('results that cannot be written are told in a sentence, and the code is 1', async () => {
  const file = join(MONTH, 'contracts/R-041.json')
  const run = await command('check', MONTH, '--rules', RULES, '--out', file)
  expect(run.code).toBe(1)
  expect(run.err).toMatch(/^The results could not be written to .* Name a folder/)
  expect(run.out).toContain('R-041')
})

test('deciding again gives the same bytes', async () => {
  const args = ['check', MONTH, '--rules', RULES, '--on', '2026-11-23', '--json']
  const [one, other] = [await command(...args), await command(...args)]
  expect(one.out).toBe(other.out)
})

test('rules that are refused check nothing, and the code is 1', async () => {
  const run = await command('check', MONTH, '--rules', BAD)
  expect(run.code).toBe(1)
  expect(run.err).toContain('were refused, so nothing was checked')
  expect(run.out).toBe('')
})

test('a check of more than two seconds says how far it is', async () => {
  const run = await commandAt(1_500, 'check', MONTH, '--rules', RULES)
  expect(run.err).toMatch(/(Read|Checked) \d+ of \d+/)
})
