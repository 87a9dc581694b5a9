import { expect, test } from 'vitest'
import { refusal } from '../support/rule-folder.ts'

const STRIP = 'parameters/strip.json'

test('bands with a gap are refused and the gap is said in words', async () => {
  const problem = await refusal({ [STRIP]: { '/values/0/bands/2/below': 9350 } })
  expect(problem).toMatchObject({ code: 'bands-do-not-tile', where: '/values/0/bands/1' })
  expect(problem.message).toContain('nothing is said for 93.5% up to 95%')
})

test('bands that overlap are refused with both names', async () => {
  const problem = await refusal({ [STRIP]: { '/values/0/bands/2/below': 9600 } })
  expect(problem.code).toBe('bands-do-not-tile')
  expect(problem.message).toContain('both `Poor` and `Fair` are given for 95% up to 96%')
})

test('strips are dated in order', async () => {
  const later = { from: '2019-01-01', bands: [{ rating: 'Any', colour: 'grey', atLeast: 0 }] }
  const reference = { title: 'A made-up source', standing: 'council' }
  const problem = await refusal({ [STRIP]: { '/values/1': { ...later, reference } } })
  expect(problem).toMatchObject({ code: 'wrong-order', where: '/values/1/from' })
})
