import { describe, expect, test } from 'vitest'
import { EMPTY_FORM, type AdoptForm } from '#app/web/adopt-form.ts'
import { adoptByForm, textOfSheet } from '#app/web/adopt-request.ts'
import { aContract } from '../support/a-return.ts'
import { ADOPTING, aSheet, bytesOf } from '../intake/a-sheet.ts'

const CONTRACT = aContract()
const SHEET = new TextDecoder().decode(aSheet({}))

function adopt(changes: Partial<AdoptForm>) {
  const form = { ...EMPTY_FORM, contract: CONTRACT.id, pasted: SHEET, ...changes }
  const adopted = adoptByForm(form, [CONTRACT], ADOPTING)
  return adopted.ok ? { after: adopted.value.after, problems: [] } : { problems: adopted.problems }
}

test('the contract that was chosen adopts what was pasted', () => {
  expect(adopt({}).after).toMatchObject({ version: 1, obligations: [{ id: 'talks-given' }] })
})

test('with a first day and a reference it is a variation', () => {
  expect(adopt({ from: '01/12/2026', reference: 'Deed 2' }).after).toMatchObject({
    version: 2, variation: { from: '2026-12-01', reference: 'Deed 2' },
  })
})

test('a file is read in place of the text', () => {
  const upload = aSheet({ Clause: '9.9' })
  expect(adopt({ upload, pasted: 'something else' }).after?.obligations[0]?.clause).toBe('9.9')
})

describe('each problem leads to the field in which it is put right', () => {
  test.each<[string, Partial<AdoptForm>, string]>([
    ['contract', { contract: 'X-1' }, 'Choose the contract that adopts.'],
    ['from', { reference: 'Deed 2' }, 'Write the first day of the variation'],
    ['from', { from: 'soon', reference: 'Deed 2' }, '“soon” is not a date'],
    ['from', { from: '02/12/2026', reference: 'Deed 2' }, 'from the first day of a month'],
    ['reference', { from: '01/12/2026' }, 'Write where the variation stands'],
    ['reference', { from: '01/12/2026', reference: 'Deed\u{202e}2' }, 'not written as it should be'],
    ['sheet', { pasted: '' }, 'The sheet is empty.'],
    ['sheet', { pasted: SHEET.replace('\t12\t', '\tmany\t') }, 'Line 2. In column “Target”: “many”'],
    ['upload', { upload: bytesOf('x') }, 'no line under the headings'],
  ])('%s: %j', (field, changes, message) => {
    const [problem] = adopt(changes).problems
    expect(problem).toEqual({ field, message: expect.stringContaining(message) })
  })

  test('what no cell of the sheet is to blame for stands in the contract', () => {
    const fits = () => [{ code: 'not-allowed', where: '/kind', message: 'No.' } as const]
    const form = { ...EMPTY_FORM, contract: CONTRACT.id, pasted: SHEET }
    expect(adoptByForm(form, [CONTRACT], { ...ADOPTING, fits })).toEqual({
      ok: false, problems: [{ field: 'contract', message: '/kind No.' }],
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
