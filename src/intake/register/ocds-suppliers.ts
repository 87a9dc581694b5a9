/**
 * The contractors of one deal in a public notice, each once, with address and numbers from the
 * parties of the release. Contact points are never read: they are about people.
 */
import type { Identifier, RegisterContractor } from '../../domain/register.ts'
import { shown } from '../cell-values.ts'
import { identifierOf } from './company-number.ts'
import { nameKey } from './contractor-key.ts'
import { given } from './field-reading.ts'
import { withoutEntities } from './html-entities.ts'
import { fieldOf, listOf, textOf } from './json-fields.ts'
import { areDistinct } from './match-contractor.ts'
import type { Deal, Reason } from './ocds-deals.ts'
import type { FieldReading } from './read-register.ts'
import { readAddress, readContractorName } from './text-fields.ts'
import { saysNothing } from './says-nothing.ts'

const MOST_SUPPLIERS = 1000
const MOST_OF_ONE_ID = 20
const PARTS_OF_ADDRESS = ['streetAddress', 'locality', 'region', 'postalCode', 'countryName']

export interface Supplier {
  readonly name: FieldReading<string>
  readonly address: FieldReading<string>
  readonly identifiers: FieldReading<readonly Identifier[]>
}

/** By id: ids are unique in a release only by rule, so there may be several. */
export type Parties = ReadonlyMap<string, readonly unknown[]>

export function partiesOf(release: unknown): Parties {
  const parties = new Map<string, unknown[]>()
  for (const party of listOf(release, 'parties')) {
    const withId = parties.get(textOf(party, 'id')) ?? []
    if (withId.length < MOST_OF_ONE_ID) withId.push(party)
    parties.set(textOf(party, 'id'), withId)
  }
  return parties
}

/** A contractor that is named for several lots is one contractor. */
export function suppliersOf(
  { award, contract }: Deal,
  parties: Parties,
): readonly Supplier[] | Reason {
  const named = [...listOf(award, 'suppliers'), ...listOf(contract, 'suppliers')]
  if (named.length === 0) return { code: 'missing-field', message: 'No contractor is named.' }
  if (named.length > MOST_SUPPLIERS) {
    const message = `More than ${MOST_SUPPLIERS} contractors are named.`
    return { code: 'not-allowed', message }
  }
  const suppliers = named.map((supplier) => supplierOf(supplier, partyOf(supplier, parties)))
  const isDistinct = areDistinct(suppliers.map(asContractor))
  return suppliers.filter((_, at) => isDistinct[at])
}

/** The name decides between two parties of one id. */
function partyOf(supplier: unknown, parties: Parties): unknown {
  const id = textOf(supplier, 'id')
  const withId = id === '' ? [] : parties.get(id) ?? []
  const key = nameKey(textOf(supplier, 'name'))
  return withId.find((party) => nameKey(textOf(party, 'name')) === key) ?? withId[0]
}

function supplierOf(supplier: unknown, party: unknown): Supplier {
  const name = withoutEntities(textOf(supplier, 'name'))
  const named = saysNothing(name) ? withoutEntities(textOf(party, 'name')) : name
  return {
    name: readContractorName(named),
    address: readAddress(withoutEntities(addressOf(fieldOf(party, 'address')))),
    identifiers: readIdentifiers(party),
  }
}

function addressOf(address: unknown): string {
  return PARTS_OF_ADDRESS.map((part) => textOf(address, part)).join('\n')
}

function readIdentifiers(party: unknown): FieldReading<readonly Identifier[]> {
  const all = [fieldOf(party, 'identifier'), ...listOf(party, 'additionalIdentifiers')]
  const read = all.flatMap((each) => {
    const [scheme, id] = [textOf(each, 'scheme'), textOf(each, 'id')]
    return saysNothing(id) || /^[0\s]+$/.test(id)
      ? []
      : [{ scheme, id, identifier: identifierOf(scheme, id) }]
  })
  const notes = read.filter(({ identifier }) => identifier === undefined).map(({ scheme, id }) =>
    `The number ${shown(id)} of scheme ${shown(scheme)} cannot be one and was left out.`)
  const keys = new Set<string>()
  const identifiers = read.flatMap(({ identifier }) => identifier ?? []).filter((each) => {
    const key = JSON.stringify(each)
    return !keys.has(key) && keys.add(key)
  })
  return given(identifiers, notes)
}

function asContractor({ name, address, identifiers }: Supplier): RegisterContractor {
  return {
    name: (name.ok ? name.value : undefined) ?? '',
    address: (address.ok ? address.value : undefined) ?? '',
    identifiers: (identifiers.ok ? identifiers.value : undefined) ?? [],
  }
}
