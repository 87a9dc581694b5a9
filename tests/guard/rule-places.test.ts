import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rulePlaces, warningLines } from '#app/guard/rule-places.ts'
import { ruleFolder } from '../support/rule-folder.ts'

test('a place is found by file and line, and warnings are listed in that order', async () => {
  const folder = await ruleFolder()
  const find = await rulePlaces(folder)
  const place = { kind: 'parameter', id: 'term', where: '/values/0/value' } as const
  expect(find(place)).toEqual({ file: join(folder, 'parameters/term.json'), line: 9 })
  const first = { ...place, where: '/unit' }
  const other = { kind: 'measure', id: 'has-terms', where: '' } as const
  const text = warningLines(
    [place, first, other].map((one) => ({ place: one, message: `See ${one.where}.` })),
    find,
  )
  expect(text.replaceAll(folder, '')).toBe(
    '  /measures/has-terms.json:1  \n    See .\n' +
      '  /parameters/term.json:4  /unit\n    See /unit.\n' +
      '  /parameters/term.json:9  /values/0/value\n    See /values/0/value.\n',
  )
})

test('what lies in no file is still named', async () => {
  const find = await rulePlaces(await ruleFolder())
  expect(find({ kind: 'figure', id: 'gone', where: '' })).toEqual({ file: 'gone', line: undefined })
})
