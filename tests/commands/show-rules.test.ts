import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command, ROOT, RULES } from './a-run.ts'

test('the catalogue of checks is printed, with the rates of a day', async () => {
  const run = await command('catalogue', RULES, '--on', '2026-11-23')
  expect(run.code).toBe(0)
  expect(run.out).toMatch(/^\d+ checks\. Rates as they stand on 23 November 2026\.\n/)
  expect(run.out).toContain('Indicator 6: “10% or more of the workforce')
})

test('the framework is printed line by line, and as JSON when JSON is asked for', async () => {
  const run = await command('framework', RULES)
  expect(run.code).toBe(0)
  expect(run.out).toContain('Checked by: Building Futures hours')
  const document = JSON.parse((await command('framework', RULES, '--json')).out) as object
  expect(Object.keys(document)).toEqual(['ruleSet', 'framework'])
})

test.each(['catalogue', 'framework'])('%s says what is wrong with rules that are refused', async (name) => {
  const run = await command(name, join(ROOT, 'examples'))
  expect(run.code).toBe(1)
  expect(run.err).toContain('council.json')
})
