import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runRules } from '#app/commands/rules.ts'
import { ruleFolder, type Changes } from '../support/rule-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const MONTH = join(ROOT, 'examples/month')
const EXAMPLES = 'obligations/work/local-work.examples.json'

async function tried(changes: Changes, ...options: readonly string[]) {
  const folder = await ruleFolder(changes)
  const texts = { out: '', err: '' }
  const code = await runRules([folder, ...options], {
    out: (text) => (texts.out += text),
    err: (text) => (texts.err += text),
    today: () => '2026-11-23',
    now: () => new Date('2026-11-23T09:00:00Z'),
    clock: () => 0,
  })
  return { code, out: texts.out, err: texts.err.replaceAll(folder, '') }
}

test('examples that are missing are listed by file and line, and the code is 1', async () => {
  const run = await tried({})
  expect(run.code).toBe(1)
  expect(run.out).toMatch(/^\d+ obligations, 1 example: all come out as they say\.\nRule set \w{64}\n/)
  expect(run.err).toContain('Examples that are missing:')
  expect(run.err).toMatch(
    /local-work\.examples\.json:3 {2}\/examples\n {4}`local-work` has no example that is met: add one\./,
  )
})

test('how to try mutations is said, until it is done', async () => {
  expect((await tried({})).out).toContain('Add --mutations to see')
  const run = await tried({}, '--mutations')
  expect(run.out).not.toContain('Add --mutations')
  expect(run.out).toMatch(/\d+ changes tried: \d+ noticed, \d+ not, \d+ left out/)
  expect(run.err).toContain('Changes that no example notices:')
  expect(run.err).toMatch(/\/parameters\/strip\.json:\d+ {2}\/values\/0\/bands\/0\/atLeast\n/)
  expect(run.err).toMatch(
    /\/measures\/local-share\.json:\d+ {2}\/part\/where\n {4}No example of `local-work` notices/,
  )
})

test('what is left out is listed by file, with its number and the reason', async () => {
  const reference = { title: 'Made up', standing: 'council' }
  const bands = [
    { rating: 'Good', colour: 'green', atLeast: 5000 },
    { rating: 'Poor', colour: 'red', atLeast: 0, below: 5000 },
  ]
  const values = ['2020-01-01', '2026-01-01'].map((from) => ({ from, bands, reference }))
  const run = await tried({ 'parameters/strip.json': { '/values': values } }, '--mutations')
  expect(run.out.split('Left out:')[1]).toMatch(
    /\/parameters\/strip\.json\n {4}2 changes, on line \d+: no example reads it\.\n/,
  )
})

test('an example that differs is the first thing to put right', async () => {
  const run = await tried({ [EXAMPLES]: { '/examples/0/expect': { outcome: 'met' } } })
  expect(run).toMatchObject({ code: 1, out: '' })
  expect(run.err).toMatch(
    /^ {2}\/obligations\/work\/local-work\.examples\.json:\d+ {2}\/examples\/0\n {4}“No return was received” of local-work says met/,
  )
})

test('rules that are refused are listed, and nothing else', async () => {
  const run = await tried({ 'council.json': null })
  expect(run).toMatchObject({ code: 1, out: '' })
  expect(run.err).toContain('There is no `council.json`')
})

test('what looks wrong is a warning on the day that is named', async () => {
  const old = /parameters\/term\.json:\d+ {2}\/checkedOn\n {4}“term” was last checked/
  expect((await tried({})).out).not.toMatch(old)
  expect((await tried({}, '--on', '2027-11-02')).out).toMatch(old)
})

test('with contracts, obligations that bind none of them are named', async () => {
  expect((await tried({})).out).not.toContain('None of the contracts')
  const run = await tried({}, '--for', MONTH)
  expect(run.out).toContain('None of the contracts is bound by `local-work`')
})

test('contracts that cannot be read are listed', async () => {
  const contracts = await mkdtemp(join(tmpdir(), 'contracts-'))
  onTestFinished(() => rm(contracts, { recursive: true }))
  await mkdir(join(contracts, 'contracts'))
  await writeFile(join(contracts, 'contracts/C-1.json'), '{}')
  const run = await tried({}, '--for', contracts)
  expect(run.code).toBe(1)
  expect(run.err).toContain('contracts/C-1.json')
})

test.each([
  [['--for', '/no/such'], 'There is no folder "/no/such".'],
  [['/no/such'], 'Only one folder is taken at a time.'],
  [['--on', '2026-02-30'], '"2026-02-30" is not a date. Write it as 2026-11-23.'],
  [['--colour'], "Unknown option '--colour'"],
])('%j is not understood', async (options, sentence) => {
  expect(await tried({}, ...options)).toEqual({ code: sentence, out: '', err: '' })
})
