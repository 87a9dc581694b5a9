import { expect, test } from 'vitest'
import {
  asSentence,
  eachMeasured,
  inRunningText,
  obligationOf,
} from '#app/notices/finding-in-rules.ts'
import { RULE_SET } from './a-council.ts'
import { RETURN_CAME, TRAINEES_BEHIND } from './findings.ts'

test('each condition on a measure is described, and whether the return came is none', () => {
  const titles = [TRAINEES_BEHIND, RETURN_CAME].map((finding) =>
    eachMeasured(finding, RULE_SET, (_evidence, measure) => measure.title),
  )
  expect(titles).toEqual([['Share of hours through Building Futures'], []])
})

test('a rule set without the rule of a finding is our own mistake', () => {
  const without = { ...RULE_SET, obligations: new Map(), measures: new Map() }
  expect(() => obligationOf(TRAINEES_BEHIND, without)).toThrow('has no obligation trainees')
  expect(() => eachMeasured(TRAINEES_BEHIND, without, () => '')).toThrow('has no measure')
})

test('a sentence has a capital and one full stop, and nothing stays nothing', () => {
  expect(['the law', 'Done.', ''].map(asSentence)).toEqual(['The law.', 'Done.', ''])
})

test('in running text a word begins small, and an abbreviation does not', () => {
  expect(['Not met', 'HM Revenue', '18', ''].map(inRunningText)).toEqual([
    'not met',
    'HM Revenue',
    '18',
    '',
  ])
})
