import { expect, test } from 'vitest'
import { RISKS } from '#app/web/documents/risks.ts'
import { exists } from '../../support/source-files.ts'

const measures = RISKS.flatMap((risk) => risk.measures)

test('a measure that is called done names what does it, and that is there', () => {
  const named = measures.flatMap(({ by }) => by ?? [])
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !exists(path))).toEqual([])
})

test('every risk has a measure that is done, and says what is left', () => {
  for (const risk of RISKS) {
    expect(risk.measures.some(({ by }) => by !== undefined)).toBe(true)
    expect(risk.left).toMatch(/^[A-Z].*\.$/)
  }
})

test('no measure is counted twice', () => {
  expect(new Set(measures.map(({ says }) => says)).size).toBe(measures.length)
})
