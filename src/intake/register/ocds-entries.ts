/**
 * Reads the contracts out of one public notice (OCDS release): an entry for each contractor of
 * each deal, or why there is none. What the notice does not say is left open, never filled in.
 */
import { hash } from 'node:crypto'
import type { Problem } from '../../domain/problem.ts'
import { shown } from '../cell-values.ts'
import { cleanLine } from './clean-line.ts'
import { nameKey } from './contractor-key.ts'
import { entryOf } from './entry-of.ts'
import { faulty, notGiven } from './field-reading.ts'
import { withoutEntities } from './html-entities.ts'
import { fieldOf, textOf } from './json-fields.ts'
import { dealsOf, whyNoDeal, type Deal, type Reason } from './ocds-deals.ts'
import type { OcdsRelease } from './ocds-packages.ts'
import { partiesOf, suppliersOf, type Supplier } from './ocds-suppliers.ts'
import { dealValue } from './ocds-value.ts'
import { readLondonDay } from './london-day.ts'
import type { FieldReading, ReadEntry, ReadRegister } from './read-register.ts'
import { saysNothing } from './says-nothing.ts'
import { readOcid, readReference, readTitle } from './text-fields.ts'

const SUFFIX_LENGTH = 8

export function ocdsEntries(found: OcdsRelease, file: string): ReadRegister {
  const deals = dealsOf(found.release)
  if ('message' in deals) return refusedFor(found, file, '', deals)
  const parties = partiesOf(found.release)
  const parts = deals.map((deal) => {
    const reason = whyNoDeal(found.release, deal)
    if (reason !== undefined) return refusedFor(found, file, deal.where, reason)
    const suppliers = suppliersOf(deal, parties)
    if ('message' in suppliers) return refusedFor(found, file, deal.where, suppliers)
    const isOnly = deals.length === 1 && suppliers.length === 1
    const keys = suppliers.map(nameOf)
    const share = { deal, of: suppliers.length, isOnly, repeated: repeatedIn(keys) }
    return together(suppliers.map((supplier) =>
      entryOfSupplier(found, file, { ...share, supplier })))
  })
  return together(parts)
}

function together(parts: readonly ReadRegister[]): ReadRegister {
  return {
    entries: parts.flatMap(({ entries }) => entries),
    refused: parts.flatMap(({ refused }) => refused),
  }
}

interface Share {
  readonly deal: Deal
  readonly supplier: Supplier
  /** So many contractors has the deal. */
  readonly of: number
  /** The names that several of them have. */
  readonly repeated: ReadonlySet<string>
  /** The only entry of its release. */
  readonly isOnly: boolean
}

function entryOfSupplier(
  { line, where, release }: OcdsRelease,
  file: string,
  share: Share,
): ReadRegister {
  const ocid = readOcid(textOf(release, 'ocid'))
  const { deal, supplier, of, isOnly } = share
  const periods = [fieldOf(deal.contract, 'period'), fieldOf(deal.award, 'contractPeriod')]
  const read = entryOf(
    {
      id: referenceOf(ocid, isOnly ? undefined : suffixOf(share)),
      title: titleOf(release, deal),
      ...supplier,
      from: dayOf(periods, 'startDate'),
      to: dayOf(periods, 'endDate'),
      valuePence: dealValue(deal, of),
      ocid,
    },
    () => ({ where: `${where}${deal.where}`, before: titleShown(release) }),
  )
  if (!read.ok) {
    const problems = read.problems.map((problem) => ({ ...problem, file, line }))
    return { entries: [], refused: [{ line, problems }] }
  }
  const buyer = cleanLine(withoutEntities(textOf(fieldOf(release, 'buyer'), 'name'))).text
  const entry: ReadEntry = { line, ...read.value, ...(buyer === '' ? {} : { buyer }) }
  return { entries: [entry], refused: [] }
}

/** The number of the process; with several contractors or deals, something of each behind it. */
function referenceOf(ocid: FieldReading<string>, suffix: string | undefined): FieldReading<string> {
  if (!ocid.ok || ocid.value === undefined) {
    return faulty('missing-field', 'The release has no number of its process (ocid).')
  }
  return readReference(suffix === undefined ? ocid.value : `${ocid.value}-${suffix}`)
}

// From deal and name, never from the order in the notice: the next notice may have another one. The
// address counts only where two contractors of the deal have one name.
function suffixOf({ deal: { award, contract }, supplier, repeated }: Share): string {
  const who = nameOf(supplier)
  const { address } = supplier
  const place = repeated.has(who) && address.ok ? [address.value] : []
  const text = JSON.stringify([textOf(contract, 'id'), textOf(award, 'id'), who, ...place])
  return hash('sha256', text).slice(0, SUFFIX_LENGTH)
}

function repeatedIn(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)))
}

function nameOf({ name }: Supplier): string {
  return nameKey((name.ok ? name.value : undefined) ?? '')
}

/** The title of what was signed, else of what was awarded, else of the tender. */
function titleOf(release: unknown, { award, contract }: Deal): FieldReading<string> {
  const texts = [contract, award, fieldOf(release, 'tender')].map((each) => textOf(each, 'title'))
  return readTitle(withoutEntities(texts.find((text) => !saysNothing(text)) ?? ''))
}

function dayOf(periods: readonly unknown[], name: string): FieldReading<string> {
  const text = periods.map((each) => textOf(each, name)).find((each) => !saysNothing(each)) ?? ''
  return saysNothing(text) ? notGiven() : readLondonDay(text)
}

function refusedFor(
  { line, where, release }: OcdsRelease,
  file: string,
  inside: string,
  { code, message }: Reason,
): ReadRegister {
  const problem: Problem = {
    code, where: `${where}${inside}`, message: `${titleShown(release)}${message}`, file, line,
  }
  return { entries: [], refused: [{ line, problems: [problem] }] }
}

/** What a person knows the notice by. */
function titleShown(release: unknown): string {
  const title = withoutEntities(textOf(fieldOf(release, 'tender'), 'title'))
  const known = saysNothing(title) ? textOf(release, 'ocid') : title
  return known === '' ? '' : `${shown(known)}: `
}
