import { expect, test } from 'vitest'
import { refusal } from '../support/rule-folder.ts'

const FRAMEWORK = 'framework.json'

test('indicators are counted through the whole framework, each number once', async () => {
  const where = '/priorities/0/outcomes/1/indicators/1/number'
  const again = { number: 2, words: 'More land again' }
  const problem = await refusal({
    [FRAMEWORK]: { '/priorities/0/outcomes/1/indicators/1': again },
  })
  expect(problem).toMatchObject({ code: 'wrong-order', where, file: FRAMEWORK })
  expect(problem.message).toContain('write 3')
})

test('two statements of one name are refused', async () => {
  const again = { id: 'a-promise', words: 'We promise again.' }
  expect(await refusal({ [FRAMEWORK]: { '/statements/1': again } })).toMatchObject({
    code: 'duplicate-key', where: '/statements/1/id',
  })
})
