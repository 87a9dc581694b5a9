/**
 * A contract adopts what stands in a sheet: an obligation that it has adopted is replaced, others
 * are added, and the contract as a whole must hold. As a variation it becomes the next version,
 * and the version before stays as it was.
 */
import { periodInWords } from '../../domain/calendar.ts'
import { holdsFrom } from '../../domain/contract-versions.ts'
import type { Adoption, Contract, Variation } from '../../domain/contract.ts'
import { accepted, refused, type Checked, type Problem } from '../../domain/problem.ts'
import { placedInSheet } from './adoption-sheet-places.ts'
import { readAdoptionSheet, type AdoptedLine } from './adoption-sheet.ts'
import type { Adopting } from './adoption-terms.ts'
import { contractOf } from '../read-contract.ts'

export interface SheetForContract {
  readonly contract: Contract
  readonly bytes: Uint8Array
  /** How the sheet is named to people. */
  readonly file: string
  /** For a contract that is on record: what makes its next version. */
  readonly variation?: Variation
}

export interface Adopted {
  readonly before: Contract
  readonly after: Contract
  readonly changes: readonly AdoptionChange[]
}

export interface AdoptionChange {
  readonly line: number
  /** Left out where the contract had not adopted it. */
  readonly before?: Adoption
  readonly after: Adoption
  /** What the sheet says otherwise, or not at all, and a variation leaves as it was. */
  readonly kept: readonly Kept[]
}

/** Since when it binds, and what was done before the first return: what was counted before. */
type Kept = 'from' | 'opening'

export function adoptSheet(
  { contract, bytes, file, variation }: SheetForContract,
  { terms, fits }: Adopting,
): Checked<Adopted> {
  const lines = readAdoptionSheet(bytes, file, terms)
  if (!lines.ok) return lines
  const read = lines.value.map((line) => {
    return { ...line, ...varied(line.adoption, contract, variation) }
  })
  const adopting = contractWith(contract, read, variation)
  const whole = contractOf(adopting)
  const problems = [
    ...(whole.ok ? fits(whole.value) : whole.problems),
    ...(variation === undefined ? [] : notLater(contract, variation)),
  ]
  if (!whole.ok || problems.length > 0) {
    return refused(problems.map((each) => placedInSheet(each, adopting, read)))
  }
  const changes = read.map((line) => changeBy(line, contract, whole.value))
  return accepted({ before: contract, after: whole.value, changes })
}

/** The contract as a file, to be put where contracts are read. */
export function contractFile(contract: Contract): string {
  return `${JSON.stringify(contract, undefined, 2)}\n`
}

/**
 * A variation changes what is owed from a month on, and forgets nothing that was counted before:
 * a later first day, or no opening totals, would cut that off. What had ended begins anew.
 */
function varied(
  adoption: Adoption,
  { obligations }: Contract,
  variation: Variation | undefined,
): { readonly adoption: Adoption; readonly kept: readonly Kept[] } {
  const had = obligations.find(({ id }) => id === adoption.id)
  const goesOn = had !== undefined && (had.to === undefined || had.to >= adoption.from)
  if (variation === undefined || !goesOn || adoption.from < had.from) return { adoption, kept: [] }
  const { from } = had
  const isSilent = adoption.opening === undefined && adoption.window === had.window
  const opening = isSilent ? had.opening : undefined
  return {
    adoption: { ...adoption, from, ...(opening === undefined ? {} : { opening }) },
    kept: [
      ...(adoption.from === from ? [] : ['from' as const]),
      ...(opening === undefined ? [] : ['opening' as const]),
    ],
  }
}

/** What a sheet names takes the place that it had; what is new comes after it. */
function contractWith(
  contract: Contract,
  lines: readonly Pick<AdoptedLine, 'adoption'>[],
  variation?: Variation,
): Contract {
  const { id, version, variation: before, obligations, ...rest } = contract
  const sheet = new Map(lines.map(({ adoption }) => [adoption.id, adoption]))
  const had = new Set(obligations.map((adoption) => adoption.id))
  const made = variation ?? before
  return {
    id,
    version: variation === undefined ? version : version + 1,
    ...(made === undefined ? {} : { variation: made }),
    ...rest,
    obligations: [
      ...obligations.map((adoption) => sheet.get(adoption.id) ?? adoption),
      ...lines.flatMap(({ adoption }) => (had.has(adoption.id) ? [] : [adoption])),
    ],
  }
}

function changeBy(
  { line, adoption, kept }: AdoptedLine & Pick<AdoptionChange, 'kept'>,
  before: Contract,
  after: Contract,
): AdoptionChange {
  const had = before.obligations.find(({ id }) => id === adoption.id)
  const has = after.obligations.find(({ id }) => id === adoption.id) ?? adoption
  return { line, ...(had === undefined ? {} : { before: had }), after: has, kept }
}

/** The month of the version before, and all earlier ones, are judged by it for ever. */
function notLater(contract: Contract, { from }: Variation): readonly Problem[] {
  const held = holdsFrom(contract)
  if (from.slice(0, 7) > held) return []
  const message =
    `Version ${contract.version} holds from ${periodInWords(held)}, and a variation holds from a ` +
    'later month. Correct the first day of the variation.'
  return [{ code: 'wrong-order', where: '/variation/from', message }]
}
