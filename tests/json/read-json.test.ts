import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from '#app/json/read-json.ts'

function problems(text: string) {
  const read = readJson(text, 'a.json')
  return read.ok ? [] : read.problems
}

test('a JSON text is read as it is', () => {
  expect(readJson('{"a":[1,null,"x"]}')).toMatchObject(
    { ok: true, value: { value: { a: [1, null, 'x'] } } },
  )
})

test('a byte order mark before the text is passed over', () => {
  expect(readJson('\uFEFF{}')).toMatchObject({ ok: true })
})

test('the line of a value is found by its pointer', () => {
  const read = readJson('{\n "a": [\n  1,\n  {"b/c": 2}\n ]\n}')
  const lineOf = read.ok ? read.value.lineOf : () => undefined
  expect(['', '/a', '/a/0', '/a/1/b~1c'].map(lineOf)).toEqual([1, 2, 3, 4])
})

test('a problem names the file', () => {
  expect(problems('{')).toMatchObject([{ code: 'not-json', file: 'a.json', line: 1 }])
})

test('comments and commas at the end are refused', () => {
  expect(problems('{"a": 1} // one')).toMatchObject([{ code: 'not-json' }])
  expect(problems('{"a": 1,}')).toMatchObject([{ code: 'not-json' }])
  expect(problems('[1, /* two */ 2]')).toMatchObject([{ code: 'not-json' }])
})

test('400,000 nested lists are refused without overflowing the stack', () => {
  expect(problems('['.repeat(400_000))).toMatchObject([{ code: 'too-deep' }])
  expect(problems('[{'.repeat(200_000))).toMatchObject([{ code: 'too-deep' }])
})

test('brackets that do not match cannot hide their depth', () => {
  expect(problems('[},'.repeat(400_000))).toMatchObject([{ code: 'not-json' }])
})

test('whatever is not JSON is refused, and nothing makes the reader fail', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    '"a"',
    '"b"',
    '1',
    'null',
    '//',
    '"',
    '-',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      if (problems(text).length > 0) return
      expect(() => JSON.parse(text) as unknown).not.toThrow()
    }),
  )
})

test('32 deep is allowed, 33 is not', () => {
  expect(problems('['.repeat(32) + ']'.repeat(32))).toEqual([])
  expect(problems('['.repeat(33) + ']'.repeat(33))).toMatchObject([{ code: 'too-deep' }])
})
