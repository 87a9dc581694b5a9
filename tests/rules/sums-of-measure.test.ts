import { expect, test } from 'vitest'
import { sumsOf } from '#app/rules/sums-of-measure.ts'
import { loaded } from '../support/rule-folder.ts'

test.each([
  ['visits-made', ['visits']],
  ['deal-share', ['good-deals', 'all-deals']],
  ['less-waste', ['waste']],
  ['more-land', ['sites']],
  ['walking', ['walkers', 'answers', 'asked']],
  ['paid-enough', []],
  ['paid-promptly', []],
  ['has-terms', []],
])('%s is made of sums of %j', async (id, figures) => {
  const measure = (await loaded()).measures.get(id)
  expect(measure && sumsOf(measure).map(({ figure }) => figure)).toEqual(figures)
})
