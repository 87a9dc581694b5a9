import { mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadRuleSet } from '#app/rules/load-folder.ts'
import { loaded, refusal, refusals, ruleFolder } from '../support/rule-folder.ts'
import { SMALL_RULES } from '../support/small-rules.ts'

const LOCAL_WORK = 'obligations/work/local-work.json'

test('a folder of rules becomes one rule set', async () => {
  const rules = await loaded()
  expect([...rules.obligations.keys()]).toEqual([
    'fair-pay', 'greener', 'local-work', 'prompt', 'terms-kept',
  ])
  expect(rules.bands.get('strip')?.title).toBe('Strip')
  expect(rules.profiles.get('summer')?.weights).toEqual({ '06': 50, '07': 100 })
  expect(rules.framework?.title).toBe('A framework')
  expect(rules.examples[0]?.examples[0]?.name).toBe('No return was received')
})

test('the rules that come with Goodterms are in order', async () => {
  const shipped = fileURLToPath(new URL('../../rules', import.meta.url))
  expect(await loadRuleSet(shipped)).toMatchObject({ ok: true })
})

test('the hash depends on nothing but what the rules say', async () => {
  const plain = await loaded()
  const folder = await ruleFolder({
    'figures/terms.json': `\n\n${JSON.stringify(reversed(SMALL_RULES['figures/terms.json']))}`,
    'parameters/term.json': { '/$schema': '../../schemas/parameter.schema.json' },
  })
  await mkdir(join(folder, 'obligations/elsewhere'))
  await rename(join(folder, LOCAL_WORK), join(folder, 'obligations/elsewhere/local-work.json'))
  const moved = await loadRuleSet(folder)
  expect(moved).toMatchObject({ ok: true, value: { hash: plain.hash } })
})

test('the hash changes with any value', async () => {
  const plain = await loaded()
  const changed = await loaded({ 'parameters/term.json': { '/values/0/value': 31 } })
  const later = await loaded({ 'profiles/summer.json': { '/weights/07': 90 } })
  const reworded = await loaded({ 'framework.json': { '/title': 'Another framework' } })
  expect(new Set([plain, changed, later, reworded].map(({ hash }) => hash)).size).toBe(4)
})

test('one bad file refuses the whole set, and every problem is told at once', async () => {
  const problems = await refusals({
    'figures/terms.json': '{ "id": "terms", }',
    [LOCAL_WORK]: { '/requires/all/0/operator': 'atleast' },
    'parameters/term.json': { '/values/0/value': '30' },
  })
  expect(problems.map(({ code, file, line }) => ({ code, file, line }))).toEqual([
    { code: 'not-json', file: 'figures/terms.json', line: 1 },
    { code: 'not-allowed', file: LOCAL_WORK, line: 33 },
    { code: 'wrong-type', file: 'parameters/term.json', line: 9 },
  ])
})

test('what uses a file that was refused is not reported as well', async () => {
  const problem = await refusal({ 'figures/hours.json': { '/nature': 'river' } })
  expect(problem).toMatchObject({ code: 'not-allowed', file: 'figures/hours.json' })
})

test('two files with the same id are refused', async () => {
  const again = JSON.stringify(SMALL_RULES['obligations/trade/prompt.json'])
  const problem = await refusal({ 'obligations/trade/other/prompt.json': again })
  expect(problem).toMatchObject({ code: 'duplicate-key', where: '/id' })
  expect(problem.message).toContain('also defined in')
})

test('a set without its council is refused', async () => {
  expect(await refusal({ 'council.json': null })).toMatchObject({
    code: 'not-found', file: 'council.json',
  })
})

test('a set without an obligation is refused', async () => {
  const folder = await ruleFolder()
  await rename(join(folder, 'obligations'), join(folder, '.obligations'))
  const result = await loadRuleSet(folder)
  const problems = result.ok ? [] : result.problems
  expect(problems.filter(({ code }) => code === 'not-found')).toMatchObject([
    { message: expect.stringContaining('There is no obligation') },
  ])
})

test('a missing folder is a problem, not a crash', async () => {
  const folder = join(await ruleFolder(), 'nowhere')
  expect(await loadRuleSet(folder)).toMatchObject({
    ok: false, problems: [{ code: 'not-found', file: folder }],
  })
})

test('what the world refuses is thrown with its cause', async () => {
  const folder = await ruleFolder()
  await symlink('loop.json', join(folder, 'measures/loop.json'))
  await expect(loadRuleSet(folder)).rejects.toThrow('loop.json cannot be read')
})

test('notes for people and hidden files may lie among the rules', async () => {
  const folder = await ruleFolder()
  await writeFile(join(folder, 'README.md'), '# Rules')
  await writeFile(join(folder, 'measures/.DS_Store'), '')
  expect((await loadRuleSet(folder)).ok).toBe(true)
})

function reversed(value: unknown): object {
  return Object.fromEntries(Object.entries(value as object).toReversed())
}
