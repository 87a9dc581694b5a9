import { expect, test } from 'vitest'
import { parameterTracer } from '#app/assessment/measure-input.ts'
import { responseProblem } from '#app/assessment/shapes/survey-response.ts'
import type { LevelMeasure } from '#app/rules/measure.ts'
import { aReturn } from '../../support/a-return.ts'
import { aMeasureInput, aParameter, aRuleSet } from '../../support/a-rule-set.ts'

const SURVEY: LevelMeasure = {
  id: 'survey',
  title: 'Survey',
  shape: 'level-at-date',
  unit: 'times',
  words: { part: 'yes', whole: 'answers' },
  part: { figure: 'stock' },
  response: { outOf: { figure: 'stock' }, atLeast: { parameter: 'least' } },
}
const least = aParameter('least', 3334, { unit: 'basis points' })
const input = aMeasureInput({
  returns: [aReturn({ figures: { stock: { number: 30 } } })],
  ruleSet: aRuleSet({ parameters: [least] }),
})
const problem = (answered: number, measure = SURVEY) =>
  responseProblem(measure, answered, input, parameterTracer(input))

test('the least response is rounded up to whole answers', () => {
  expect(problem(10)).toMatchObject({ reason: 'too-few-answers' })
  expect(problem(11)).toBeUndefined()
})

test('a survey that asks for no least response is taken as it is', () => {
  const { response: _, ...without } = SURVEY
  expect(problem(1, without)).toBeUndefined()
})

test('without the number of those who were asked nothing is told', () => {
  const nobody = aMeasureInput({ ruleSet: aRuleSet({ parameters: [least] }) })
  expect(responseProblem(SURVEY, 10, nobody, parameterTracer(nobody))).toMatchObject({
    reason: 'not-reported',
  })
})
