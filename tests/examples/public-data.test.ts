import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckedFolder } from '#app/checks/check-folder.ts'
import type { AnnexRow } from '#app/assessment/types.ts'
import type { Outcome } from '#app/domain/outcome.ts'
import { boundsOf, checkedFolder, copyOf, findingOf, ROOT, RULES } from './real-rules.ts'

const PUBLIC = join(ROOT, 'examples/public-data')
const CUTS = join(PUBLIC, 'cuts')
const DAY = 86_400_000

type Line = Readonly<Record<string, string>>

let rules: string

beforeAll(async () => {
  // As the README says: the trial's rules laid over a copy of the council's own.
  rules = await mkdtemp(join(tmpdir(), 'goodterms-trial-'))
  await cp(RULES, rules, { recursive: true })
  await cp(join(PUBLIC, 'trial-rules'), rules, { recursive: true })
})
afterAll(() => rm(rules, { recursive: true }))

describe('the invoices of the sample set', () => {
  const COUNTS = [
    { name: 'as published', contract: 'PUBLIC-INVOICES',
      obligation: 'suppliers-paid-in-days-as-published' },
    { name: 'by section 68', contract: 'PUBLIC-INVOICES-S68',
      obligation: 'suppliers-paid-within-term' },
  ] as const
  const [PUBLISHED, STATUTE] = COUNTS
  let folder: CheckedFolder
  let invoices: readonly { readonly reference: string; readonly days: number;
    readonly daysLate: number; readonly month: string }[]

  beforeAll(async () => {
    folder = await checkedFolder(join(CUTS, 'invoices'), { choice: 'all', rules })
    const lines = await csv(join(CUTS, 'invoices/returns/ibm-accounts-receivable.csv'))
    invoices = lines.map((line) => ({
      reference: `${line['customerID']} ${line['invoiceNumber']}`,
      days: (dayOf(line['SettledDate']) - dayOf(line['InvoiceDate'])) / DAY,
      daysLate: Number(line['DaysLate']),
      month: new Date(dayOf(line['SettledDate'])).toISOString().slice(0, 7),
    }))
  })

  test('are all read, and refused nowhere', () => {
    expect(folder.intake.refused).toEqual([])
    expect(folder.periods).toEqual(['2013-06', '2013-07'])
    expect(invoices).toHaveLength(32)
  })

  test.each([
    { count: PUBLISHED, period: '2013-06', onTime: 12, of: 19 },
    { count: PUBLISHED, period: '2013-07', onTime: 9, of: 13 },
    { count: STATUTE, period: '2013-06', onTime: 9, of: 19 },
    { count: STATUTE, period: '2013-07', onTime: 6, of: 13 },
  ])('counted $count.name: $onTime of $of on time in $period', ({ count, period, onTime, of }) => {
    const finding = findingOf(checkedIn(folder, count.contract, period), count.obligation)
    expect(boundsOf(finding)).toEqual({ lo: [onTime, of], hi: [onTime, of] })
    expect(finding.outcome).toBe('not-met')
    expect(lateRows(count).filter((row) => row.period === period)).toHaveLength(of - onTime)
  })

  test.each([
    [28, 'on time by both', false, false],
    [29, 'on time by both', false, false],
    [30, 'on time as published and late by section 68', false, true],
    [31, 'late by both', true, true],
    [32, 'late by both', true, true],
  ])('settled %i days after their date are %s', (days, _said, isPublishedLate, isLawLate) => {
    const settled = invoices.filter((invoice) => invoice.days === days)
    expect(settled.length).toBeGreaterThan(0)
    const published = referencesOf(lateRows(PUBLISHED))
    const law = referencesOf(lateRows(STATUTE))
    for (const { reference } of settled) {
      expect([reference, published.has(reference)]).toEqual([reference, isPublishedLate])
      expect([reference, law.has(reference)]).toEqual([reference, isLawLate])
    }
  })

  test('stand on the boundary, day 30 and day 31, in each of the two months', () => {
    const boundary = invoices.filter(({ days }) => days === 30 || days === 31)
    const seen = new Set(boundary.map(({ month, days }) => `${month} ${days}`))
    expect([...seen].toSorted())
      .toEqual(['2013-06 30', '2013-06 31', '2013-07 30', '2013-07 31'])
  })

  test('are late by as many days as the data set itself says, row for row', () => {
    const found = lateRows(PUBLISHED).map(({ reference, payment }) =>
      `${reference}: ${payment?.daysLate}`)
    const said = invoices.filter(({ daysLate }) => daysLate > 0)
      .map(({ reference, daysLate }) => `${reference}: ${daysLate}`)
    expect(said).toHaveLength(11)
    expect(found.toSorted()).toEqual(said.toSorted())
  })

  test('are late by one day more when the day of receipt counts', () => {
    const published = new Map(lateRows(PUBLISHED).map((row) =>
      [row.reference, row.payment?.daysLate ?? 0]))
    const found = lateRows(STATUTE).map(({ reference, payment }) => ({
      reference, daysLate: payment?.daysLate,
    }))
    const expected = found.map(({ reference }) => ({
      reference, daysLate: (published.get(reference) ?? 0) + 1,
    }))
    expect(found).toEqual(expected)
  })

  test('cannot be told by the council’s own rules, which say where to write the term', async () => {
    const own = await checkedFolder(join(CUTS, 'invoices'), { choice: 'all' })
    for (const { contract, obligation } of COUNTS) {
      const finding = findingOf(checkedIn(own, contract, '2013-06'), obligation)
      expect(finding).toMatchObject({
        outcome: 'cannot-tell',
        reason: 'rate-not-known',
        forCouncil: expect.stringContaining('rules/parameters/payment-days.json') as string,
      })
    }
  })

  function lateRows({ contract, obligation }: typeof PUBLISHED | typeof STATUTE) {
    return folder.checked.filter((each) => each.contract.id === contract)
      .flatMap(({ assessment }) => assessment.annex.rows)
      .filter((row) => row.obligation === obligation)
  }
})

interface Spend {
  readonly cut: 'salford' | 'norwich'
  readonly contract: string
  readonly period: string
  readonly table: string
  readonly postcode: string
  readonly amount: string
  readonly lookUp: string
  readonly lookUpFrom: string
  readonly lookUpTo: string
  readonly local: string
  readonly elsewhere: string
}

const SALFORD: Spend = {
  cut: 'salford',
  contract: 'PUBLIC-SPEND-SALFORD',
  period: '2022-07',
  table: 'salford-contract-register-2022-07.csv',
  postcode: 'Supplier Postcode',
  amount: 'Annual Value',
  lookUp: 'salford-supplier-postcodes-to-la-2016.csv',
  lookUpFrom: 'supplier_postcode_as_written',
  lookUpTo: 'la_code_2016',
  local: 'E08000006',
  elsewhere: 'E08000003',
}
const NORWICH: Spend = {
  cut: 'norwich',
  contract: 'PUBLIC-SPEND-NORWICH',
  period: '2026-10',
  table: 'made-up-suppliers.csv',
  postcode: 'Postcode',
  amount: 'Paid £',
  lookUp: 'nr-postcode-to-la-2016.csv',
  lookUpFrom: 'postcode',
  lookUpTo: 'la_code',
  local: 'E07000148',
  elsewhere: 'E07000144',
}

describe.each([
  { spend: SALFORD, rows: 28, unresolved: 6, from: '15.17', to: '62.32' },
  { spend: NORWICH, rows: 40, unresolved: 5, from: '37.78', to: '45.20' },
])('the spend of $spend.cut', ({ spend, rows, unresolved, from, to }) => {
  test(`lies between ${from}% and ${to}%, so that nobody can tell`, async () => {
    const { outcome, reason, lo, hi } = await shareOf(spend, join(CUTS, spend.cut))
    expect({ outcome, reason }).toEqual({ outcome: 'cannot-tell', reason: 'within-bounds' })
    expect(Math.floor(10_000 * lo[0] / lo[1])).toBe(Math.round(Number(from) * 100))
    expect(Math.ceil(10_000 * hi[0] / hi[1])).toBe(Math.round(Number(to) * 100))
  })

  test('is summed from the table to the penny, line by line', async () => {
    const { lo, hi } = await shareOf(spend, join(CUTS, spend.cut))
    const lines = await linesOf(spend)
    expect(lines).toHaveLength(rows)
    expect(lo).toEqual([penceOf(lines, ({ code }) => code === spend.local), penceOf(lines)])
    expect(hi).toEqual([
      penceOf(lines, ({ code }) => code === spend.local || code === ''), penceOf(lines),
    ])
  })

  test(`has ${unresolved} lines to be clarified, which are those whose area nobody knows`,
    async () => {
      const { annex } = await shareOf(spend, join(CUTS, spend.cut))
      const lines = await linesOf(spend)
      const unknown = lines.flatMap(({ code }, index) => (code === '' ? [index + 2] : []))
      expect(unknown).toHaveLength(unresolved)
      expect(annex.map(({ line }) => line)).toEqual(unknown)
      for (const row of annex) {
        expect(row).toMatchObject({
          problem: 'cannot-tell',
          file: `returns/${spend.table}`,
          message: 'Not filled in: “Authority code of the business”.',
        })
      }
    })

  test('is exactly its upper bound, and met, once every unknown postcode is local', async () => {
    const before = await shareOf(spend, join(CUTS, spend.cut))
    const after = await shareOf(spend, await resolved(spend, spend.local))
    expect(after).toEqual({ outcome: 'met', lo: before.hi, hi: before.hi, annex: [] })
  })

  test('is exactly its lower bound, and missed, once every one is elsewhere', async () => {
    const before = await shareOf(spend, join(CUTS, spend.cut))
    const after = await shareOf(spend, await resolved(spend, spend.elsewhere))
    expect(after).toEqual({ outcome: 'not-met', lo: before.lo, hi: before.lo, annex: [] })
  })
})

describe('an NR postcode', () => {
  test('is not Norwich: twelve are in the city, 23 in seven other authorities', async () => {
    const lines = await linesOf(NORWICH)
    expect(lines.every(({ postcode }) => postcode.startsWith('NR'))).toBe(true)
    expect(lines.filter(({ code }) => code === NORWICH.local)).toHaveLength(12)
    const others = lines.filter(({ code }) => code !== '' && code !== NORWICH.local)
    expect(others).toHaveLength(23)
    expect(new Set(others.map(({ code }) => code)).size).toBe(7)
  })

  test('from NR1 to NR7 makes 61.89% of spend, far above what full postcodes give', async () => {
    const lines = await linesOf(NORWICH)
    const near = penceOf(lines, ({ postcode }) => /^NR[1-7] /.test(postcode))
    expect((100 * near / penceOf(lines)).toFixed(2)).toBe('61.89')
  })
})

interface Share {
  readonly outcome: Outcome
  readonly reason?: string
  readonly lo: readonly [number, number]
  readonly hi: readonly [number, number]
  readonly annex: readonly AnnexRow[]
}

async function shareOf({ contract, period }: Spend, path: string): Promise<Share> {
  const folder = await checkedFolder(path, { choice: { period }, rules })
  expect(folder.intake.refused).toEqual([])
  const checked = checkedIn(folder, contract, period)
  const finding = findingOf(checked, 'spend-in-area')
  const { lo, hi } = boundsOf(finding)
  const { outcome, reason } = finding
  return {
    outcome,
    ...(reason === undefined ? {} : { reason }),
    lo: [lo[0] ?? 0, lo[1] ?? 0],
    hi: [hi[0] ?? 0, hi[1] ?? 0],
    annex: checked.assessment.annex.rows.filter((row) => row.obligation === 'spend-in-area'),
  }
}

/** A copy of the cut in which somebody has found out where every postcode is: at `code`. */
async function resolved(spend: Spend, code: string): Promise<string> {
  const copy = await copyOf(join(CUTS, spend.cut))
  const unknown = (await linesOf(spend)).filter((line) => line.code === '')
  const found = new Map(unknown.map(({ postcode }) => [postcode, code]))
  const known = [...(await areasOf(spend))].filter(([, area]) => area !== '')
  const lines = [[spend.lookUpFrom, spend.lookUpTo], ...known, ...found]
  const table = lines.map((cells) => `${cells.join(',')}\n`).join('')
  await writeFile(join(copy, 'returns', spend.lookUp), table)
  return copy
}

interface SpendLine {
  readonly postcode: string
  readonly code: string
  readonly pence: number
}

async function linesOf(spend: Spend): Promise<readonly SpendLine[]> {
  const areas = await areasOf(spend)
  const lines = await csv(join(CUTS, spend.cut, 'returns', spend.table))
  return lines.map((line) => {
    const postcode = line[spend.postcode] ?? ''
    const pence = Math.round(Number(line[spend.amount]) * 100)
    return { postcode, code: areas.get(postcode) ?? '', pence }
  })
}

async function areasOf(spend: Spend): Promise<ReadonlyMap<string, string>> {
  const lines = await csv(join(CUTS, spend.cut, 'returns', spend.lookUp))
  return new Map(lines.map((line) =>
    [line[spend.lookUpFrom] ?? '', line[spend.lookUpTo] ?? ''] as const))
}

function penceOf(
  lines: readonly SpendLine[],
  counts: (line: SpendLine) => boolean = () => true,
): number {
  return lines.filter(counts).reduce((total, { pence }) => total + pence, 0)
}

function checkedIn(folder: CheckedFolder, contract: string, period: string) {
  const checked = folder.checked.find((each) =>
    each.contract.id === contract && each.period === period)
  assert(checked !== undefined, `${contract} was not checked for ${period}`)
  return checked
}

function referencesOf(rows: readonly AnnexRow[]): ReadonlySet<string> {
  return new Set(rows.map(({ reference }) => reference))
}

/** Read apart from our own reader, so that the two can disagree. */
async function csv(path: string): Promise<readonly Line[]> {
  return parse(await readFile(path, 'utf8'), { columns: true }) as Line[]
}

/** Milliseconds of a day written as M/D/YYYY. */
function dayOf(text = ''): number {
  const [month = 0, day = 0, year = 0] = text.split('/').map(Number)
  return Date.UTC(year, month - 1, day)
}
