import fc from 'fast-check'
import type { Request } from 'express'
import { describe, expect, test } from 'vitest'
import { formOf, isForm, queryOf } from '#app/web/asked.ts'
import { aForm, type Fields } from './a-form.ts'

/** Only what is looked at of a request. */
function requestWith(body: unknown, type: string | undefined): Request {
  const get = (name: string) => (name === 'Content-Type' ? type : undefined)
  return { body, get } as unknown as Request
}

async function read(fields: Fields) {
  const { body, type } = await aForm(fields)
  return formOf(requestWith(body, type))
}

test.each([
  ['multipart/form-data; boundary=x', true],
  ['Multipart/Form-Data;boundary=x', true],
  ['application/x-www-form-urlencoded', true],
  ['application/x-www-form-urlencoded; charset=utf-8', true],
  ['application/x-www-form-urlencodedx', false],
  ['multipart/form-data', false],
  ['multipart/mixed; boundary=x', false],
  ['application/json', false],
  ['', false],
  [undefined, false],
])('%s is a form: %s', (type, is) => {
  expect(isForm(type)).toBe(is)
})

describe('a question', () => {
  test('is names and texts, with signs and blanks as they were typed', () => {
    const query = queryOf('/register?search=a+b%26c&page=2&empty=&bare')
    expect(query).toEqual({
      ok: true,
      value: new Map([['search', 'a b&c'], ['page', '2'], ['empty', ''], ['bare', '']]),
    })
  })

  test('may be left out', () => {
    expect(queryOf('/register')).toEqual({ ok: true, value: new Map() })
  })

  test('has each name once, however it is written', () => {
    expect(queryOf('/?a=1&%61=2')).toMatchObject({ ok: false, problems: [{ code: 'duplicate-key' }] })
  })

  test('has no name that a program would take for something else', () => {
    const query = queryOf('/?__proto__=1&constructor=2')
    expect(query.ok && [...query.value]).toEqual([['__proto__', '1'], ['constructor', '2']])
  })

  test('has at most 1,000 names', () => {
    const names = Array.from({ length: 1_001 }, (_, at) => `f${at}=1`)
    expect(queryOf(`/?${names.slice(1).join('&')}`)).toMatchObject({ ok: true })
    expect(queryOf(`/?${names.join('&')}`)).toMatchObject({
      ok: false,
      problems: [{ code: 'too-large' }],
    })
  })
})

describe('a form', () => {
  test('is read as it was written, tabs and line ends included', async () => {
    const sent = await read({ sheet: 'a\tb\r\n“£”\t1', from: ' 01/12/2026 ' })
    expect(sent.ok && [...sent.value.form]).toEqual([
      ['sheet', 'a\tb\r\n“£”\t1'],
      ['from', ' 01/12/2026 '],
    ])
  })

  test('may be written as an address is', async () => {
    const type = 'application/x-www-form-urlencoded'
    const sent = await formOf(requestWith(Buffer.from('a=1+2&b=%C2%A3'), type))
    expect(sent.ok && [...sent.value.form]).toEqual([['a', '1 2'], ['b', '£']])
  })

  test('with more fields than are read is refused before they are taken apart', async () => {
    const type = 'application/x-www-form-urlencoded'
    const tooMany = { ok: false, problems: [{ code: 'too-large' }] }
    // Each name is the same one: whoever had taken them apart would speak of that.
    expect(await formOf(requestWith(Buffer.from('a=1&'.repeat(1_750_000)), type)))
      .toMatchObject(tooMany)
    const parts = '--{}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'
    const boundary = '-'.repeat(27) + 'x'
    const body = `${parts.replace('{}', boundary).repeat(60_000)}--${boundary}--\r\n`
    for (const written of [boundary, `"${boundary}"`]) {
      const as = `multipart/form-data; boundary=${written}`
      expect(await formOf(requestWith(Buffer.from(body), as))).toMatchObject(tooMany)
    }
  })

  test('has 1,000 fields in parts at the most', async () => {
    const fields = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, '1']))
    expect(await read(fields(1_000))).toMatchObject({ ok: true })
    expect(await read(fields(1_001))).toMatchObject({ problems: [{ code: 'too-large' }] })
  })

  test.each([
    'multipart/form-data; boundary=a; boundary=b',
    'multipart/form-data; boundary=a; charset=utf-8',
    'multipart/form-data; boundary="a\\b"',
  ])('of the type %s is not read: it can be taken in two ways', async (type) => {
    expect(await formOf(requestWith(Buffer.from('--a--\r\n'), type))).toMatchObject({
      problems: [{ code: 'not-text' }],
    })
  })

  test('gives a file byte by byte, with its name', async () => {
    const sent = await read({ upload: new File([new Uint8Array([0xa3, 0x35])], 'Ä £.csv') })
    expect(sent.ok && sent.value.files.get('upload')).toEqual({
      name: 'Ä £.csv',
      bytes: new Uint8Array([0xa3, 0x35]),
    })
    expect(sent.ok && sent.value.form.size).toBe(0)
  })

  test('has no file where none was chosen', async () => {
    const sent = await read({ upload: new File([], '') })
    expect(sent.ok && sent.value.files.size).toBe(0)
  })

  test('has each name once, of texts and of files', async () => {
    for (const value of ['x', new File(['x'], 'x.csv')]) {
      const data = new FormData()
      data.append('a', value)
      data.append('a', value)
      const response = new Response(data)
      const type = response.headers.get('Content-Type') ?? ''
      const request = requestWith(new Uint8Array(await response.arrayBuffer()), type)
      expect(await formOf(request)).toMatchObject({
        ok: false,
        problems: [{ message: '"a" stands there more than once. Give it once.' }],
      })
    }
  })

  test('a name that is too long is not said back whole', async () => {
    const name = 'n'.repeat(5_000)
    const refused = queryOf(`/?${name}=1&${name}=2`)
    expect(refused.ok || refused.problems[0]?.message.length).toBeLessThan(120)
  })
})

describe('a form that is broken', () => {
  test('is a problem, with what to do', async () => {
    const { body, type } = await aForm({ sheet: 'a' })
    const broken = { code: 'not-text', message: expect.stringContaining('send it again') as string }
    for (const [bytes, as] of [
      [body.slice(0, -10), type],
      [new Uint8Array(), type],
      [body, 'multipart/form-data; boundary='],
      [body, ''],
      [undefined, type],
    ] as const) {
      expect(await formOf(requestWith(bytes, as))).toMatchObject({ ok: false, problems: [broken] })
    }
  })

  test('is never a fault, whatever bytes are changed', async () => {
    const { body, type } = await aForm({ sheet: 'a\tb', upload: new File(['x'], 'x.csv') })
    const changes = fc.array(fc.tuple(fc.nat(body.length - 1), fc.nat(255)), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(body.length), async (bytes, length) => {
        const changed = body.slice()
        for (const [at, byte] of bytes) changed[at] = byte
        const sent = await formOf(requestWith(changed.slice(0, length), type))
        expect(sent.ok || sent.problems.length === 1).toBe(true)
      }),
    )
  })
})
