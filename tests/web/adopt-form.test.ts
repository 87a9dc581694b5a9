import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isForm, readAdoptForm } from '#app/web/adopt-form.ts'
import { aForm, type Fields } from './a-form.ts'

async function read(fields: Fields) {
  const { body, type } = await aForm(fields)
  return readAdoptForm(body, type)
}

test('fields are read as they were written, tabs and line ends included', async () => {
  const form = await read({
    contract: 'R-041', from: ' 01/12/2026 ', reference: 'Deed 2', sheet: 'a\tb\r\n“£”\t1',
  })
  expect(form).toEqual({
    ok: true,
    value: {
      contract: 'R-041',
      from: '01/12/2026',
      reference: 'Deed 2',
      pasted: 'a\tb\r\n“£”\t1',
      wants: 'preview',
    },
  })
})

test('a file is read byte by byte', async () => {
  const form = await read({ upload: new File([new Uint8Array([0xa3, 0x35])], 'Ä £.csv') })
  expect(form).toMatchObject({
    ok: true,
    value: { upload: new Uint8Array([0xa3, 0x35]) },
  })
})

test('where no file was chosen there is none', async () => {
  const form = await read({ upload: new File([], '') })
  expect(form.ok && form.value.upload).toBeUndefined()
})

test.each([['file', 'file'], ['form', 'form'], ['constructor', 'preview']])(
  'who wants “%s” gets the %s',
  async (wants, given) => {
    const form = await read({ wants })
    expect(form.ok && form.value.wants).toBe(given)
  },
)

test('a file in the place of a text is no text', async () => {
  const form = await read({ contract: new File(['R-041'], 'x'), upload: 'no file' })
  expect(form).toMatchObject({ ok: true, value: { contract: '' } })
  expect(form.ok && form.value.upload).toBeUndefined()
})

describe('a form that is broken', () => {
  test('is a problem', async () => {
    const { body, type } = await aForm({ sheet: 'a' })
    for (const broken of [body.slice(0, -10), new Uint8Array()]) {
      expect(await readAdoptForm(broken, type)).toMatchObject({ ok: false })
    }
    expect(await readAdoptForm(body, 'multipart/form-data')).toMatchObject({ ok: false })
  })

  test('is never a fault, whatever bytes are changed', async () => {
    const { body, type } = await aForm({ sheet: 'a\tb', upload: new File(['x'], 'x.csv') })
    const changes = fc.array(fc.tuple(fc.nat(body.length - 1), fc.nat(255)), { maxLength: 8 })
    await fc.assert(fc.asyncProperty(changes, fc.nat(body.length), async (bytes, length) => {
      const changed = body.slice()
      for (const [at, byte] of bytes) changed[at] = byte
      const form = await readAdoptForm(changed.slice(0, length), type)
      expect(form.ok || form.problems.length === 1).toBe(true)
    }))
  })
})

test('only a form with parts is one', () => {
  expect(isForm('multipart/form-data; boundary=x')).toBe(true)
  expect(isForm('application/x-www-form-urlencoded')).toBe(false)
  expect(isForm(undefined)).toBe(false)
})
