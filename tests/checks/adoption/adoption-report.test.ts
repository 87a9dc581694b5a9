import { describe, expect, test } from 'vitest'
import {
  adoptionReport, changeInWords, changesWhatHeld, partsInWords, versionInWords,
} from '#app/checks/adoption/adoption-report.ts'
import { adoptionInWords } from '#app/checks/adoption/adoption-in-words.ts'
import type { Variation } from '#app/domain/contract.ts'
import { adoptSheet } from '#app/intake/adoption/adopt-sheet.ts'
import { aContract, anAdoption } from '../../support/a-return.ts'
import { ADOPTING, aSheet, TERMS } from '../../intake/a-sheet.ts'

const TALKS = anAdoption('talks-given', {
  window: 'contract-year', target: { value: 10, unit: 'times' }, setBy: 'bidder',
})
const SIGNED = aContract({ obligations: [TALKS, anAdoption('terms-kept')] })
const VARIATION = { from: '2026-12-01', reference: 'Deed of variation 2' }

function adopted(bytes: Uint8Array, variation?: Variation) {
  const varied = variation === undefined ? {} : { variation }
  const result = adoptSheet({ contract: SIGNED, bytes, file: 'sheet', ...varied }, ADOPTING)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

test('the report is a table of what is adopted, with what was before', () => {
  const report = adoptionReport(adopted(aSheet({}, { Obligation: 'gifts', Target: '£50' }), VARIATION), TERMS)
  expect(report).toContain('NCC-2026-014 Housing repairs, version 2, from 1 December 2026 by Deed')
  expect(report).toMatch(/Talks given +changed +3\.1 +12 +each contract year +bidder\n/)
  expect(report).toMatch(/Gifts +new +3\.1 +£50\.00 +each contract year +bidder\n/)
  expect(report).toContain('  Target\n    before: 10\n    now:    12\n')
  expect(report).toContain('2 obligations in the sheet, 1 other of the contract as before.')
})

test('what a variation leaves as it was is said with the change', () => {
  const report = adoptionReport(adopted(aSheet({ From: '01/12/2026' }), VARIATION), TERMS)
  expect(report).toContain('    now:    12\n')
  expect(report).toContain('  Binds since 1 April 2026, as before.\n')
  expect(report).not.toContain('  Binds\n')
})

test('of what is new all is said, because nobody has seen it yet', () => {
  const gifts = { Obligation: 'gifts', Target: '£50', Words: 'Gifts to schools', Profile: 'Summer only' }
  const report = adoptionReport(adopted(aSheet(gifts)), TERMS)
  expect(report).toContain('\nNew: Gifts\n  Clause: 3.1\n  Words: Gifts to schools\n')
  expect(report).toContain('  Profile: Summer only\n')
})

test('a text of the sheet cannot move the cursor of a terminal', () => {
  const forged = { ...SIGNED, title: 'Repairs\u{1b}[2J' }
  const report = adoptionReport({ ...adopted(aSheet({})), after: forged }, TERMS)
  expect(report).toContain('Repairs[U+001B][2J')
})

test('what stays as it was has no differences', () => {
  const change = { line: 2, before: TALKS, after: { ...TALKS }, kept: [] }
  expect(changeInWords(change, TERMS)).toMatchObject({ what: 'as it was', parts: [] })
})

test('every part that is said has its name', () => {
  expect(partsInWords(adoptionInWords(TALKS, TERMS))).toEqual([
    { name: 'Clause', value: '14.2' },
    { name: 'Words', value: 'The Contractor shall keep the promise made in its tender.' },
    { name: 'Target', value: '10' },
    { name: 'Window', value: 'each contract year' },
    { name: 'Binds', value: 'from 1 April 2026' },
    { name: 'Set by', value: 'bidder' },
  ])
})

test('a version that no variation made is called by its number', () => {
  expect(versionInWords(SIGNED)).toBe('version 1')
})

describe('what the contract held is changed under the months that were checked', () => {
  test('where something adopted is changed without a variation', () => {
    expect(changesWhatHeld(adopted(aSheet({})))).toBe(true)
  })

  test('not where it becomes the next version', () => {
    expect(changesWhatHeld(adopted(aSheet({}), VARIATION))).toBe(false)
  })

  test('not where something is only added, or stays as it was', () => {
    const same = { Target: '10', Clause: '14.2', Words: TALKS.words }
    expect(changesWhatHeld(adopted(aSheet({ Obligation: 'gifts', Target: '£5' }, same)))).toBe(false)
  })
})
