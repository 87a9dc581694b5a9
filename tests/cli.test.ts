import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '#app/cli.ts'

const ROOT = join(import.meta.dirname, '..')
const MONTH = join(ROOT, 'examples/month')
const BAD = join(ROOT, 'examples/bad-input')
const RULES = join(ROOT, 'rules')

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

test('rules are read and their examples run on their own', async () => {
  const run = await command('rules', RULES)
  expect(run.code).toBe(0)
  expect(run.out).toMatch(/^\d+ obligations, \d+ examples: all come out as they say\.\nRule set [0-9a-f]{64}\n$/)
})

test('rules that are refused are listed, and the code is 1', async () => {
  const run = await command('rules', join(ROOT, 'examples'))
  expect(run.code).toBe(1)
  expect(run.err).toContain('council.json')
})

test('a contract adopts from a sheet, or it is said how to ask for it', async () => {
  const contract = join(MONTH, 'contracts/R-041.json')
  const missing = await command('adopt', contract)
  expect(missing.code).toBe(2)
  expect(missing.err).toMatch(/^Say which contract adopts, and from which sheet\./)
  const refused = await command('adopt', contract, contract, '--rules', RULES)
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('R-041.json:1')
})

test.each([[[]], [['help']], [['--help']], [['check', '-h']], [['adopt', '-h']]])('help is given for %j', async (args) => {
  const run = await command(...args)
  expect(run.code).toBe(0)
  expect(run.out).toContain('npm run -s goodterms -- check <folder>')
})

test.each([
  [['chekc'], 'There is no command "chekc".'],
  [['check'], 'Say which folder to check.'],
  [['check', MONTH, MONTH], 'Only one folder is taken at a time.'],
  [['check', '/no/such/folder', '--rules', RULES], 'There is no folder "/no/such/folder".'],
  [['check', MONTH, '--rules', '/no/such'], 'There is no folder "/no/such".'],
  [['check', MONTH, '--period', 'October'], '"October" is not a month. Write it as 2026-10.'],
  [['check', MONTH, '--on', '2026-02-30'], '"2026-02-30" is not a date. Write it as 2026-11-23.'],
  [['check', MONTH, '--colour'], "Unknown option '--colour'."],
  [['check', MONTH, '--period'], "Option '--period <value>' argument missing."],
])('%j is not understood, kindly, and the code is 2', async (args, sentence) => {
  const run = await command(...args)
  expect(run.code).toBe(2)
  expect(run.err).toBe(`${sentence}\nFor help: npm run -s goodterms -- help\n`)
  expect(run.out).toBe('')
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

function command(...args: readonly string[]) {
  return commandAt(0, ...args)
}

/** Runs with a clock that goes on by so many milliseconds each time it is looked at. */
async function commandAt(step: number, ...args: readonly string[]) {
  const texts = { out: '', err: '' }
  let now = 0
  const code = await runCommand(args, {
    out: (text) => (texts.out += text),
    err: (text) => (texts.err += text),
    today: () => '2026-11-23',
    clock: () => (now += step),
  })
  return { code, ...texts }
}
