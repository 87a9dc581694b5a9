import { expect, test } from 'vitest'
import { ocdsEntries } from '#app/intake/register/ocds-entries.ts'
import { anAward, aRelease, aSupplier, OCID } from './a-notice.ts'

test('an award with one contractor becomes a contract under the number of its process', () => {
  expect(read(aRelease())).toEqual({
    entries: [{
      line: 7,
      buyer: 'Norwich City Council',
      entry: {
        id: OCID,
        title: 'Housing repairs',
        contractor: {
          name: 'Mears Limited',
          address: '1390 Montpellier Court, Gloucester',
          identifiers: [{ scheme: 'GB-COH', id: '02519234' }],
        },
        from: '2026-04-01',
        to: '2028-03-31',
        valuePence: 123_450,
        ocid: OCID,
      },
      notes: [],
    }],
    refused: [],
  })
})

test('a framework becomes a contract with each contractor, without the shared amount', () => {
  const { entries } = read(aFramework('Dodd Group', 'BSW Heating Ltd'))
  expect(entries.map(({ entry }) => entry.contractor.name)).toEqual(['Dodd Group', 'BSW Heating Ltd'])
  expect(entries.map(({ entry }) => entry.valuePence)).toEqual([undefined, undefined])
  expect(entries[0]?.notes).toEqual([expect.stringContaining('for 2 contractors together')])
  expect(new Set(entries.map(({ entry }) => entry.id)).size).toBe(2)
  expect(entries.every(({ entry }) => /^ocds-h6vhtk-04fbbe-[0-9a-f]{8}$/.test(entry.id))).toBe(true)
})

test('the next notice may name the contractors in another order', () => {
  const idOf = (name: string, release: unknown): unknown =>
    read(release).entries.find(({ entry }) => entry.contractor.name === name)?.entry.id
  const later = aFramework('BSW Heating Ltd', 'Axis', 'Dodd Group')
  expect(idOf('Dodd Group', later)).toBe(idOf('Dodd Group', aFramework('Dodd Group', 'BSW Heating Ltd')))
})

test('a contractor that moves keeps the reference of its contract', () => {
  const inTown = (locality: string): unknown => {
    const parties = ['Dodd Group', 'Axis'].map((name, at) =>
      aSupplier(String(at), name, { address: { locality } }))
    return aRelease({ parties, awards: [anAward({ suppliers: parties })] })
  }
  const idsIn = (release: unknown): unknown => read(release).entries.map(({ entry }) => entry.id)
  expect(idsIn(inTown('Leeds'))).toEqual(idsIn(inTown('York')))
})

test('two contractors of one name have references of their own', () => {
  const parties = ['Leeds', 'York'].map((locality, at) =>
    aSupplier(String(at), 'Taylors Travel', { address: { locality } }))
  const release = aRelease({ parties, awards: [anAward({ suppliers: parties })] })
  const ids = read(release).entries.map(({ entry }) => entry.id)
  expect(new Set(ids).size).toBe(2)
})

test('title and dates are those of the contract, else of the award, else the title of the tender', () => {
  const contracts = [{
    id: 'c', awardID: 'award-1', title: 'Repairs &amp; voids',
    period: { startDate: '2026-05-01', endDate: null },
  }]
  expect(read(aRelease({ contracts })).entries[0]?.entry).toMatchObject({
    id: OCID, title: 'Repairs & voids', from: '2026-05-01', to: '2028-03-31',
  })
  const award = anAward({ title: 'As awarded' })
  expect(read(aRelease({ awards: [award] })).entries[0]?.entry.title).toBe('As awarded')
})

test('contact points are never read', () => {
  const contactPoint = { name: 'Ann Lee', email: 'ann@contractor.example', telephone: '01603 1' }
  const parties = [aSupplier('1', 'Mears Limited', { contactPoint })]
  expect(JSON.stringify(read(aRelease({ parties })))).not.toMatch(/Ann|ann@|01603/)
})

test.each([
  ['no end date', { contractPeriod: { startDate: '2026-04-01' } }, 'No end date: add the last day.'],
  ['no dates', { contractPeriod: null }, 'No start date'],
  ['a day that does not exist', { contractPeriod: { startDate: '2027-02-30' } }, '“2027-02-30” is not'],
  ['no contractor', { suppliers: [] }, 'No contractor is named.'],
  ['nobody’s name', { suppliers: [{ id: '9', name: '[removed]' }] }, 'No contractor’s name is given'],
  ['several contractors under one name', { suppliers: [{ name: 'Various' }] }, 'names no contractor'],
  ['an award that was cancelled', { status: 'cancelled' }, 'The award was cancelled.'],
])('a notice with %s is refused with its title and the reason', (_, change, why) => {
  const { entries, refused } = read(aRelease({ awards: [anAward(change)] }))
  expect(entries).toEqual([])
  expect(refused).toMatchObject([{ line: 7 }])
  expect(refused[0]?.problems[0]).toMatchObject({
    where: '/releases/0/awards/0',
    message: expect.stringMatching(/^“Housing repairs”: /),
    file: 'notices.jsonl',
    line: 7,
  })
  expect(refused[0]?.problems.map(({ message }) => message).join()).toContain(why)
})

test('a notice without an award is refused with its number where it has no title', () => {
  const release = aRelease({ tag: ['planning'], tender: undefined, awards: undefined })
  expect(read(release).refused[0]?.problems[0]?.message).toBe(
    `“${OCID}”: The release is a planning notice: no award yet.`,
  )
})

test.each(['', 'my own number', '../../etc'])('a notice of the process %j is refused', (ocid) => {
  expect(read(aRelease({ ocid })).refused[0]?.problems[0]?.message).toContain(
    'no number of its process',
  )
})

test('one contractor that cannot be read stops no other', () => {
  const { entries, refused } = read(aFramework('Dodd Group', 'Various'))
  expect(entries.map(({ entry }) => entry.contractor.name)).toEqual(['Dodd Group'])
  expect(refused).toHaveLength(1)
})

function aFramework(...names: readonly string[]): unknown {
  const parties = names.map((name, at) => aSupplier(String(at), name))
  return aRelease({ parties, awards: [anAward({ suppliers: parties })] })
}

function read(release: unknown): ReturnType<typeof ocdsEntries> {
  return ocdsEntries({ line: 7, where: '/releases/0', release }, 'notices.jsonl')
}
