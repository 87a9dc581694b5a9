import { expect, test } from 'vitest'
import type { Definitions } from '#app/rules/definitions.ts'
import { lookUp, reporter } from '#app/rules/definitions.ts'
import type { Problem } from '#app/domain/problem.ts'

const PLACE = { value: undefined, file: 'measures/x.json', lineOf: () => 7 }
const EMPTY: Definitions = {
  council: undefined, framework: undefined, parameter: new Map(), bands: new Map(),
  figure: new Map(), measure: new Map(), obligation: new Map(), profile: new Map(), examples: [],
  refused: new Set(['figure hours']),
}

test('a report names file and line', () => {
  const problems: Problem[] = []
  reporter(PLACE, problems)('unused', '/id', 'Nothing uses it.')
  const message = 'Nothing uses it.'
  expect(problems).toEqual([
    { code: 'unused', where: '/id', message, file: 'measures/x.json', line: 7 },
  ])
})

test('a name that stands for nothing is reported, one that was refused is not', () => {
  const problems: Problem[] = []
  const report = reporter(PLACE, problems)
  expect(lookUp(EMPTY, 'figure', 'hours', '/of', report)).toBeUndefined()
  expect(problems).toEqual([])
  lookUp(EMPTY, 'figure', 'pay', '/of', report)
  expect(problems).toMatchObject([{ code: 'unknown-name', message: 'There is no figure `pay`.' }])
})
