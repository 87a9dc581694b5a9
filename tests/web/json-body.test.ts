import { expect, test } from 'vitest'
import { readJsonBody } from '#app/web/json-body.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a body is read with the line of each value', () => {
  const read = readJsonBody(bytes('{\n  "a": "ä😀",\n  "b": 1\n}'))
  expect(read.ok && [read.value.value, read.value.lineOf('/b')]).toEqual([{ a: 'ä😀', b: 1 }, 3])
})

// What no JSON is: one of each kind of the public corpus of syntax tests.
const NO_JSON = [
  '', ' ', '[', '{', ']', '}', '[1', '{"a":1', '["a', '[1,]', '[,1]', '[,]', '[1,,2]', '[1 2]',
  '["a":1]', '{"a" 1}', '{"a"}', '{"a":}', '{:1}', '{a:1}', "{'a':1}", '{"a":1,}', '{,}',
  '{"a":1,,"b":2}', '{"a":1}}', '{"a":1}#', '[1]x', '[1][2]', '{1:1}', '{[:1}', '{null:1}',
  '{"a":1 "b":2}', '{"a":/*c*/1}', '// c\n1', '[1]//', '[-]', '[+1]', '[01]', '[-01]', '[.1]',
  '[1.]', '[1.e1]', '[1e]', '[1e+]', '[1e1e1]', '[0x1]', '[1_000]', '[1,000.5.1]', '[NaN]',
  '[-NaN]', '[Infinity]', '[-Infinity]', '[nan]', '[True]', '[nul]', '[tru]', '[truee]',
  '[undefined]', '["\\x41"]', '["\\u12"]', '["\\u12G4"]', '["\\a"]', '["\\"]', '["\t"]', '["\n"]',
  '["\u0000"]', '["\u001f"]', "['a']", '[\u00a01]', '[\u000b1]', '\u20601', '[1]\u0000', '<a>',
  '*', 'abc', '"abc', '"', '"\\', '{"a":"b"}/**/', '[[[', '{"a":[{', '\ufeff\ufeff{}', '{"":', '⍂',
]

test.each(NO_JSON)('%j is no JSON, and is refused', (text) => {
  expect(readJsonBody(bytes(text)).ok).toBe(false)
})

test.each([
  ['bytes that are no text', Uint8Array.of(0x22, 0xff, 0x22)],
  ['half a character', Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00)],
  ['nesting without end', bytes('['.repeat(400_000))],
  ['names nested without end', bytes('{"a":'.repeat(400_000))],
  ['a name twice', bytes('{"hours":10,"hours":9999}')],
  ['a name twice, once in escapes', bytes('{"a":1,"\\u0061":2}')],
])('%s are refused', (_, body) => {
  expect(readJsonBody(body).ok).toBe(false)
})

test('a name that programs mistake for a part of every object changes no other object', () => {
  readJsonBody(bytes('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'))
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
})
