import { expect, test } from 'vitest'
import { holdsFrom, versionIn } from '#app/domain/contract-versions.ts'
import { aContract } from '../support/a-return.ts'

const signed = aContract()
const varied = aContract({ version: 2, variation: { from: '2026-10-01', reference: 'Deed 1' } })
const versionsIn = (period: string, versions = [varied, signed]) =>
  versionIn(period, versions)?.version

test('a variation holds from its month on and touches nothing earlier', () => {
  expect(['2026-09', '2026-10', '2027-01'].map((period) => versionsIn(period))).toEqual([1, 2, 2])
  expect([holdsFrom(signed), holdsFrom(varied)]).toEqual(['2026-04', '2026-10'])
})

test('where the version before is not on record, nothing holds in earlier months', () => {
  expect(versionsIn('2026-09', [varied])).toBeUndefined()
})
