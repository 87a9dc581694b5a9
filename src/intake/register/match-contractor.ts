/**
 * Says which contractor an entry means: one that is known, one of an earlier entry, a new one, or
 * that a person must decide. Two different numbers are never one contractor; a name alone never
 * decides, nor does a number under quite another name; what is merely alike is only suggested.
 */
import type { Identifier, RegisterContractor } from '../../domain/register.ts'
import { addressKey, coreOfName, nameKey, shareAWord } from './contractor-key.ts'
import { addName, emptyNameIndex, similarNames, type NameIndex } from './similar-names.ts'

export interface KnownContractor extends RegisterContractor {
  readonly id: string
}

/** One of the known contractors by id, or the new one of an earlier entry by its place. */
export type ContractorRef = { readonly known: string } | { readonly entry: number }

export type ContractorMatch =
  | {
      readonly match: 'same'
      readonly as: ContractorRef
      readonly by: 'identifier' | 'name-and-address'
    }
  | { readonly match: 'new'; readonly similar: readonly ContractorRef[] }
  | { readonly match: 'unclear'; readonly between: readonly ContractorRef[]; readonly why: string }

/** A contractor with all names and numbers under which it was met so far. */
interface Candidate {
  readonly ref: ContractorRef
  readonly names: string[]
  identifiers: readonly Identifier[]
}

interface Pool {
  readonly candidates: Candidate[]
  readonly byIdentifier: Map<string, Set<Candidate>>
  readonly byPlace: Map<string, Candidate[]>
  /** Left out where nobody asks for suggestions: they take longest. */
  readonly names?: NameIndex
}

export function matchContractor(
  contractor: RegisterContractor,
  known: readonly KnownContractor[],
): ContractorMatch {
  return matchContractors([contractor], known)[0] ?? { match: 'new', similar: [] }
}

/** In order: an entry may turn out to have the contractor of an earlier one. */
export function matchContractors(
  contractors: readonly RegisterContractor[],
  known: readonly KnownContractor[],
): readonly ContractorMatch[] {
  const pool: Pool = { ...emptyPool(), names: emptyNameIndex() }
  for (const each of known) add(pool, each, { known: each.id })
  return contractors.map((contractor, entry) => matchInTurn(pool, contractor, entry))
}

/** For each contractor whether it is none of those before it. */
export function areDistinct(contractors: readonly RegisterContractor[]): readonly boolean[] {
  const pool = emptyPool()
  return contractors.map((contractor, entry) =>
    matchInTurn(pool, contractor, entry).match !== 'same')
}

function emptyPool(): Pool {
  return { candidates: [], byIdentifier: new Map(), byPlace: new Map() }
}

function matchInTurn(pool: Pool, contractor: RegisterContractor, entry: number): ContractorMatch {
  const match = matchIn(pool, contractor)
  if (match.match === 'new') add(pool, contractor, { entry })
  return match
}

function matchIn(pool: Pool, contractor: RegisterContractor): ContractorMatch {
  const sharing = sharingANumber(pool, contractor)
  const [one, ...others] = sharing
  if (one !== undefined && others.length > 0) {
    return unclear(sharing, 'Its numbers belong to different contractors.')
  }
  if (one !== undefined) {
    if (contradicts(one.identifiers, contractor.identifiers)) {
      return unclear(sharing, 'One of its numbers is the same, another one is different.')
    }
    // Registers hold numbers that were typed into the wrong line.
    if (!one.names.some((name) => shareAWord(name, contractor.name))) {
      return unclear(sharing, 'The number is the same, but the name is quite another.')
    }
    return same(pool, one, contractor, 'identifier')
  }
  const neighbours = atSamePlace(pool, contractor)
  const [neighbour, ...rest] = neighbours
  if (neighbour !== undefined && rest.length === 0) {
    return same(pool, neighbour, contractor, 'name-and-address')
  }
  if (rest.length > 0) {
    return unclear(neighbours, 'Several contractors have this name and address.')
  }
  return { match: 'new', similar: similarTo(pool, contractor) }
}

function sharingANumber(pool: Pool, { identifiers }: RegisterContractor): readonly Candidate[] {
  const found = identifiers.flatMap((each) => [...(pool.byIdentifier.get(keyOf(each)) ?? [])])
  return [...new Set(found)]
}

/** Name and address decide only where one of the two has no number that could say otherwise. */
function atSamePlace(pool: Pool, contractor: RegisterContractor): readonly Candidate[] {
  const place = placeOf(contractor)
  const found = place === undefined ? [] : pool.byPlace.get(place) ?? []
  if (contractor.identifiers.length === 0) return found
  return found.filter(({ identifiers }) => identifiers.length === 0)
}

function same(
  pool: Pool,
  candidate: Candidate,
  contractor: RegisterContractor,
  by: 'identifier' | 'name-and-address',
): ContractorMatch {
  learn(pool, candidate, contractor)
  return { match: 'same', as: candidate.ref, by }
}

function unclear(between: readonly Candidate[], why: string): ContractorMatch {
  return { match: 'unclear', between: between.map(({ ref }) => ref), why }
}

function contradicts(known: readonly Identifier[], given: readonly Identifier[]): boolean {
  return given.some(({ scheme }) => {
    const theirs = known.filter((each) => each.scheme === scheme).map(({ id }) => id)
    const ours = given.filter((each) => each.scheme === scheme).map(({ id }) => id)
    return theirs.length > 0 && !ours.some((id) => theirs.includes(id))
  })
}

function similarTo(pool: Pool, contractor: RegisterContractor): readonly ContractorRef[] {
  if (pool.names === undefined) return []
  return similarNames(pool.names, coreOfName(nameKey(contractor.name)))
    .flatMap((at) => pool.candidates[at]?.ref ?? [])
}

function add(pool: Pool, contractor: RegisterContractor, ref: ContractorRef): void {
  const place = placeOf(contractor)
  const candidate: Candidate = { ref, names: [], identifiers: [] }
  pool.candidates.push(candidate)
  if (pool.names !== undefined) addName(pool.names, coreOfName(nameKey(contractor.name)))
  if (place !== undefined) {
    const there = pool.byPlace.get(place) ?? []
    there.push(candidate)
    pool.byPlace.set(place, there)
  }
  learn(pool, candidate, contractor)
}

// A number that came with a match counts from then on: else a third entry with the same name and
// address and another number would join it.
function learn(pool: Pool, candidate: Candidate, contractor: RegisterContractor): void {
  if (!candidate.names.includes(contractor.name)) candidate.names.push(contractor.name)
  for (const each of contractor.identifiers) {
    const found = pool.byIdentifier.get(keyOf(each)) ?? new Set<Candidate>()
    if (found.has(candidate)) continue
    candidate.identifiers = [...candidate.identifiers, each]
    pool.byIdentifier.set(keyOf(each), found.add(candidate))
  }
}

function keyOf({ scheme, id }: Identifier): string {
  return `${scheme.toUpperCase()} ${id.toUpperCase()}`
}

/** Undefined without an address: a name alone is not enough. */
function placeOf({ name, address }: RegisterContractor): string | undefined {
  const place = addressKey(address)
  const who = nameKey(name)
  return place === '' || who === '' ? undefined : `${who}\n${place}`
}
