import { expect, test } from 'vitest'
import { leftOutLines } from '#app/guard/left-out-lines.ts'
import type { LeftOut } from '#app/guard/mutation.ts'
import type { RulePlace } from '#app/guard/rule-warning.ts'

const find = ({ id, where }: RulePlace) => ({ file: `rules/${id}.json`, line: Number(where) })

function leftOut(id: string, line: number, why: string): LeftOut {
  return { place: { kind: 'parameter', id, where: String(line) }, words: 'it is moved', why }
}

test('what is left out is listed by file and reason, each line once', () => {
  const all = [
    leftOut('wage', 12, 'no example reads it'),
    leftOut('wage', 9, 'no example reads it'),
    leftOut('wage', 9, 'no example reads it'),
    leftOut('wage', 30, 'the same rows count'),
    leftOut('term', 4, 'no example reads it'),
  ]
  expect(leftOutLines(all, find)).toBe(
    '  rules/term.json\n    1 change, on line 4: no example reads it.\n' +
      '  rules/wage.json\n    3 changes, on lines 9, 12: no example reads it.\n' +
      '    1 change, on line 30: the same rows count.\n',
  )
})

test('where no line is known, the file is said alone', () => {
  const nowhere = ({ id }: RulePlace) => ({ file: id, line: undefined })
  expect(leftOutLines([leftOut('wage', 1, 'no example reads it')], nowhere)).toBe(
    '  wage\n    1 change: no example reads it.\n',
  )
})
