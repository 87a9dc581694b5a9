import { expect, test } from 'vitest'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readRuleFiles, RULE_FILE_BYTES_MAX } from '#app/rules/read-rule-files.ts'
import { ruleFolder } from '../support/rule-folder.ts'

async function problemsAfter(file: string, content: string | Uint8Array) {
  const folder = await ruleFolder()
  await writeFile(join(folder, file), content)
  const read = await readRuleFiles(folder)
  return read.ok ? read.value.problems : read.problems
}

test('each file is known by the folder it lies in and by its name', async () => {
  const read = await readRuleFiles(await ruleFolder())
  const files = read.ok ? read.value.files.map(({ kind, name }) => `${kind} ${name}`) : []
  expect(files).toContain('council council')
  expect(files).toContain('framework framework')
  expect(files).toContain('parameter strip')
  expect(files).toContain('profile summer')
  expect(files).toContain('examples local-work')
})

test('a rule that lies where none is read is refused, never passed over', async () => {
  for (const file of ['prompt.json', 'measures/x.json.txt', 'measures/x.examples.json']) {
    expect(await problemsAfter(file, '{}')).toMatchObject([{ code: 'unknown-name' }])
  }
})

test('a file that is not UTF-8 is refused', async () => {
  const latin = new Uint8Array([0x7b, 0xe9, 0x7d])
  expect(await problemsAfter('measures/x.json', latin)).toMatchObject([{ code: 'not-text' }])
})

test('a file that is too large is not read', async () => {
  const large = ' '.repeat(RULE_FILE_BYTES_MAX + 1)
  expect(await problemsAfter('measures/x.json', large)).toMatchObject([{ code: 'too-large' }])
})
