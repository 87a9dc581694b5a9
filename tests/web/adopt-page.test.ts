import { describe, expect, test } from 'vitest'
import { adoptSheet } from '#app/intake/adoption/adopt-sheet.ts'
import { EMPTY_FORM } from '#app/web/adopt-form.ts'
import { adoptFormPage, adoptPreviewPage, fileNameOf } from '#app/web/adopt-page.ts'
import { aContract, anAdoption } from '../support/a-return.ts'
import { ADOPTING, aSheet, TERMS } from '../intake/a-sheet.ts'

const TALKS = anAdoption('talks-given', { target: { value: 10, unit: 'times' } })
const CONTRACT = aContract({ obligations: [TALKS, anAdoption('terms-kept')] })
const OFFERED = { id: CONTRACT.id, title: CONTRACT.title, version: 1 }
const FORM = { ...EMPTY_FORM, contract: CONTRACT.id, from: '01/12/2026', reference: 'Deed 2' }

describe('the form', () => {
  test('offers the contracts, and keeps what was chosen and written', () => {
    expect(adoptFormPage(FORM, [OFFERED], TERMS)).toMatchObject({
      hasProblems: false,
      contracts: [{
        id: CONTRACT.id,
        words: 'NCC-2026-014 Housing repairs (version 1)',
        isChosen: true,
      }],
      from: '01/12/2026',
      reference: 'Deed 2',
    })
  })

  test('says of a contract that it has adopted nothing, and where none is offered', () => {
    const [first] = adoptFormPage(FORM, [{ ...OFFERED, version: 0 }], TERMS).contracts
    expect(first?.words).toBe('NCC-2026-014 Housing repairs (nothing adopted yet)')
    expect(adoptFormPage(FORM, [], TERMS).hasContracts).toBe(false)
  })

  test('says of every column what is written in it, and which profiles there are', () => {
    const { columns } = adoptFormPage(FORM, [OFFERED], TERMS)
    expect(columns).toContainEqual({
      heading: 'Set by', write: 'council, bidder or law', isNeeded: true,
    })
    expect(columns.find(({ heading }) => heading === 'Profile')?.write).toContain('Summer only')
    expect(columns.find(({ heading }) => heading === 'Baseline')?.write).toMatch(
      /such as paper: 12,000, or fuel kind=diesel litres=12,000$/,
    )
  })

  test('shows each problem above and beside its field', () => {
    const problems = [{ field: 'from', message: 'Not so.' }] as const
    const page = adoptFormPage(FORM, [OFFERED], TERMS, problems)
    expect(page.problems).toEqual(problems)
    expect(page.errors.from).toEqual(['Not so.'])
    expect(page.errors.sheet).toEqual([])
  })

  test('does not bury the field under a sheet full of problems', () => {
    const problems = Array.from({ length: 60 }, (_, line) => ({
      field: 'sheet' as const, message: `Line ${line}.`,
    }))
    const page = adoptFormPage(FORM, [OFFERED], TERMS, problems)
    expect(page.errors.sheet).toEqual(['60 problems, listed at the top of this page.'])
    expect(page.problems).toHaveLength(50)
    expect(page.moreProblems).toContain('10 more')
  })
})

describe('the preview', () => {
  const preview = (bytes: Uint8Array, varied = true) => {
    const variation = { from: '2026-12-01', reference: 'Deed 2' }
    const sheet = { contract: CONTRACT, bytes, file: 'sheet', ...(varied ? { variation } : {}) }
    const adopted = adoptSheet(sheet, ADOPTING)
    if (!adopted.ok) throw new Error(adopted.problems[0]?.message)
    const form = { ...FORM, shown: 'a-hash' }
    return adoptPreviewPage(adopted.value, form, TERMS, ['Never judged.'])
  }

  test('lays before and after side by side', () => {
    const { obligations, summary } = preview(aSheet({}, { Obligation: 'gifts', Target: '£5' }))
    expect(summary).toBe('2 obligations in the sheet. 1 other obligation of the contract stays as it is.')
    expect(obligations).toMatchObject([
      { title: 'Talks given', isChanged: true, target: '12', area: 'The contract’s', opening: 'None' },
      { title: 'Gifts', isNew: true, differences: [] },
    ])
    expect(obligations[0]?.differences).toContainEqual({ name: 'Target', before: '10', after: '12' })
  })

  test('says what could never be judged, and what stays as it was', () => {
    const { warnings, obligations } = preview(aSheet({ From: '01/12/2026' }))
    expect(warnings).toEqual(['Never judged.'])
    expect(obligations[0]?.kept).toEqual(['Binds since 1 April 2026, as before.'])
  })

  test('says nothing where there was nothing', () => {
    const { obligations } = preview(aSheet({ To: '31/03/2027', Target: '' }))
    expect(obligations[0]?.differences).toContainEqual({
      name: 'Target', before: '10', after: 'Nothing',
    })
  })

  test('says which version it becomes, and sends on the hash of what it shows', () => {
    expect(preview(aSheet({})).version).toBe('version 2, from 1 December 2026 by Deed 2')
    expect(preview(aSheet({}), false).version).toBe('version 1')
    expect(preview(aSheet({})).sent).toEqual({
      contract: CONTRACT.id,
      from: '01/12/2026',
      reference: 'Deed 2',
      shown: 'a-hash',
    })
  })
})

test('a later version has a file of its own', () => {
  expect(fileNameOf(aContract())).toBe('NCC-2026-014.json')
  expect(fileNameOf(aContract({ version: 3 }))).toBe('NCC-2026-014.version-3.json')
})
