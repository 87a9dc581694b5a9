import { describe, expect, test } from 'vitest'
import type { RegisterLine } from '#app/store/register.ts'
import { registerEntryModel, registerModel } from '#app/web/register/register-page.ts'

const LINE: RegisterLine = {
  id: 'NCC/1 a',
  title: 'Tree work',
  contractorName: 'Oak Ltd',
  kind: null,
  from: '2026-02-01',
  to: '2028-01-31',
  newestVersion: 0,
  isArchived: false,
}
const NOTHING = { text: '', archived: false, mayChange: false }

describe('the register', () => {
  test('shows each contract with its contractor, its days and what it adopted', () => {
    const { lines } = registerModel({ lines: [LINE, { ...LINE, newestVersion: 3 }], all: 2 }, NOTHING)
    expect(lines[0]).toEqual({
      id: 'NCC/1 a',
      href: '/register/contracts/NCC%2F1%20a',
      title: 'Tree work',
      contractor: 'Oak Ltd',
      dates: '1 February 2026 to 31 January 2028',
      adopted: 'Nothing yet',
    })
    expect(lines[1]?.adopted).toBe('Version 3')
  })

  test('counts all that was found, also what stands on other pages', () => {
    expect(registerModel({ lines: [LINE], all: 51 }, NOTHING).count).toBe('51 contracts')
    const archived = { ...NOTHING, archived: true }
    expect(registerModel({ lines: [LINE], all: 1 }, archived).count).toBe('1 archived contract')
    expect(registerModel({ lines: [], all: 0 }, NOTHING)).toMatchObject({
      count: '0 contracts',
      hasLines: false,
    })
  })
})

describe('an entry', () => {
  const ann = { id: 'P-1', name: 'Ann', isOfContract: true }
  const bob = { id: 'P-2', name: 'Bob', isOfContract: false }
  const shown = { managers: [ann, bob], kinds: ['repairs'], mayChange: true, problem: '' }

  test('says what is known, and what nobody has said yet', () => {
    const { facts } = registerEntryModel(LINE, { ...shown, managers: [bob] })
    expect(facts.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'Contractor: Oak Ltd',
      'Runs: 1 February 2026 to 31 January 2028',
      'Kind: Not said yet',
      'Managed by: Nobody yet',
      'Adopted: Nothing yet',
    ])
  })

  test('names its own managers, and lets one choose among all', () => {
    const { facts, managers } = registerEntryModel(LINE, shown)
    expect(facts.find(({ name }) => name === 'Managed by')?.value).toBe('Ann')
    expect(managers.map(({ field, isOfContract }) => [field, isOfContract])).toEqual([
      ['manager-P-1', true],
      ['manager-P-2', false],
    ])
  })

  test('has its kind chosen, and no kind to choose once something was adopted', () => {
    const known = registerEntryModel({ ...LINE, kind: 'repairs' }, shown)
    expect(known.kinds).toEqual([{ kind: 'repairs', isChosen: true }])
    expect(known.isAdopted).toBe(false)
    expect(registerEntryModel({ ...LINE, newestVersion: 1 }, shown).isAdopted).toBe(true)
  })
})
