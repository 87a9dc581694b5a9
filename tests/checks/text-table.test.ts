import { expect, test } from 'vitest'
import { textTable } from '#app/checks/text-table.ts'

test('a column is as wide as its widest cell', () => {
  expect(textTable(['Contract', 'Outcome'], [['R-041', 'Met'], ['A-very-long-id', 'Not met']])).toBe(
    'Contract        Outcome\n' +
      '--------------  -------\n' +
      'R-041           Met\n' +
      'A-very-long-id  Not met\n',
  )
})

test('a name cannot colour the screen or begin another line', () => {
  const table = textTable(['Name'], [['\u001B[31mred\u202Ered\nR-999  Met']])
  expect(table.split('\n')).toHaveLength(4)
  expect(table).toContain('?[31mred?red?R-999  Met')
})
