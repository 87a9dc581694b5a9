import { expect, test } from 'vitest'
import { latestOf, nameOfMonth, waitingOf, withFirstReceipt } from '#app/intake/latest-versions.ts'
import { aReturn } from '../support/a-return.ts'

const first = aReturn({ version: 1, receivedOn: '2026-11-11' })
const second = aReturn({ version: 2, receivedOn: '2026-12-01' })
const key = (version: number) => ({ contract: first.contract, period: first.period, version })

test('the latest version counts, whatever the order', () => {
  expect(latestOf([second, first], nameOfMonth)).toEqual([second])
})

test('a correction keeps the day on which the first version came', () => {
  expect(withFirstReceipt([second], [first, second])).toEqual([
    { ...second, firstReceivedOn: '2026-11-11' },
  ])
  expect(withFirstReceipt([first], [first])).toEqual([first])
})

test('what was refused waits, unless a newer version was accepted', () => {
  expect(waitingOf([key(3)], [second])).toEqual([{ ...key(3), judgedBy: 2 }])
  expect(waitingOf([key(1)], [second])).toEqual([])
  expect(waitingOf([key(1)], [])).toEqual([key(1)])
})
