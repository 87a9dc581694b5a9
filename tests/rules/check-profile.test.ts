import { expect, test } from 'vitest'
import { refusal } from '../support/rule-folder.ts'

const SUMMER = 'profiles/summer.json'

test('a profile in which nothing ever falls due is refused', async () => {
  expect(await refusal({ [SUMMER]: { '/weights': { '01': 0 } } })).toMatchObject({
    code: 'not-allowed', where: '/weights',
  })
})

test('a month that no year has is refused', async () => {
  expect(await refusal({ [SUMMER]: { '/weights/13': 1 } })).toMatchObject({
    code: 'unknown-field', where: '/weights/13',
  })
})
