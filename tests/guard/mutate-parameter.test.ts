import { expect, test } from 'vitest'
import { parameterMutations } from '#app/guard/mutate-parameter.ts'
import { aParameter } from '../support/a-rule-set.ts'

const REFERENCE = { title: 'A made-up source', standing: 'council' } as const

test('a number is moved up and down in all its dated values', () => {
  const rate = aParameter('rate', 1345, {
    values: [
      { from: '2020-01-01', value: 900, reference: REFERENCE },
      { from: '2026-01-01', value: 1345, reference: REFERENCE },
    ],
  })
  const mutations = parameterMutations(rate)
  expect(mutations.slice(0, 2).map(({ place, words }) => `${place.where} ${words}`)).toEqual([
    '/values/1/value “rate” is moved by one, from 1,345 pence an hour to 1,346 pence an hour',
    '/values/1/value “rate” is moved by one, from 1,345 pence an hour to 1,344 pence an hour',
  ])
  expect(mutations[0]?.changed).toMatchObject({
    parameter: { values: [{ value: 901 }, { value: 1346 }] },
  })
})

test('each dated value is moved on its own too, and made so large that any reader would notice', () => {
  const values = ['2020-01-01', '2026-01-01'].map((from, index) => {
    return { from, value: 900 + index, reference: REFERENCE }
  })
  const alone = parameterMutations(aParameter('rate', 1, { values })).slice(2)
  expect(alone.map(({ place, words }) => `${place.where} ${words}`)).toEqual([
    '/values/0/value “rate”, from 1 January 2020 on, is moved by one, ' +
      'from 900 pence an hour to 901 pence an hour',
    '/values/0/value “rate”, from 1 January 2020 on, is moved by one, ' +
      'from 900 pence an hour to 899 pence an hour',
    '/values/1/value “rate”, from 1 January 2026 on, is moved by one, ' +
      'from 901 pence an hour to 902 pence an hour',
    '/values/1/value “rate”, from 1 January 2026 on, is moved by one, ' +
      'from 901 pence an hour to 900 pence an hour',
  ])
  expect(alone[0]?.changed).toMatchObject({ parameter: { values: [{ value: 901 }, { value: 901 }] } })
  expect(alone[0]?.proof).toMatchObject({
    kind: 'not-read',
    large: [
      { parameter: { values: [{ value: 0 }, { value: 901 }] } },
      { parameter: { values: [{ value: 901_000 }, { value: 901 }] } },
    ],
  })
})

test('nothing is moved below nought', () => {
  expect(parameterMutations(aParameter('none', 0)).map(({ words }) => words)).toEqual([
    '“none” is moved by one, from 0 pence an hour to 1 pence an hour',
  ])
})

test('each case is moved on its own, through all years in which it stands', () => {
  const first = { when: { grade: ['learner'] }, value: 800 }
  const rates = aParameter('rates', [], {
    values: [
      { from: '2020-01-01', value: [{ value: 700 }], reference: REFERENCE },
      { from: '2026-01-01', value: [first, { value: 1271 }], reference: REFERENCE },
    ],
  })
  const mutations = parameterMutations(rates)
  const places = mutations.map(({ place, words }) => `${place.where} ${words.split(' is ')[0]}`)
  expect([...new Set(places)]).toEqual([
    '/values/1/value/1/value “rates” for all other rows',
    '/values/1/value/0/value “rates” for `grade` learner',
    '/values/0/value/0/value “rates” for all other rows, from 1 January 2020 on,',
    '/values/1/value/1/value “rates” for all other rows, from 1 January 2026 on,',
  ])
  expect(mutations[3]?.proof).toEqual({
    kind: 'other-dates',
    parameter: 'rates',
    from: ['2026-01-01'],
  })
  expect(mutations[1]?.changed).toMatchObject({
    parameter: { values: [{ value: [{ value: 699 }] }, { value: [first, { value: 1270 }] }] },
  })
})

test('of a list of words one is taken out at a time', () => {
  const mutations = parameterMutations(aParameter('districts', ['A', 'B'], { unit: 'words' }))
  expect(mutations.map(({ place, words }) => `${place.where} ${words}`)).toEqual([
    '/values/0/value/0 “A” is taken out of “districts”',
    '/values/0/value/1 “B” is taken out of “districts”',
  ])
  expect(mutations[0]?.changed).toMatchObject({ parameter: { values: [{ value: ['B'] }] } })
})
