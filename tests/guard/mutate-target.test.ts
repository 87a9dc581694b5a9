import { expect, test } from 'vitest'
import { targetMutations } from '#app/guard/mutate-target.ts'
import { anAdoption } from '../support/a-return.ts'
import { anExample, aVisit, PAIR } from '../support/guarded-rules.ts'

const TENTH = { value: 1000, unit: 'basis points' } as const

test('the target of every example is moved up, and then down', () => {
  const mutations = targetMutations({ obligation: 'promise-kept', examples: PAIR })
  expect(mutations.map(({ changed }) => changed)).toMatchObject(
    [91, 89].map((value) => {
      const contract = { obligations: [{ target: { value, unit: 'minutes' } }] }
      return { examples: [{ contract }, { contract }] }
    }),
  )
})

test('the words say it as a person would', () => {
  const example = anExample('A tenth', [aVisit()], { outcome: 'met' }, { adoption: { target: TENTH } })
  const [up] = targetMutations({ obligation: 'promise-kept', examples: [example] })
  expect(up?.words).toBe('the target is moved by one unit, for example from 10% to 10.01%')
  expect(up?.place.where).toBe('/examples/0')
})

test('targets of other obligations stay, and without a target there is nothing to move', () => {
  const obligations = [anAdoption('another', { target: TENTH }), anAdoption('promise-kept')]
  const example = anExample('None', [], { outcome: 'met' }, { contract: { obligations } })
  expect(targetMutations({ obligation: 'promise-kept', examples: [example] })).toEqual([])
})

test('a target of nought is only moved up', () => {
  const target = { value: 0, unit: 'minutes' } as const
  const example = anExample('Nought', [], { outcome: 'met' }, { adoption: { target } })
  expect(targetMutations({ obligation: 'promise-kept', examples: [example] })).toHaveLength(1)
})
