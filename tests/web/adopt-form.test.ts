import { expect, test } from 'vitest'
import type { UploadedFile } from '#app/web/route.ts'
import { adoptFormOf, EMPTY_FORM } from '#app/web/adopt-form.ts'

function read(
  fields: Readonly<Record<string, string>>,
  files: ReadonlyMap<string, UploadedFile> = new Map(),
) {
  return adoptFormOf({ form: new Map(Object.entries(fields)), files })
}

test('fields are read as they were written, tabs and line ends included', () => {
  const fields = {
    contract: 'R-041',
    from: ' 01/12/2026 ',
    reference: 'Deed 2',
    sheet: 'a\tb\r\n“£”\t1',
    shown: 'a-hash',
  }
  expect(read(fields)).toEqual({
    contract: 'R-041',
    from: '01/12/2026',
    reference: 'Deed 2',
    pasted: 'a\tb\r\n“£”\t1',
    shown: 'a-hash',
    wants: 'preview',
  })
})

test('a form with nothing in it is an empty one', () => {
  expect(read({})).toEqual(EMPTY_FORM)
})

test('a file is taken byte by byte, whatever it is called', () => {
  const bytes = new Uint8Array([0xa3, 0x35])
  expect(read({}, new Map([['upload', { name: 'Ä £.csv', bytes }]])).upload).toEqual(bytes)
})

test('where no file was chosen there is none', () => {
  expect('upload' in read({})).toBe(false)
  const other = new Map([['other', { name: 'x', bytes: new Uint8Array(1) }]])
  expect('upload' in read({ upload: 'no file' }, other)).toBe(false)
})

test.each([
  ['file', 'file'],
  ['form', 'form'],
  ['record', 'record'],
  ['RECORD', 'preview'],
  ['constructor', 'preview'],
])('who wants “%s” gets the %s', (wants, given) => {
  expect(read({ wants }).wants).toBe(given)
})
