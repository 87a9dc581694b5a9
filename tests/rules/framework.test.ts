import { expect, test } from 'vitest'
import { indicatorsOf } from '#app/rules/framework.ts'
import { loaded } from '../support/rule-folder.ts'

test('the indicators of a framework come in its own order', async () => {
  const { framework } = await loaded()
  const indicators = framework === undefined ? [] : indicatorsOf(framework)
  expect(indicators.map(({ number }) => number)).toEqual([1, 2])
})
