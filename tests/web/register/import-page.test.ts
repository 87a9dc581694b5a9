import { describe, expect, test } from 'vitest'
import type { PlannedEntry } from '#app/checks/record/record-register.ts'
import type { ContractorOnRecord } from '#app/store/register-records.ts'
import { planModel } from '#app/web/register/import-page.ts'

const OAK = { id: 'K-1', name: 'Oak Ltd', address: '', identifiers: [] } as ContractorOnRecord
const UNCLEAR = { match: 'unclear', between: [{ known: 'K-1' }], why: 'Two are alike.' } as const

function planned(line: number, more: Partial<PlannedEntry> = {}): PlannedEntry {
  const entry = {
    id: `N-${line}`,
    title: 'Tree work',
    contractor: { name: 'Oak', address: '', identifiers: [] },
    from: '2026-02-01',
    to: '2028-01-31',
  }
  const contractor = { match: 'new', similar: [] } as const
  return { read: { line, entry, notes: [] }, what: 'new', contractor, choices: [], ...more }
}

function page(
  entries: readonly PlannedEntry[],
  choices: ReadonlyMap<number, string> = new Map(),
  refused: Parameters<typeof planModel>[0]['refused'] = [],
) {
  return planModel({ entries: entries.map(({ read }) => read), refused }, entries, choices)
}

test('what is new, known and refused is counted', () => {
  const problem = { code: 'missing-field', where: '', message: 'No title.' } as const
  const { summary, hasComing, refused } = page(
    [planned(2), planned(3, { what: 'on-record' })],
    new Map(),
    [{ line: 4, problems: [problem] }],
  )
  expect(summary).toBe('1 contract to record, 1 on record already, 1 refused')
  expect(hasComing).toBe(true)
  expect(refused).toEqual([{ line: 4, messages: ['No title.'] }])
})

test('where all is on record there is nothing to record', () => {
  expect(page([planned(2, { what: 'on-record' })]).hasComing).toBe(false)
})

test('an entry says when the contract runs, and what was read otherwise than written', () => {
  const { read } = planned(2)
  const notes = ['“123” was left out.']
  expect(page([planned(2, { read: { ...read, notes } })]).entries[0]).toMatchObject({
    dates: '1 February 2026 to 31 January 2028',
    notes,
    isNew: true,
    asks: false,
  })
})

describe('a contractor that is not clear', () => {
  const unclear = planned(2, { what: 'unclear', contractor: UNCLEAR, choices: [OAK] })

  test('leaves its contract out until somebody says which it is', () => {
    const { summary, entries } = page([unclear])
    expect(summary).toContain('0 contracts to record')
    expect(page([planned(1), unclear])).toMatchObject({
      needChoice: '1 needs your choice',
      firstChoice: '#contractor-2',
    })
    expect(entries[0]).toMatchObject({
      isUnclear: true,
      asks: true,
      why: 'Two are alike.',
      field: 'contractor-2',
      unchosen: 'Leave this contract out',
    })
    expect(entries[0]?.choices).toEqual([
      { value: 'K-1', words: 'Oak Ltd (K-1)', isChosen: false },
      { value: 'new', words: 'A new contractor', isChosen: false },
    ])
  })

  test('can be said to be new also where the other one stands in the same file', () => {
    const between = { ...UNCLEAR, between: [{ entry: 0 }] } as const
    const [entry] = page([planned(2, { what: 'unclear', contractor: between })]).entries
    expect(entry?.asks).toBe(true)
    expect(entry?.choices.map(({ value }) => value)).toEqual(['new'])
  })

  test('is recorded as it was chosen', () => {
    const { summary, entries, needChoice } = page([unclear], new Map([[2, 'new']]))
    expect(needChoice).toBe('')
    expect(summary).toContain('1 contract to record')
    expect(entries[0]?.choices.map(({ isChosen }) => isChosen)).toEqual([false, true])
  })
})

test('a new contractor may be one on record with nearly its name', () => {
  const [entry] = page([planned(2, { choices: [OAK] })]).entries
  expect(entry).toMatchObject({ asks: true, unchosen: 'Another contractor, as it says' })
  expect(entry?.choices.map(({ value }) => value)).toEqual(['K-1'])
})

test('of a contract on record nothing is asked', () => {
  expect(page([planned(2, { what: 'on-record', choices: [OAK] })]).entries[0]?.asks).toBe(false)
})

test('a long list is cut, and says how much it leaves out; all of it counts', () => {
  const many = Array.from({ length: 503 }, (_, at) => planned(at + 2))
  const { entries, moreEntries, summary } = page(many)
  expect(entries).toHaveLength(500)
  expect(moreEntries).toBe('And 3 more.')
  expect(summary).toContain('503 contracts to record')
})

test('what needs a choice is shown, however long the list', () => {
  const last = planned(600, { what: 'unclear', contractor: UNCLEAR, choices: [OAK] })
  const many = Array.from({ length: 503 }, (_, at) => planned(at + 2))
  expect(page([...many, last]).entries[0]?.field).toBe('contractor-600')
})

describe('a contract on record', () => {
  const there = {
    id: 'N-2',
    title: 'Tree work',
    contractorName: 'Oak',
    from: '2026-02-01',
    to: '2028-01-31',
  }
  const differences = (onRecord: typeof there) =>
    page([planned(2, { what: 'on-record', onRecord })]).entries[0]?.differences

  test('that the file says just so says nothing more', () => {
    expect(differences(there)).toEqual([])
  })

  test('says what the file says otherwise', () => {
    expect(differences({ ...there, from: '2024-04-01', to: '2026-03-31' })).toEqual([
      'On record with other dates: 1 April 2024 to 31 March 2026.',
    ])
    expect(differences({ ...there, title: 'Parks', contractorName: 'Ash Ltd' })).toEqual([
      'On record with another title: “Parks”.',
      'On record with another contractor: Ash Ltd.',
    ])
  })
})
