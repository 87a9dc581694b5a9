import { expect, test } from 'vitest'
import { asSentence, groupInWords, inRunningText, listInWords, quoted } from '#app/domain/in-sentences.ts'

test('a list reads as people speak, however short it is', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((list) => listInWords(list, 'and'))).toEqual([
    '', 'a', 'a and b', 'a, b and c',
  ])
  expect(listInWords(['a', 'b'], 'nor')).toBe('a nor b')
})

test('a group says at its front how it holds, by how many there are', () => {
  const groups = [['a'], ['a', 'b'], ['a', 'b', 'c']]
  expect(groups.map((group) => groupInWords(group, 'and'))).toEqual([
    'a', 'both a and b', 'all of a, b and c',
  ])
  expect(groups.map((group) => groupInWords(group, 'or'))).toEqual([
    'a', 'either a or b', 'either a, b or c',
  ])
})

test('a label stands in quotation marks', () => {
  expect(quoted('Paid on')).toBe('“Paid on”')
})

test('a sentence has a capital and one full stop, and nothing stays nothing', () => {
  expect(['the law', 'Done.', ''].map(asSentence)).toEqual(['The law.', 'Done.', ''])
})

test('in running text a word begins small, and an abbreviation does not', () => {
  expect(['Not met', 'HM Revenue', '18', ''].map(inRunningText)).toEqual([
    'not met', 'HM Revenue', '18', '',
  ])
})
