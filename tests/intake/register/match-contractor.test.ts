import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RegisterContractor } from '#app/domain/register.ts'
import {
  areDistinct, matchContractor, matchContractors, type KnownContractor,
} from '#app/intake/register/match-contractor.ts'

const MEARS: KnownContractor = {
  id: 'mears', name: 'Mears Limited', address: '1390 Montpellier Court, Gloucester',
  identifiers: [{ scheme: 'GB-COH', id: '02519234' }],
}
const CHORAL: KnownContractor = {
  id: 'choral', name: 'Choral Grounds', address: '1 Elm Hill, Norwich', identifiers: [],
}
const KNOWN = [MEARS, CHORAL]

test('the same number is the same contractor, whatever the address', () => {
  const moved = { ...MEARS, name: 'MEARS LTD', address: 'Elsewhere' }
  expect(matchContractor(moved, KNOWN)).toEqual({
    match: 'same', as: { known: 'mears' }, by: 'identifier',
  })
})

test('without a number, name and address must both be the same', () => {
  const same = contractor({ name: 'CHORAL GROUNDS', address: '1 Elm Hill; Norwich' })
  expect(matchContractor(same, KNOWN)).toEqual({
    match: 'same', as: { known: 'choral' }, by: 'name-and-address',
  })
  expect(matchContractor({ ...same, address: '2 Elm Hill, Norwich' }, KNOWN)).toMatchObject({
    match: 'new', similar: [{ known: 'choral' }],
  })
})

test('a name without an address decides nothing', () => {
  const nowhere = { ...CHORAL, address: '' }
  expect(matchContractor(contractor({ name: CHORAL.name }), [nowhere])).toMatchObject({
    match: 'new', similar: [{ known: 'choral' }],
  })
})

test('the same name with another number is another contractor, and is suggested', () => {
  const other = contractor({ ...MEARS, identifiers: [coh('04099788')] })
  expect(matchContractor(other, KNOWN)).toEqual({ match: 'new', similar: [{ known: 'mears' }] })
})

test('a number that comes later joins the contractor with that name and address', () => {
  const numbered = contractor({ ...CHORAL, identifiers: [coh('04099788')] })
  expect(matchContractor(numbered, KNOWN)).toMatchObject({ match: 'same', as: { known: 'choral' } })
})

test('what is only alike is new, and suggested', () => {
  const alike = contractor({ name: 'Choral Ground', address: '1 Elm Hill, Norwich' })
  expect(matchContractor(alike, KNOWN)).toEqual({ match: 'new', similar: [{ known: 'choral' }] })
})

test('a number under quite another name is for a person to decide', () => {
  const wrong = contractor({ name: 'Gazprom', identifiers: MEARS.identifiers })
  expect(matchContractor(wrong, KNOWN)).toEqual({
    match: 'unclear',
    between: [{ known: 'mears' }],
    why: 'The number is the same, but the name is quite another.',
  })
})

test('numbers of two contractors are for a person to decide', () => {
  const other = { ...CHORAL, identifiers: [{ scheme: 'GB-CHC', id: '1049226' }] }
  const both = { ...MEARS, identifiers: [...MEARS.identifiers, ...other.identifiers] }
  expect(matchContractor(both, [MEARS, other])).toMatchObject({
    match: 'unclear', between: [{ known: 'mears' }, { known: 'choral' }],
  })
})

test('one number that is the same and one that is not are for a person to decide', () => {
  const charity = (id: string): KnownContractor =>
    ({ ...MEARS, identifiers: [...MEARS.identifiers, { scheme: 'GB-CHC', id }] })
  expect(matchContractor(charity('2'), [charity('1')])).toMatchObject({ match: 'unclear' })
})

test('two known contractors of one name and address are for a person to decide', () => {
  const twins = [CHORAL, { ...CHORAL, id: 'choral-2', identifiers: [coh('04099788')] }]
  expect(matchContractor(contractor(CHORAL), twins)).toMatchObject({
    match: 'unclear', between: [{ known: 'choral' }, { known: 'choral-2' }],
  })
})

test('a new contractor that comes again is the one of the earlier entry', () => {
  const dodd = contractor({ name: 'Dodd Group', identifiers: [coh('01614573')] })
  expect(matchContractors([dodd, contractor(MEARS), dodd], KNOWN)).toMatchObject([
    { match: 'new' },
    { match: 'same', as: { known: 'mears' } },
    { match: 'same', as: { entry: 0 }, by: 'identifier' },
  ])
})

test('a number learnt on the way keeps a third one with another number out', () => {
  const numbered = (id: string): RegisterContractor =>
    contractor({ ...CHORAL, identifiers: [coh(id)] })
  expect(matchContractors([numbered('01614573'), numbered('04099788')], KNOWN)).toMatchObject([
    { match: 'same', as: { known: 'choral' } },
    { match: 'new', similar: [{ known: 'choral' }] },
  ])
})

test('those that were there before are told from the others', () => {
  const dodd = contractor({ name: 'Dodd Group', identifiers: [coh('01614573')] })
  expect(areDistinct([dodd, contractor({ name: 'Axis' }), dodd])).toEqual([true, true, false])
})

test('two different numbers are never one contractor', () => {
  const aContractor = fc.record({
    name: fc.constantFrom('Mears Limited', 'Mears Ltd', 'Choral', 'Gazprom'),
    address: fc.constantFrom('', '1 Elm Hill', '2 Elm Hill'),
    identifiers: fc.subarray([coh('00000001'), coh('00000002'), coh('00000003')], { maxLength: 1 }),
  })
  fc.assert(
    fc.property(fc.array(aContractor, { maxLength: 12 }), (contractors) => {
      const groups = new Map<number, Set<string>>()
      matchContractors(contractors, []).forEach((match, at) => {
        const isEarlier = match.match === 'same' && 'entry' in match.as
        const group = isEarlier && match.match === 'same' && 'entry' in match.as ? match.as.entry : at
        const numbers = groups.get(group) ?? new Set()
        for (const { id } of contractors[at]?.identifiers ?? []) numbers.add(id)
        groups.set(group, numbers)
      })
      expect([...groups.values()].every((numbers) => numbers.size < 2)).toBe(true)
    }),
    { seed: 20_261_123, numRuns: 500 },
  )
})

function contractor(given: Partial<RegisterContractor>): RegisterContractor {
  const { name = 'Choral Grounds', address = '', identifiers = [] } = given
  return { name, address, identifiers }
}

function coh(id: string): { scheme: string; id: string } {
  return { scheme: 'GB-COH', id }
}
