import { describe, expect, test } from 'vitest'
import type { Variation } from '#app/domain/contract.ts'
import { adoptSheet, contractFile } from '#app/intake/adoption/adopt-sheet.ts'
import { readContract } from '#app/intake/read-contract.ts'
import { aContract, anAdoption } from '../../support/a-return.ts'
import { ADOPTING, aSheet } from '../a-sheet.ts'
import { problemsOf } from '../some-figures.ts'

const SIGNED = aContract({
  obligations: [anAdoption('terms-kept'), anAdoption('talks-given'), anAdoption('gifts')],
})
const VARIATION: Variation = { from: '2026-12-01', reference: 'Deed of variation 2' }

function adopt(bytes: Uint8Array, variation?: Variation, contract = SIGNED) {
  const varied = variation === undefined ? {} : { variation }
  return adoptSheet({ contract, bytes, file: 'sheet.csv', ...varied }, ADOPTING)
}

test('what the sheet names is replaced in its place, and what is new comes after it', () => {
  const adopted = adopt(aSheet({ Obligation: 'Less fuel', Target: '5%' }, {}))
  if (!adopted.ok) throw new Error(adopted.problems[0]?.message)
  const { after, changes } = adopted.value
  expect(after.obligations.map(({ id, clause }) => [id, clause])).toEqual([
    ['terms-kept', '14.2'], ['talks-given', '3.1'], ['gifts', '14.2'], ['less-fuel', '3.1'],
  ])
  expect(changes.map(({ line, before, after: { id } }) => [line, before?.clause, id])).toEqual([
    [2, undefined, 'less-fuel'], [3, '14.2', 'talks-given'],
  ])
})

test('without a variation it is the same version', () => {
  const adopted = adopt(aSheet({}))
  expect(adopted.ok && adopted.value.after).toMatchObject({ id: SIGNED.id, version: 1 })
  expect(adopted.ok && adopted.value.after.variation).toBeUndefined()
})

describe('as a variation', () => {
  test('it is the next version, and the one before is as it was', () => {
    const adopted = adopt(aSheet({}), VARIATION)
    expect(adopted).toMatchObject({
      ok: true,
      value: { before: SIGNED, after: { version: 2, variation: VARIATION } },
    })
  })

  test('it holds from the first day of a month', () => {
    expect(problemsOf(adopt(aSheet({}), { ...VARIATION, from: '2026-12-02' }))).toMatchObject([
      { code: 'not-allowed', where: '/variation/from' },
    ])
  })

  test.each([['2026-04-01', SIGNED], ['2026-12-01', { ...SIGNED, version: 2, variation: VARIATION }]])(
    'it holds from a later month than the version before: not from %s',
    (from, contract) => {
      expect(problemsOf(adopt(aSheet({}), { ...VARIATION, from }, contract))).toMatchObject([
        { code: 'wrong-order', where: '/variation/from' },
      ])
    },
  )
})

describe('a variation forgets nothing that was counted before', () => {
  const opening = { upTo: '2026-04-30', part: 2, source: 'Letter', recordedOn: '2026-05-04' }
  const year = anAdoption('talks-given', { window: 'contract-year', opening })
  const later = { From: '01/12/2026' }

  function after(cells: Record<string, string>, had = year, variation: Variation | undefined = VARIATION) {
    const adopted = adopt(aSheet(cells), variation, aContract({ obligations: [had] }))
    if (!adopted.ok) throw new Error(adopted.problems[0]?.message)
    return adopted.value.changes[0]
  }

  test('a target that is changed in a later month binds since the day that it did', () => {
    expect(after(later)).toMatchObject({
      after: { from: '2026-04-01', target: { value: 12 }, opening }, kept: ['from', 'opening'],
    })
  })

  test('nothing is kept that the sheet says itself', () => {
    expect(after({})?.kept).toEqual(['opening'])
    expect(after({
      'Opening part': '4', 'Opening up to': '30/04/2026', 'Opening source': 'Second letter',
      'Opening recorded on': '05/05/2026',
    })).toMatchObject({ kept: [], after: { opening: { part: 4 } } })
  })

  test('totals of another window are not carried over', () => {
    const changed = after({ ...later, Window: 'whole contract' })
    expect([changed?.kept, changed?.after.opening]).toEqual([['from'], undefined])
  })

  test('an earlier first day is taken from the sheet', () => {
    const had = anAdoption('talks-given', { from: '2026-06-01' })
    expect(after({}, had)).toMatchObject({ after: { from: '2026-04-01' }, kept: [] })
  })

  test('what had ended begins anew', () => {
    const ended = anAdoption('talks-given', { to: '2026-10-31' })
    expect(after(later, ended)).toMatchObject({ after: { from: '2026-12-01' }, kept: [] })
  })

  test('without a variation the sheet puts right the first day', () => {
    const adopted = adopt(aSheet(later), undefined, aContract({ obligations: [year] }))
    expect(adopted).toMatchObject({
      ok: true, value: { changes: [{ after: { from: '2026-12-01' }, kept: [] }] },
    })
  })
})

describe('the contract as a whole must hold', () => {
  test('and what it is refused for stands in the cell', () => {
    expect(problemsOf(adopt(aSheet({ Window: 'by date', By: '' }, { Obligation: 'Gifts', Target: '', To: '01/04/2035' }))))
      .toMatchObject([
        { line: 2, where: '/By', message: expect.stringContaining('no day is named') },
        { line: 3, where: '/To', message: expect.stringContaining('“01/04/2035”: The last day') },
      ])
  })

  test('by the rules as well', () => {
    const fits = () => [
      { code: 'not-allowed', where: '/obligations/1/profile', message: 'No.' } as const,
    ]
    const sheet = { contract: SIGNED, bytes: aSheet({ Profile: 'Summer only' }), file: 'sheet.csv' }
    expect(problemsOf(adoptSheet(sheet, { ...ADOPTING, fits }))).toMatchObject([
      { line: 2, where: '/Profile', message: 'In column “Profile”: “Summer only”: No.' },
    ])
  })

  test('a text that no line of a contract may be is refused in its cell', () => {
    expect(problemsOf(adopt(aSheet({ Clause: '3\u{202e}1' })))).toMatchObject([{ where: '/Clause' }])
  })
})

test('a sheet that is refused changes nothing', () => {
  expect(problemsOf(adopt(aSheet({ Target: 'many' })))).toHaveLength(1)
})

test('the file of the contract reads as the same contract', () => {
  const adopted = adopt(aSheet({}), VARIATION)
  const after = adopted.ok ? adopted.value.after : SIGNED
  expect(readContract(contractFile(after))).toEqual({ ok: true, value: after })
})
