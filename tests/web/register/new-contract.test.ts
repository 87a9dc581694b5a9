import { describe, expect, test } from 'vitest'
import { entriesOf } from '#app/intake/register/entries-of.ts'
import { inField, newContractModel, notKept, tableOfForm } from '#app/web/register/new-contract.ts'

const KINDS = ['repairs', 'grounds']
const WHOLE = {
  reference: 'N-9',
  title: 'Playgrounds',
  contractor: 'Elm Ltd',
  from: '01/04/2026',
  to: '31/03/2029',
  value: '£640,000',
  kind: 'grounds',
}

function read(fields: Readonly<Record<string, string>>) {
  const { table, mapping } = tableOfForm(new Map(Object.entries(fields)))
  const register = entriesOf(table, mapping, KINDS)
  if (!register.ok) throw new Error(register.problems[0]?.message)
  return register.value
}

function problemsOf(fields: Readonly<Record<string, string>>) {
  return read(fields).refused.flatMap(({ problems }) => problems.map(inField))
}

test('what is typed is read as a line of a table, the day before the month', () => {
  expect(read(WHOLE).entries[0]?.entry).toEqual({
    id: 'N-9',
    title: 'Playgrounds',
    contractor: { name: 'Elm Ltd', address: '', identifiers: [] },
    kind: 'grounds',
    from: '2026-04-01',
    to: '2029-03-31',
    valuePence: 64_000_000,
  })
})

describe('the form', () => {
  test('keeps what was typed and chosen', () => {
    const page = newContractModel(new Map(Object.entries(WHOLE)), KINDS, [])
    expect(page.fields.find(({ id }) => id === 'title')?.value).toBe('Playgrounds')
    expect(page.kinds).toEqual([
      { kind: 'repairs', isChosen: false },
      { kind: 'grounds', isChosen: true },
    ])
    expect(page.problems).toEqual([])
  })

  test('says which fields have to be filled in', () => {
    const { fields } = newContractModel(new Map(), KINDS, [])
    const needed = fields.filter(({ isNeeded }) => isNeeded).map(({ id }) => id)
    expect(needed).toEqual(['reference', 'title', 'contractor', 'from', 'to'])
  })

  test('shows each problem above and beside its field, without speaking of columns', () => {
    const problems = problemsOf({ ...WHOLE, reference: '', to: 'soon', value: 'much' })
    const page = newContractModel(new Map(), KINDS, problems)
    expect(page.problems.map(({ field }) => field)).toEqual(['reference', 'to', 'value'])
    expect(page.problems.every(({ message }) => !message.includes('In column'))).toBe(true)
    const shown = page.fields.filter(({ errors }) => errors.length > 0).map(({ id }) => id)
    expect(shown).toEqual(['reference', 'to', 'value'])
  })

  test('says at the last day that it lies before the first', () => {
    const page = newContractModel(new Map(), KINDS, problemsOf({ ...WHOLE, to: '31/03/2025' }))
    expect(page.problems).toEqual([
      { field: 'to', message: expect.stringContaining('before it begins on 1 April 2026') },
    ])
  })
})

test('what a table would leave out with a note is asked for at its field', () => {
  const wrong = {
    companyNumber: '12X4',
    ocid: 'no process',
    managerEmail: 'nobody',
    kind: 'castles',
  }
  const [typed] = read({ ...WHOLE, ...wrong }).entries
  if (typed === undefined) throw new Error('it is read')
  const form = new Map(Object.entries({ ...WHOLE, ...wrong }))
  const fields = notKept(form, typed.entry).map(({ field }) => field)
  expect(fields.toSorted()).toEqual(Object.keys(wrong).toSorted())
  expect(notKept(new Map(Object.entries(WHOLE)), typed.entry).map(({ field }) => field)).toEqual([
    'kind',
  ])
})
