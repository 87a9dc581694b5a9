import { expect, test } from 'vitest'
import { columnsOfSum } from '#app/checks/adoption/columns-of-sum.ts'
import type { RowsFigure } from '#app/domain/figure.ts'
import type { Sum } from '#app/rules/measure.ts'
import { aParameter, aRuleSet } from '../../support/a-rule-set.ts'

const COMMON = { label: 'X', required: true, type: 'reference' } as const
const LOADS: RowsFigure = {
  id: 'loads',
  label: 'Loads',
  help: 'Help.',
  evidence: 'Notes.',
  nature: 'flow',
  kind: 'rows',
  key: ['load'],
  columns: [
    { ...COMMON, id: 'load' },
    { ...COMMON, id: 'stream' },
    { ...COMMON, id: 'note', required: false },
    { ...COMMON, id: 'fuel' },
  ],
}
const FACTOR = aParameter('factor', [{ when: { fuel: ['gas'] }, value: 2 }, { value: 1 }])
const RULES = aRuleSet({ parameters: [FACTOR] })

const inStream = { field: 'stream', operator: 'isOneOf', value: ['a'] } as const
const withNote = { field: 'note', operator: 'isOneOf', value: ['b'] } as const

test.each<[string, Sum, readonly string[]]>([
  ['rows that are counted are not looked into', { figure: 'loads' }, []],
  [
    'an amount is needed even where a row may leave it out',
    { figure: 'loads', sum: 'note' },
    ['note'],
  ],
  ['what tells things apart is needed', { figure: 'loads', distinct: 'load' }, ['load']],
  [
    'of what makes a row count, what every row has is needed',
    { figure: 'loads', where: { all: [inStream, { any: [withNote] }] } },
    ['stream'],
  ],
  [
    'what decides between cases is needed',
    { figure: 'loads', times: { parameter: 'factor' } },
    ['fuel'],
  ],
])('%s', (_name, sum, columns) => {
  expect(columnsOfSum(sum, LOADS, RULES)).toEqual(columns)
})
