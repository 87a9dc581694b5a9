import { expect, test } from 'vitest'
import { contractRecord } from '#app/web/contracts/contract-record.ts'
import { aFinding } from '../../checks/a-checked-contract.ts'
import { recordMadeUp } from '../../support/a-register.ts'
import { anEmptyStore } from '../../support/stores.ts'
import { aContractorOf, MANAGER, OFFICER, siteOn } from './a-site.ts'

const NEWEST = { contract: 'A-1', period: undefined }

test('the record of a contract reaches twelve months back from the month that is shown', async () => {
  await using empty = await anEmptyStore('sqlite')
  const months = Array.from({ length: 14 }, (_, index) => ({
    period: `${index < 3 ? 2025 : 2026}-${String(((index + 9) % 12) + 1).padStart(2, '0')}`,
  }))
  await recordMadeUp(empty.store, { id: 'A-1', managers: ['P-1'], months })
  const site = await siteOn(empty.store)
  const newest = await contractRecord(site, MANAGER, NEWEST)
  expect(newest?.shown).toMatchObject({ period: '2026-11', isNewest: true })
  expect(newest?.path.map(({ period }) => period)).toHaveLength(12)
  expect(newest?.months).toHaveLength(14)
  expect(newest?.returns.at(-1)?.monthlyReturn.period).toBe('2025-12')
  const earlier = await contractRecord(site, MANAGER, { ...NEWEST, period: '2025-11' })
  expect(earlier?.shown).toMatchObject({ period: '2025-11', isNewest: false })
  expect(earlier?.path).toHaveLength(2)
})

test('a contract that was never decided is shown by the rules of today', async () => {
  await using empty = await anEmptyStore('sqlite')
  await recordMadeUp(empty.store, { id: 'A-1', managers: ['P-1'] })
  const record = await contractRecord(await siteOn(empty.store), MANAGER, NEWEST)
  expect(record).toMatchObject({ shown: undefined, months: [], path: [] })
  expect(record?.versions).toHaveLength(1)
})

test('there is no record of what is not on the register', async () => {
  await using empty = await anEmptyStore('sqlite')
  expect(await contractRecord(await siteOn(empty.store), OFFICER, NEWEST)).toBeUndefined()
})

test('rights go by role and by what belongs to whom', async () => {
  await using empty = await anEmptyStore('sqlite')
  const findings = [aFinding({ visibility: 'restricted' })]
  await recordMadeUp(empty.store, {
    id: 'A-1',
    managers: ['P-1'],
    months: [{ period: '2026-10', findings }],
  })
  const site = await siteOn(empty.store)
  const own = await contractRecord(site, MANAGER, NEWEST)
  expect(own?.rights).toMatchObject({ changesCases: true, readsDrafts: true, adopts: true })
  expect(own?.shown?.findings).toEqual([])
  const officer = await contractRecord(site, { ...OFFICER, seesRestricted: true }, NEWEST)
  expect(officer?.rights).toMatchObject({ changesCases: false, readsCases: true })
  expect(officer?.shown?.findings).toHaveLength(1)
  const contractor = await contractRecord(site, aContractorOf('FIRM-A-1'), NEWEST)
  expect(contractor?.rights).toMatchObject({ readsCases: false, readsDrafts: false })
})
