import { expect, test } from 'vitest'
import { refusals } from '../support/rule-folder.ts'

test('faults in files of every kind are told together', async () => {
  const problems = await refusals({
    'council.json': { '/calendar/bankHolidaysUpTo': '2026-12-31' },
    'figures/pay.json': { '/key/0': 'wrker' },
    'measures/has-terms.json': { '/of': 'term' },
    'obligations/trade/prompt.json': { '/requires/all/0/fact': 'paid-prompt' },
    'obligations/work/local-work.examples.json': { '/examples/0/contract/obligations/0/id': 'x' },
    'parameters/strip.json': { '/values/0/bands/2/below': 9000 },
    'parameters/term.json': { '/values/0/applyBy': '2019-12-31' },
  })
  const files = problems.filter(({ code }) => code !== 'unused').map(({ file }) => file)
  expect(files).toEqual([
    'council.json',
    'figures/pay.json',
    'measures/has-terms.json',
    'obligations/trade/prompt.json',
    'obligations/work/local-work.examples.json',
    'parameters/strip.json',
    'parameters/term.json',
  ])
})
