import { expect, test } from 'vitest'
import { syntaxProblem } from '#app/json/syntax-problem.ts'

test.each([
  ['', 'is empty'],
  ['{"a": tru}', 'a word without quotes'],
  ['{"a" 1}', 'a colon is missing'],
  ['{"a": 1 "b": 2}', 'a comma is missing'],
  ['{"a": 1', 'a closing `}` is missing'],
  ['[1', 'a closing `]` is missing'],
  ['[1,]', 'take out a comma'],
  ['{"a": 1,}', 'take out a comma'],
  ['{} {}', 'after the end'],
  ['{} // end', 'comments are not allowed'],
  ['{"a": "x}', 'no closing quote'],
  ['{"a": "\\x"}', 'a backslash that means nothing'],
  ['{"a": "\t"}', 'a control character'],
  ['{"a": "\\u00"}', 'a broken \\u code'],
])('%j is explained', (text, words) => {
  const problem = syntaxProblem(text)
  expect(problem).toMatchObject({ code: 'not-json', line: 1 })
  expect(problem.message).toContain(words)
})

test('the first fault is told with its line and place', () => {
  expect(syntaxProblem('{\n"a": [1,\n tru],\n"b": fals }')).toMatchObject({
    line: 3, where: '/a/0',
  })
})
