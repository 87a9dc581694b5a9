import { expect, test } from 'vitest'
import type { RowsFigure } from '#app/domain/figure.ts'
import { columnOf, type Wanted } from '#app/rules/figure-columns.ts'
import { SMALL_RULES } from '../support/small-rules.ts'

const PAY = SMALL_RULES['figures/pay.json'] as RowsFigure

function find(name: string, wanted?: Wanted) {
  const said: string[] = []
  const column = columnOf(
    PAY,
    name,
    '/x',
    (code, _where, message) => said.push(`${code} ${message}`),
    wanted,
  )
  return { id: column?.id, said }
}

test('a column that fits is found', () => {
  expect(find('wage', { type: 'whole-number', unit: 'pence' })).toEqual({ id: 'wage', said: [] })
})

test('a misspelt column is refused with the one that was meant', () => {
  expect(find('wagee').said[0]).toContain('Did you mean `wage`?')
})

test('only columns that would fit are suggested', () => {
  expect(find('day', { type: 'date' }).said[0]).toContain('Write one of `first`, `last`.')
})

test('a column of another kind, another unit or one that may be left out is refused', () => {
  expect(find('place', { type: 'date' }).said[0]).toContain('wrong-type')
  expect(find('time', { unit: 'pence' }).said[0]).toContain('wrong-unit')
  expect(find('later', { required: true }).said[0]).toContain('not-allowed')
})
