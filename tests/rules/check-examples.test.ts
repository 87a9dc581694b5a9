import { expect, test } from 'vitest'
import { refusal, refusals } from '../support/rule-folder.ts'

const EXAMPLES = 'obligations/work/local-work.examples.json'

function aReturn(figures: object, changes: object = {}) {
  const declaration = { by: 'A builder', ofThisContractAndPeriod: true }
  return [{ contract: 'C-1', period: '2026-10', version: 1, declaration, figures, ...changes }]
}

async function refusedReturn(figures: object, changes: object = {}) {
  return refusal({ [EXAMPLES]: { '/examples/0/returns': aReturn(figures, changes) } })
}
const ROW = { worker: 'W1', home: 'E07000148', scheme: 'yes', minutes: 60 }

test('an example answers figures that exist, in the way they are asked', async () => {
  expect(await refusedReturn({ hour: { number: 1 } })).toMatchObject({ code: 'unknown-name' })
  expect(await refusedReturn({ hours: { number: 1 } })).toMatchObject({ code: 'wrong-type' })
})

test('the rows of an example have the columns of the figure', async () => {
  const { minutes: _, ...short } = ROW
  expect(await refusedReturn({ hours: { rows: [short] } })).toMatchObject({ code: 'missing-field' })
  const extra = await refusedReturn({ hours: { rows: [{ ...ROW, name: 'x' }] } })
  expect(extra).toMatchObject({ code: 'unknown-name' })
})

test('the returns of an example are of its contract', async () => {
  const problem = await refusedReturn({ hours: { rows: [ROW] } }, { contract: 'C-2' })
  expect(problem.code).toBe('unknown-contract')
})

test('an example adopts obligations that exist', async () => {
  const where = '/examples/0/contract/obligations/0/id'
  expect(await refusal({ [EXAMPLES]: { [where]: 'local-works' } })).toMatchObject({
    code: 'unknown-name', where,
  })
})

test('a reason goes with cannot-tell only', async () => {
  expect(await refusal({ [EXAMPLES]: { '/examples/0/expect/outcome': 'met' } })).toMatchObject({
    code: 'not-allowed', where: '/examples/0/expect/reason',
  })
})

test('of two returns of one month and version one would be lost, so they are refused', async () => {
  const [sent] = aReturn({ hours: { rows: [ROW] } })
  const problem = await refusal({ [EXAMPLES]: { '/examples/0/returns': [sent, sent] } })
  expect(problem).toMatchObject({ code: 'duplicate-row', where: '/examples/0/returns/1/period' })
  const corrected = { ...sent, version: 2 }
  expect(await refusals({ [EXAMPLES]: { '/examples/0/returns': [sent, corrected] } })).toEqual([])
})
