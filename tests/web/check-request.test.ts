import { expect, test } from 'vitest'
import { readCheckRequest, within, withLines } from '#app/web/check-request.ts'

test('a body that is a return is that return', () => {
  const request = read('{"contract":"R-041","period":"2026-10"}')
  expect(request?.monthlyReturn).toEqual({
    value: { contract: 'R-041', period: '2026-10' },
    pointer: '',
  })
  expect(request?.contract).toBeUndefined()
})

test('a body may bring the contract and the earlier returns with it', () => {
  const request = read('{"return":{"a":1},"contract":{"b":2},"earlier":[{"c":3}]}')
  expect(request).toMatchObject({
    monthlyReturn: { value: { a: 1 }, pointer: '/return' },
    contract: { value: { b: 2 }, pointer: '/contract' },
    earlier: [{ value: { c: 3 }, pointer: '/earlier/0' }],
  })
})

test('a line is known by its place in the whole body', () => {
  expect(read('{\n"return": {\n"a": 1}}')?.lineOf('/return/a')).toBe(3)
})

test.each([
  ['{"return":{},"retrun":{}}', 'unknown-field', '/retrun'],
  ['{"return":{},"earlier":{}}', 'wrong-type', '/earlier'],
  ['{"earlier":[]}', 'missing-field', '/return'],
  ['{"return":{"receivedOn":"2026-11-01"}}', 'not-allowed', '/return/receivedOn'],
  ['{"receivedOn":"2026-11-01"}', 'not-allowed', '/receivedOn'],
  ['{"return":{},"earlier":[{"receivedOn":"x"}]}', 'not-allowed', '/earlier/0/receivedOn'],
  ['[]', 'wrong-type', ''],
  ['null', 'wrong-type', ''],
  ['{"return":{},"return":{}}', 'duplicate-key', '/return'],
])('%s is refused as %s at %s', (text, code, where) => {
  expect(problems(text)).toEqual([expect.objectContaining({ code, where })])
})

test('bytes that are not UTF-8 are refused and not repaired', () => {
  const checked = readCheckRequest(new Uint8Array([0x7b, 0xff, 0x7d]))
  expect(checked.ok ? [] : checked.problems.map(({ code }) => code)).toEqual(['not-text'])
})

test('a field named like the prototype is just an unknown field', () => {
  expect(problems('{"return":{},"__proto__":{"polluted":true}}')).toHaveLength(1)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('a place gets its line in the body, and a row of a table keeps its own', () => {
  const request = { lineOf: () => 12 }
  const problem = { code: 'wrong-type', where: '/period', message: 'x' } as const
  expect(withLines([{ ...problem, line: 1 }], request)[0]?.line).toBe(12)
  expect(withLines([{ ...problem, file: 'pay.csv', line: 7 }], request)[0]?.line).toBe(7)
})

test('a problem inside a part is shown where the sender finds it', () => {
  const problem = { code: 'wrong-type', where: '/period', message: 'x' } as const
  expect(within('/earlier/2', [problem])[0]?.where).toBe('/earlier/2/period')
})

function read(text: string) {
  const checked = readCheckRequest(new TextEncoder().encode(text))
  return checked.ok ? checked.value : undefined
}

function problems(text: string) {
  const checked = readCheckRequest(new TextEncoder().encode(text))
  return checked.ok ? [] : checked.problems
}
