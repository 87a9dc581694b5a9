import { expect, test } from 'vitest'
import { ocdsPackages } from '#app/intake/register/ocds-packages.ts'
import { aPackage, aRelease, OCID } from './a-notice.ts'

const PACKAGE = aPackage(aRelease())

test('a file holds one package, laid out for people or in one line', () => {
  for (const text of [JSON.stringify(PACKAGE), JSON.stringify(PACKAGE, undefined, 2)]) {
    expect(read(text)).toMatchObject({
      releases: [{ line: 1, where: '/releases/0', release: { ocid: OCID } }], refused: [],
    })
  }
})

test.each(['\n', '\r\n'])('or a package in each line, blank ones left out (%j)', (end) => {
  const line = JSON.stringify(PACKAGE)
  expect(read([line, '', line, ''].join(end)).releases.map(({ line }) => line)).toEqual([1, 3])
})

test('a line that cannot be read is refused alone, with its number', () => {
  const line = JSON.stringify(PACKAGE)
  expect(read([line, '{"releases":[}', line].join('\n'))).toMatchObject({
    releases: [{ line: 1 }, { line: 3 }],
    refused: [{ code: 'not-json', line: 2, file: 'notices.jsonl' }],
  })
})

test('the sentence names the line too', () => {
  const line = JSON.stringify(PACKAGE)
  expect(read(`${line}\n\n{"releases":nothing}`).refused[0]?.message).toContain('in line 3')
})

test('far down the line is still known', () => {
  const text = `${'\n'.repeat(20_000)}{}\n{"a":1,"a":2}`
  expect(read(text).refused.map(({ line }) => line)).toEqual([20_001, 20_002])
})

test('a record gives its compiled release', () => {
  const record = { ocid: OCID, compiledRelease: aRelease(), releases: [{ url: 'https://a.example' }] }
  expect(read(JSON.stringify({ records: [record] }))).toMatchObject({
    releases: [{ where: '/records/0/compiledRelease', release: { ocid: OCID } }],
  })
})

test('a record without one gives the releases that stand in it', () => {
  const record = { ocid: OCID, releases: [{ url: 'https://a.example' }, aRelease()] }
  expect(read(JSON.stringify({ records: [record] }))).toMatchObject({
    releases: [{ where: '/records/0/releases/1' }],
  })
})

test('a release without a package is read too', () => {
  expect(read(JSON.stringify(aRelease())).releases).toMatchObject([{ where: '' }])
})

test.each([
  ['{"records":[{"ocid":"x","releases":[{"url":"https://a.example"}]}]}', 'only point to releases'],
  ['{"records":[]}', 'only point to releases'],
  ['{"records":{}}', '`records` is not a list'],
  ['{"releases":[]}', 'holds no release'],
  ['{"releases":"none"}', '`releases` is not a list'],
  ['{}', 'no package of public notices'],
  ['[]', 'no package of public notices'],
  ['"text"', 'no package of public notices'],
  ['', 'The file is empty'],
])('%s is refused in words', (text, why) => {
  expect(read(text)).toMatchObject({
    releases: [], refused: [{ line: 1, message: expect.stringContaining(why) }],
  })
})

test.each([
  ['a name given twice', '{"releases":[],"releases":[]}', 'duplicate-key'],
  ['a name that means something to JavaScript', '{"__proto__":{"releases":[]}}', 'unknown-field'],
  ['a number that is not exact', '{"releases":[{"n":0.1234567890123456789}]}', 'not-a-number'],
  ['a comment', '{"releases":[]/* none */}', 'not-json'],
  ['a word that is no JSON', '{"releases":NaN}', 'not-json'],
  ['nesting without end', `{"releases":${'['.repeat(400_000)}`, 'too-deep'],
])('%s is refused', (_, text, code) => {
  const { releases, refused } = read(text)
  expect(releases).toEqual([])
  expect(refused[0]).toMatchObject({ code, line: 1 })
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

test('a file with more packages than anybody imports is refused', () => {
  expect(read('{}\n'.repeat(10_001))).toMatchObject({
    releases: [], refused: [{ code: 'too-large' }],
  })
})

function read(text: string): ReturnType<typeof ocdsPackages> {
  return ocdsPackages(text, 'notices.jsonl')
}
