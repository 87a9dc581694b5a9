import { describe, expect, test } from 'vitest'
import { prepareRules } from '#app/assessment/prepare.ts'
import { waitingFor } from '#app/checks/waiting-checks.ts'
import type { FolderIntake } from '#app/intake/read-folder.ts'
import { aContract, aReturn } from '../support/a-return.ts'
import { aRuleSet } from '../support/a-rule-set.ts'

const RULES = prepareRules(aRuleSet())
const contract = aContract()
const month = { contract, period: '2026-10' }
const key = { contract: contract.id, period: '2026-10', version: 2 }
const NOTHING: FolderIntake = { contracts: [contract], returns: [], refused: [], waiting: [] }
const waiting = (changes: Partial<FolderIntake>, today: string) =>
  waitingFor(month, { ...NOTHING, ...changes }, RULES, today)

describe('a return that did not come', () => {
  test('is waited for up to the day it is due, and missed from the day after', () => {
    expect(waiting({}, '2026-11-13')).toMatchObject([
      { isChecked: false, why: expect.stringContaining('due by 13 November 2026') },
    ])
    expect(waiting({}, '2026-11-14')).toEqual([])
  })

  test('is waited for as long as the bank holidays that are entered come before its due day', () => {
    const late = { contract, period: '2027-12' }
    const on = (today: string) => waitingFor(late, NOTHING, RULES, today)
    expect(on('2027-12-31')).toMatchObject([
      { isChecked: false, why: expect.stringContaining('its return is not due yet') },
    ])
    expect(on('2028-01-01')).toEqual([])
  })

  test('is not waited for when it came', () => {
    expect(waiting({ returns: [aReturn()] }, '2026-11-05')).toEqual([])
  })
})

describe('a return that was refused', () => {
  test('is waited for, and its contract is not checked', () => {
    expect(waiting({ waiting: [key] }, '2026-12-01')).toMatchObject([
      { isChecked: false, why: expect.stringContaining('came and was refused') },
    ])
  })

  test('leaves an earlier version standing, which is said', () => {
    expect(waiting({ returns: [aReturn()], waiting: [{ ...key, judgedBy: 1 }] }, '2026-12-01')).toEqual([
      {
        contract: contract.id,
        period: '2026-10',
        why: 'was judged for October 2026 by version 1, because version 2 was refused',
        isChecked: true,
      },
    ])
  })
})
