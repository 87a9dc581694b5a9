import { expect, test } from 'vitest'
import { refusals } from '../support/rule-folder.ts'

async function refused(appliesWhen: unknown) {
  return refusals({ 'obligations/work/local-work.json': { '/appliesWhen': appliesWhen } })
}
const REPAIRS = { fact: 'contract-kind', operator: 'isOneOf', value: ['repairs'] }

test('facts about the contract may be joined by one group inside another', async () => {
  const large = { fact: 'contract-value', operator: 'atLeast', value: { parameter: 'small-sum' } }
  const problems = await refused({ any: [{ not: REPAIRS }, { all: [REPAIRS] }, large] })
  expect(problems).toMatchObject(
    [{ code: 'unknown-name', where: '/appliesWhen/any/2/value/parameter' }],
  )
})

test('a measure has no place in when an obligation applies', async () => {
  const measured = { fact: 'local-share', operator: 'atLeast', value: { parameter: 'term' } }
  expect(await refused({ all: [measured] })).toMatchObject([
    { code: 'not-in-grammar', where: '/appliesWhen/all/0/fact' },
  ])
})

test('a fact that does not exist is refused with those that do', async () => {
  const [problem] = await refused({ all: [{ not: { ...REPAIRS, fact: 'contract-kin' } }] })
  expect(problem).toMatchObject({ code: 'unknown-name', where: '/appliesWhen/all/0/not/fact' })
  expect(problem?.message).toContain('Did you mean `contract-kind`?')
})

test('a target has no place in when an obligation applies', async () => {
  const target = { fact: 'contract-value', operator: 'atLeast', value: { fact: 'target' } }
  expect(await refused({ all: [target] })).toMatchObject([{ code: 'not-in-grammar' }])
})

test('an empty group is refused', async () => {
  expect(await refused({ any: [] })).toMatchObject([{ code: 'not-in-grammar' }])
})
