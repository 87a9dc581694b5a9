import { expect, test } from 'vitest'
import { bothWays, byIndicator } from '#app/checks/by-indicator.ts'
import type { Framework } from '#app/rules/framework.ts'
import { anObligation, aRuleSet } from '../support/a-rule-set.ts'
import { aCheckedContract, aFinding } from './a-checked-contract.ts'

const framework: Framework = {
  title: 'A framework',
  reference: { title: 'Made up', standing: 'council' },
  statements: [],
  priorities: [
    {
      title: 'Priority',
      outcomes: [
        {
          title: 'Outcome',
          indicators: [{ number: 1, words: 'Jobs' }, { number: 2, words: 'Trees' }],
        },
      ],
    },
  ],
}
const obligations = [
  anObligation('share-of-time', { id: 'jobs', framework: { indicator: 1 } }),
  anObligation('share-of-time', { id: 'apprentices', framework: { indicator: 1 } }),
  anObligation('share-of-time', { id: 'law-alone' }),
]
const ruleSet = aRuleSet({ framework, obligations })

test('an indicator counts the outcomes of all its obligations', () => {
  const checked = [
    aCheckedContract([
      aFinding({ obligation: 'jobs', outcome: 'met' }),
      aFinding({ obligation: 'apprentices', outcome: 'not-met' }),
      aFinding({ obligation: 'law-alone', outcome: 'not-met' }),
    ]),
    aCheckedContract([aFinding({ obligation: 'jobs', outcome: 'met' })], { period: '2026-09' }),
  ]
  const [jobs, trees] = byIndicator(checked, ruleSet)
  expect(jobs).toMatchObject({ number: 1, words: 'Jobs', outcomes: { met: 2, 'not-met': 1 } })
  expect(trees?.outcomes.met).toBe(0)
  expect(bothWays(byIndicator(checked, ruleSet)).map(({ number }) => number)).toEqual([1])
})

test('without a framework there are no indicators', () => {
  expect(byIndicator([aCheckedContract()], aRuleSet({ obligations }))).toEqual([])
})
