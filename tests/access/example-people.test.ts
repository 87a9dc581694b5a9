import { expect, test } from 'vitest'
import { EXAMPLE_DEPUTY, EXAMPLE_ID, examplePeople } from '#app/access/example-people.ts'
import { COUNCIL_ROLES, CONTRACTOR_ROLES } from '#app/access/roles.ts'
import { aContract } from '../support/a-return.ts'

const manager = (name: string) => ({
  name,
  post: 'Manager',
  phone: '01632 960000',
  email: `${name.toLowerCase()}@council.example`,
})
const contractor = (id: string) => ({ id, name: `Firm ${id}`, address: 'Nowhere 1' })
const contracts = [
  aContract({ id: 'A-1', manager: manager('Bo'), contractor: contractor('K-2') }),
  aContract({ id: 'A-2', manager: manager('Al'), contractor: contractor('K-1') }),
  aContract({ id: 'A-3', manager: manager('Bo'), contractor: contractor('K-3') }),
  aContract({ id: 'A-3', version: 2, manager: manager('Bo'), contractor: contractor('K-3') }),
]

test('every role has somebody who can be tried', () => {
  const roles = new Set(examplePeople(contracts).flatMap((person) => person.roles))
  expect([...roles].toSorted()).toEqual([...COUNCIL_ROLES, ...CONTRACTOR_ROLES].toSorted())
})

test('each manager whom the contracts name manages exactly those contracts', () => {
  const managers = examplePeople(contracts).filter(({ roles }) => roles[0] === 'contract-manager')
  expect(managers.map(({ name, manages }) => [name, manages])).toEqual([
    ['Al', ['A-2']],
    ['Bo', ['A-1', 'A-3']],
  ])
})

test('one contract manager alone sees restricted findings', () => {
  const who = examplePeople(contracts).filter(({ seesRestricted }) => seesRestricted)
  expect(who.map(({ name }) => name)).toEqual(['Al'])
})

test('two firms have a lead and a user each', () => {
  const ofFirms = examplePeople(contracts).filter((person) => person.contractor !== null)
  expect(ofFirms.map((person) => [person.contractor, person.roles[0]])).toEqual([
    ['K-1', 'contractor-lead'],
    ['K-1', 'contractor'],
    ['K-2', 'contractor-lead'],
    ['K-2', 'contractor'],
  ])
})

test('nobody has an address to which mail could go', () => {
  const addresses = examplePeople(contracts).map(({ email }) => email)
  expect(addresses.filter((each) => !each.endsWith('.example'))).toEqual([])
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('approver and deputy are both among them, and all are known by their ids', () => {
  const ids = examplePeople(contracts).map(({ id }) => id)
  expect(ids).toContain(EXAMPLE_DEPUTY.person)
  expect(ids).toContain(EXAMPLE_DEPUTY.deputy)
  expect(ids.filter((id) => !id.startsWith(EXAMPLE_ID))).toEqual([])
})
