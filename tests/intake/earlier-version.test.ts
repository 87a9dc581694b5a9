import { expect, test } from 'vitest'
import { afterEarlierVersion, notNewer } from '#app/intake/earlier-version.ts'
import { aReturn } from '../support/a-return.ts'

const first = aReturn({ version: 1, receivedOn: '2026-11-06' })
const second = aReturn({ version: 2, receivedOn: '2026-11-23' })

test('a correction keeps the day on which the first version came', () => {
  expect(afterEarlierVersion(second, [first]).firstReceivedOn).toBe('2026-11-06')
  const third = aReturn({ version: 3 })
  const keeping = { ...second, firstReceivedOn: '2026-11-06' }
  expect(afterEarlierVersion(third, [keeping]).firstReceivedOn).toBe('2026-11-06')
  expect(afterEarlierVersion(first, [])).toEqual(first)
})

test('a version that is on record already is no correction, and it says which would be', () => {
  expect(notNewer(second, [first])).toEqual([])
  expect(notNewer(first, [second])).toMatchObject([
    { where: '/version', message: expect.stringContaining('A correction is version 3') },
  ])
})
