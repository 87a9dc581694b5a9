import { expect, test } from 'vitest'
import { noMappingFor } from '#app/intake/unread-tables.ts'

test('a table that no mapping names is said, with what to add', () => {
  expect(noMappingFor('returns/hours.csv')).toMatchObject([
    { file: 'returns/hours.csv', problems: [{ code: 'unused', message: expect.stringContaining('.mapping.json') }] },
  ])
})

test('a workbook is said, with what to send instead', () => {
  expect(noMappingFor('returns/hours.XLSX')[0]?.problems[0]?.message).toContain('Save each sheet as CSV')
})

test('notes for people lie there unsaid', () => {
  expect(noMappingFor('returns/README.md')).toEqual([])
})
