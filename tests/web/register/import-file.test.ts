import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fileFields, FILE_BYTES_MAX, importFileOf } from '#app/web/register/import-file.ts'

function sent(bytes: Uint8Array, name = 'register.csv') {
  return importFileOf({ form: new Map(), files: new Map([['upload', { name, bytes }]]) })
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

test.each([
  ['Reference,Title\n1,2', 'table'],
  ['{"releases": []}', 'notices'],
  ['\n  [1]', 'notices'],
  ['"{quoted}",x', 'table'],
])('%j holds a %s', (text, holds) => {
  expect(sent(bytesOf(text))).toMatchObject({ ok: true, value: { holds, name: 'register.csv' } })
})

test('a packed file is unpacked, whatever its name', () => {
  const file = sent(gzipSync('{"releases": []}'), 'notices.txt')
  expect(file).toMatchObject({ ok: true, value: { holds: 'notices' } })
  expect(file.ok && new TextDecoder().decode(file.value.bytes)).toBe('{"releases": []}')
})

test('the next page sends the file back byte by byte', () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0x00, 0xff, 0x0d, 0x0a])
  const first = sent(bytes, 'a.csv')
  if (!first.ok) throw new Error('refused')
  const fields = new Map(Object.entries(fileFields(first.value)))
  expect(importFileOf({ form: fields, files: new Map() })).toMatchObject({
    ok: true,
    value: { name: 'a.csv', bytes: Buffer.from(bytes), holds: 'table' },
  })
})

test('a packed file that is large unpacked goes along packed, and is read again', () => {
  const text = `Reference,Title\n${'1,2\n'.repeat(1_500_000)}`
  const first = sent(gzipSync(text), 'register.csv.gz')
  if (!first.ok) throw new Error('refused')
  expect(first.value.bytes.length).toBeGreaterThan(FILE_BYTES_MAX)
  const fields = fileFields(first.value)
  expect(fields.bytes.length).toBeLessThan(100_000)
  const again = importFileOf({ form: new Map(Object.entries(fields)), files: new Map() })
  expect(again.ok && again.value.bytes.length).toBe(first.value.bytes.length)
})

describe('refused with what to do', () => {
  test.each<[string, ReturnType<typeof importFileOf>, string]>([
    ['no file', importFileOf({ form: new Map(), files: new Map() }), 'Choose the file'],
    ['an empty file', sent(new Uint8Array()), 'Choose the file'],
    ['a file above the limit', sent(new Uint8Array(FILE_BYTES_MAX + 1)), 'at most 5 MB'],
    ['a broken packed file', sent(new Uint8Array([0x1f, 0x8b, 1])), 'is broken'],
    ['a bomb', sent(gzipSync(new Uint8Array(20_000_001))), 'larger than 20 MB unpacked'],
    ['a packed nothing', sent(gzipSync('')), 'Choose the file'],
  ])('%s', (_, file, message) => {
    expect(file).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining(message) as string }],
    })
  })

  test('but not a file of just the limit', () => {
    expect(sent(new Uint8Array(FILE_BYTES_MAX).fill(65)).ok).toBe(true)
  })
})
