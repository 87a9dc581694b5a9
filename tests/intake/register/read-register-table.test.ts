import { expect, test } from 'vitest'
import { readRegisterTable } from '#app/intake/register/read-register-table.ts'
import { aRegister, HEADINGS, ROW } from './a-register.ts'

test('a table shows its headings, its first lines and which column is probably which', () => {
  const register = aRegister(HEADINGS, ...Array.from({ length: 8 }, () => ROW))
  expect(register.headings).toEqual(HEADINGS.split(','))
  expect(register.sampleRows).toHaveLength(5)
  expect(register.sampleRows[0]?.[7]).toBe('£1,234.50')
  expect(register.proposedMapping.columns.map(({ field }) => field)).toEqual([
    'reference', 'title', 'contractor', 'address', 'companyNumber', 'from', 'to', 'value',
  ])
  expect(register.questions).toEqual([])
})

test.each([';', '\t', '|'])('columns may be told apart by %j', (mark) => {
  const register = aRegister(['Ref', '"Title, long"', 'Supplier'].join(mark))
  expect(register.headings).toEqual(['Ref', 'Title, long', 'Supplier'])
})

test('lines of blank cells below a table are no contracts', () => {
  expect(aRegister(HEADINGS, ROW, ',,,,,,,', ' , ,,,,,,').table.records).toHaveLength(1)
})

test('dates that could be read two ways are asked about', () => {
  const register = aRegister('Ref,Start,End', 'A-1,03/04/2026,31/12/2026')
  expect(register.questions).toEqual([{ column: 1, heading: 'Start', example: '03/04/2026' }])
})

test.each([
  ['of UTF-16', [0xff, 0xfe, 0x61, 0x00], 'UTF-16'],
  ['of another character set', [0x61, 0x2c, 0xa3, 0x0a], 'not UTF-8'],
  ['with NUL', [0x61, 0x00], 'NUL'],
  ['that is empty', [], 'empty'],
  ['with a quote that is never closed', [0x61, 0x0a, 0x22], 'never closed'],
])('a file %s is refused in words', (_, bytes, why) => {
  expect(readRegisterTable(Uint8Array.from(bytes), 'register.csv')).toMatchObject({
    ok: false, problems: [{ file: 'register.csv', message: expect.stringContaining(why) }],
  })
})

test('a heading that stands twice is refused', () => {
  expect(readRegisterTable(new TextEncoder().encode('Ref,Ref\n1,2'), 'register.csv'))
    .toMatchObject({ ok: false, problems: [{ code: 'csv-broken', line: 1 }] })
})

test('a table longer than any register is refused', () => {
  const bytes = new TextEncoder().encode(`a,b\n${'1,2\n'.repeat(10_001)}`)
  expect(readRegisterTable(bytes, 'register.csv')).toMatchObject({
    ok: false, problems: [{ code: 'too-large' }],
  })
})
