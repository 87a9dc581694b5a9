import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command, MONTH, ROOT, RULES } from './commands/a-run.ts'

test('rules are read, their examples run, and what looks wrong is listed', async () => {
  const run = await command('rules', RULES, '--on', '2026-11-23')
  expect(run.code).toBe(0)
  expect(run.out).toMatch(/^\d+ obligations, \d+ examples: all come out as they say\.\nRule set [0-9a-f]{64}\n/)
  expect(run.out).toContain('Worth a look:')
})

test('rules that are refused are listed, and the code is 1', async () => {
  const run = await command('rules', join(ROOT, 'examples'))
  expect(run.code).toBe(1)
  expect(run.err).toContain('council.json')
})

test.each([[[]], [['help']], [['--help']], [['check', '-h']], [['adopt', '-h']]])('help is given for %j', async (args) => {
  const run = await command(...args)
  expect(run.code).toBe(0)
  expect(run.out).toContain('npm run -s goodterms -- check <folder>')
})

test.each([
  [['chekc'], 'There is no command "chekc".'],
  [['check'], 'Say which folder to check.'],
  [['catalogue', 'nowhere'], 'There is no folder "nowhere".'],
  [['catalogue', '--on', 'today'], '"today" is not a date. Write it as 2026-11-23.'],
  [['check', MONTH, MONTH], 'Only one folder is taken at a time.'],
  [['check', '/no/such/folder', '--rules', RULES], 'There is no folder "/no/such/folder".'],
  [['check', MONTH, '--rules', '/no/such'], 'There is no folder "/no/such".'],
  [['check', MONTH, '--period', 'October'], '"October" is not a month. Write it as 2026-10.'],
  [['rules', '--on', 'Monday'], '"Monday" is not a date. Write it as 2026-11-23.'],
  [['rules', RULES, '--for', '/no/such'], 'There is no folder "/no/such".'],
  [['check', MONTH, '--on', '2026-02-30'], '"2026-02-30" is not a date. Write it as 2026-11-23.'],
  [['check', MONTH, '--colour'], "Unknown option '--colour'."],
  [['check', MONTH, '--period'], "Option '--period <value>' argument missing."],
])('%j is not understood, kindly, and the code is 2', async (args, sentence) => {
  const run = await command(...args)
  expect(run.code).toBe(2)
  expect(run.err).toBe(`${sentence}\nFor help: npm run -s goodterms -- help\n`)
  expect(run.out).toBe('')
})
