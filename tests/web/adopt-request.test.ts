import { describe, expect, test } from 'vitest'
import type { ContractToAdopt } from '#app/checks/record/adopt-on-record.ts'
import { EMPTY_FORM, type AdoptForm } from '#app/web/adopt-form.ts'
import { adoptByForm, textOfSheet } from '#app/web/adopt-request.ts'
import { aContract, anAdoption } from '../support/a-return.ts'
import { ADOPTING, aSheet, bytesOf } from '../intake/a-sheet.ts'

const VARIATION = { from: '01/12/2026', reference: 'Deed 2' }
const ON_RECORD: ContractToAdopt = {
  contract: aContract({ obligations: [anAdoption('terms-kept')] }),
  isOnRecord: true,
}
const FIRST: ContractToAdopt = { contract: aContract({ obligations: [] }), isOnRecord: false }
const SHEET = new TextDecoder().decode(aSheet({}))

function adopt(changes: Partial<AdoptForm>, before: ContractToAdopt | undefined = ON_RECORD) {
  const form = { ...EMPTY_FORM, contract: 'NCC-2026-014', pasted: SHEET, ...changes }
  const adopted = adoptByForm(form, before, ADOPTING)
  return adopted.ok ? { after: adopted.value.after, problems: [] } : { problems: adopted.problems }
}

test('a contract that has adopted nothing adopts its first version', () => {
  const { after } = adopt({}, FIRST)
  expect(after).toMatchObject({ version: 1, obligations: [{ id: 'talks-given' }] })
  expect(after).not.toHaveProperty('variation')
})

test('a contract on record is varied, from a day and by a reference', () => {
  expect(adopt(VARIATION).after).toMatchObject({
    version: 2,
    variation: { from: '2026-12-01', reference: 'Deed 2' },
    obligations: [{ id: 'terms-kept' }, { id: 'talks-given' }],
  })
})

test('without a variation a contract on record is refused, with the reason', () => {
  const [problem] = adopt({}).problems
  expect(problem).toEqual({
    field: 'from',
    message:
      'Version 1 of NCC-2026-014 is on record, and its months stay as they were judged. Write the ' +
      'first day of the variation, and where it stands.',
  })
})

test('what has adopted nothing cannot be varied', () => {
  const [problem] = adopt(VARIATION, FIRST).problems
  expect(problem).toEqual({ field: 'from', message: expect.stringContaining('nothing to vary') })
})

test('a file is read in place of the text', () => {
  const upload = aSheet({ Clause: '9.9' })
  const { after } = adopt({ upload, pasted: 'something else' }, FIRST)
  expect(after?.obligations[0]?.clause).toBe('9.9')
})

describe('each problem leads to the field in which it is put right', () => {
  test('contract: one that is not there', () => {
    const form = { ...EMPTY_FORM, pasted: SHEET }
    expect(adoptByForm(form, undefined, ADOPTING)).toEqual({
      ok: false,
      problems: [{ field: 'contract', message: 'Choose the contract that adopts.' }],
    })
  })

  test.each<[string, Partial<AdoptForm>, string]>([
    ['from', { from: '' }, 'Write the first day of the variation'],
    ['from', { from: 'soon' }, '“soon” is not a date'],
    ['from', { from: '02/12/2026' }, 'from the first day of a month'],
    ['reference', { reference: '' }, 'Write where the variation stands'],
    ['reference', { reference: 'Deed\u{202e}2' }, 'not written as it should be'],
    ['sheet', { pasted: '' }, 'The sheet is empty.'],
    ['sheet', { pasted: SHEET.replace('\t12\t', '\tmany\t') }, 'Line 2. In column “Target”: “many”'],
    ['upload', { upload: bytesOf('x') }, 'no line under the headings'],
  ])('%s: %j', (field, changes, message) => {
    const [problem] = adopt({ ...VARIATION, ...changes }).problems
    expect(problem).toEqual({ field, message: expect.stringContaining(message) })
  })

  test('what no cell of the sheet is to blame for stands in the contract', () => {
    const fits = () => [{ code: 'not-allowed', where: '/kind', message: 'No.' } as const]
    const form = { ...EMPTY_FORM, pasted: SHEET }
    expect(adoptByForm(form, FIRST, { ...ADOPTING, fits })).toEqual({
      ok: false,
      problems: [{ field: 'contract', message: '/kind No.' }],
    })
  })
})

describe('the text of the sheet', () => {
  test('is what was pasted', () => {
    expect(textOfSheet({ ...EMPTY_FORM, pasted: SHEET })).toBe(SHEET)
  })

  test('or what stands in the file', () => {
    const upload = bytesOf('a\tb')
    expect(textOfSheet({ ...EMPTY_FORM, pasted: SHEET, upload })).toBe('a\tb')
  })

  test('and nothing where the file is no text', () => {
    const upload = new Uint8Array([0xff, 0xfe])
    expect(textOfSheet({ ...EMPTY_FORM, upload })).toBe('')
  })
})
