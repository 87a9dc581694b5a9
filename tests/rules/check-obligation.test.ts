import { expect, test } from 'vitest'
import { refusal, refusals } from '../support/rule-folder.ts'

const LOCAL = 'obligations/work/local-work.json'
const FAIR = 'obligations/work/fair-pay.json'
const PROMPT = 'obligations/trade/prompt.json'

async function refusedFact(fact: string) {
  const problems = await refusals({ [LOCAL]: { '/requires/all/0/fact': fact } })
  return problems.filter(({ code }) => code !== 'unused')
}

test('a fact that does not exist is refused with the one that was meant', async () => {
  const [problem] = await refusedFact('local-shares')
  expect(problem).toMatchObject({ code: 'unknown-name', where: '/requires/all/0/fact' })
  expect(problem?.message).toContain('Did you mean `local-share`?')
})

test('a name that JavaScript knows is no fact', async () => {
  expect(await refusedFact('constructor')).toMatchObject([{ code: 'unknown-name' }])
})

test('a fact about the contract has no place in what is required', async () => {
  expect(await refusedFact('contract-kind')).toMatchObject([{ code: 'not-in-grammar' }])
})

test('alternatives must each have a cure', async () => {
  const problems = await refusals({ [FAIR]: { '/requires/any/0/operator': 'below' } })
  expect(problems).toContainEqual(expect.objectContaining({ where: '/requires/any/0' }))
  const received = { fact: 'return-received-on-time', operator: 'isTrue' }
  expect(await refusal({ [FAIR]: { '/requires/any/1': received } })).toMatchObject({
    code: 'not-in-grammar', where: '/requires/any/1',
  })
})

test.each([
  [LOCAL, '/requires/all/0/operator', 'below', 'write `atMost`'],
  [LOCAL, '/requires/all/0/operator', 'above', 'write `atLeast`'],
])('in %s what must be reached cannot be %s %s', async (file, pointer, operator, remedy) => {
  const problems = await refusals({ [file]: { [pointer]: operator, '/bands': undefined } })
  expect(problems).toContainEqual(
    expect.objectContaining({ where: pointer, message: expect.stringContaining(remedy) }),
  )
})

test('bands exist and rate one comparison, a limit and a yes or no too', async () => {
  const [unknown] = await refusals({ [LOCAL]: { '/bands/parameter': 'stripe' } })
  expect(unknown?.message).toContain('Did you mean `strip`?')
  expect(await refusals({ [LOCAL]: { '/requires/all/0/operator': 'atMost' } })).toEqual([])
  const [problem] = await refusals({
    [LOCAL]: {
      '/requires/all/1': { fact: 'local-share', operator: 'atMost', value: { fact: 'target' } },
    },
  })
  expect(problem).toMatchObject({ code: 'not-in-grammar', where: '/bands' })
})

test('an obligation binds with others that contracts adopt', async () => {
  expect(await refusal({ [PROMPT]: { '/binds/with/0': 'term-kept' } })).toMatchObject({
    code: 'unknown-name', where: '/binds/with/0',
  })
  expect(await refusals({ [PROMPT]: { '/binds/with/0': 'prompt' } })).toMatchObject([
    { code: 'not-allowed' },
  ])
})

test.each(['visits-made', 'less-waste', 'more-land', 'walking'])(
  '%s can be one of several alternatives, for it has a cure',
  async (fact) => {
    const alternative = { fact, operator: 'atLeast', value: { fact: 'target' } }
    expect(await refusals({ [FAIR]: { '/requires/any/1': alternative } })).toEqual([])
  },
)

test('more of a change is always better, so it has no most', async () => {
  const greener = 'obligations/land/greener.json'
  const problem = await refusal({ [greener]: { '/requires/all/1/operator': 'atMost' } })
  expect(problem).toMatchObject({ code: 'not-in-grammar', where: '/requires/all/1/operator' })
  expect(problem.message).toContain('write `atLeast`')
})
