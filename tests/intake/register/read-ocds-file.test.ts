import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOcdsFile } from '#app/intake/register/read-ocds-file.ts'
import { anAward, aPackage, aRelease, OCID, readNotices } from './a-notice.ts'

test('each package gives contracts or a reason, in the order of the file', () => {
  const planning = aRelease({ ocid: 'ocds-h6vhtk-000001', tag: ['planning'], awards: [] })
  const { entries, refused } = readNotices('not json', aPackage(planning), aPackage(aRelease()), '{}')
  expect(entries.map(({ line }) => line)).toEqual([3])
  expect(refused.map(({ line }) => line)).toEqual([1, 2, 4])
})

test('of one process the newest release that holds a contract is read', () => {
  const first = aRelease()
  const newer = aRelease({ date: '2026-05-01T00:00:00Z', awards: [anAward({ title: 'Newer' })] })
  const tender = aRelease({ date: '2026-06-01T00:00:00Z', tag: ['tenderUpdate'], awards: [] })
  const { entries, refused } = readNotices(aPackage(newer), aPackage(first), aPackage(tender))
  expect(entries.map(({ line, entry }) => [line, entry.title])).toEqual([[1, 'Newer']])
  expect(refused).toMatchObject([
    { line: 2, problems: [{ message: expect.stringContaining('stands in line 1') }] },
    { line: 3, problems: [{ message: expect.stringContaining('no award yet') }] },
  ])
})

test('the same release twice is read once', () => {
  const { entries, refused } = readNotices(aPackage(aRelease(), aRelease()))
  expect(entries).toHaveLength(1)
  expect(refused).toMatchObject([{ problems: [{ code: 'duplicate-row' }] }])
})

test('awards that nothing tells apart are refused after the first', () => {
  const award = anAward({ id: undefined })
  const { entries, refused } = readNotices(aPackage(aRelease({ awards: [award, award] })))
  expect(entries).toHaveLength(1)
  expect(refused).toMatchObject([{
    problems: [{ code: 'duplicate-row', message: expect.stringContaining('Enter this contract by') }],
  }])
})

test('a notice that was published twice under two numbers is noted', () => {
  const again = aRelease({ ocid: 'ocds-h6vhtk-000002' })
  expect(readNotices(aPackage(aRelease()), aPackage(again)).entries[1]?.notes).toEqual([
    expect.stringContaining(`Line 1 (${OCID}) has the same title`),
  ])
})

test('whatever a notice holds, each package is read or refused, and nothing breaks', () => {
  const paths = pathsIn(aPackage(aRelease()))
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), (path, value) => {
      const { entries, refused } = readNotices(withValueAt(aPackage(aRelease()), path, value))
      expect(entries.length + refused.length).toBeGreaterThan(0)
    }),
    { seed: 20_261_123, numRuns: 1000 },
  )
})

test('a file with more contracts than any register is refused', () => {
  const suppliers = Array.from({ length: 1000 }, (_, at) => ({ id: String(at), name: `No. ${at}` }))
  const awards = Array.from({ length: 11 }, (_, at) => anAward({ id: `award-${at}`, suppliers }))
  const bytes = new TextEncoder().encode(JSON.stringify(aPackage(aRelease({ awards }))))
  expect(readOcdsFile(bytes, 'notices.json')).toMatchObject({
    ok: false, problems: [{ code: 'too-large' }],
  })
})

test('a file that is not UTF-8 is refused', () => {
  expect(readOcdsFile(Uint8Array.from([0x7b, 0xa3, 0x7d]), 'notices.json')).toMatchObject({
    ok: false, problems: [{ code: 'not-text' }],
  })
})

type Path = readonly string[]

/** Every place inside a value, the value itself too. */
function pathsIn(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [[]]
  const inside = Object.entries(value).flatMap(([name, child]) =>
    pathsIn(child).map((path) => [name, ...path]))
  return [[], ...inside]
}

function withValueAt(value: unknown, [name, ...rest]: Path, put: unknown): unknown {
  if (name === undefined) return put
  if (Array.isArray(value)) return value.with(Number(name), withValueAt(value[Number(name)], rest, put))
  const fields = value as Readonly<Record<string, unknown>>
  return { ...fields, [name]: withValueAt(fields[name], rest, put) }
}
