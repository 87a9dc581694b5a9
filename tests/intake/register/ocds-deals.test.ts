import { expect, test } from 'vitest'
import { dealsOf, whyNoDeal } from '#app/intake/register/ocds-deals.ts'
import { anAward, aRelease } from './a-notice.ts'

test('an award is a deal', () => {
  const award = anAward()
  expect(dealsOf(aRelease({ awards: [award] }))).toEqual([
    { where: '/awards/0', award, contract: undefined },
  ])
})

test('a contract that was signed stands for its award', () => {
  const [first, second] = [anAward(), anAward({ id: 'award-2' })]
  const contract = { id: 'c', awardID: 'award-2' }
  expect(dealsOf(aRelease({ awards: [first, second], contracts: [contract] }))).toEqual([
    { where: '/contracts/0', award: second, contract },
    { where: '/awards/0', award: first, contract: undefined },
  ])
})

test.each([
  [{ tag: ['planning'] }, 'The release is a planning notice: no award yet.'],
  [{ tag: ['tender'], tender: { status: 'active' } }, 'The release is a tender notice: no award yet.'],
  [{ tag: ['tender'], tender: { status: 'cancelled' } }, 'The tender was cancelled or came'],
  [{ tag: ['tenderCancellation'] }, 'The tender was cancelled or came'],
  [{ tag: ['compiled'], tender: { status: 'planned' } }, 'The release is a planning notice'],
  [{ tag: ['compiled'] }, 'The release names no award and no contract.'],
  ['no release at all', 'The release names no award and no contract.'],
])('%j has no deal, and why is said', (release, message) => {
  expect(dealsOf(release)).toMatchObject({ message: expect.stringContaining(message) })
})

test('more awards than any notice has are refused', () => {
  expect(dealsOf({ awards: Array.from({ length: 1001 }, () => ({})) })).toMatchObject({
    code: 'not-allowed',
  })
})

test.each([
  [{}, { status: 'pending' }, {}, 'only proposed'],
  [{}, { status: 'cancelled' }, {}, 'The award was cancelled'],
  [{}, { status: 'unsuccessful' }, {}, 'Nobody was awarded'],
  [{}, {}, { status: 'cancelled' }, 'before it was signed'],
  [{}, {}, { status: 'terminated' }, 'The contract has ended'],
  [{ tag: ['awardCancellation'] }, {}, {}, 'cancels the award'],
  [{ tag: ['contractTermination'] }, {}, {}, 'ends the contract'],
])('release %j with award %j and contract %j is no deal', (release, award, contract, why) => {
  expect(whyNoDeal(release, { where: '', award, contract })).toMatchObject({
    message: expect.stringContaining(why),
  })
})

test('an award that stands is a deal', () => {
  const deal = { where: '', award: anAward(), contract: { status: 'active' } }
  expect(whyNoDeal(aRelease(), deal)).toBeUndefined()
})
