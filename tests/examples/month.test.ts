import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { CheckedFolder } from '#app/checks/check-folder.ts'
import type { CheckedContract } from '#app/checks/check-return.ts'
import { writeResults } from '#app/checks/write-results.ts'
import { divideRoundingDown, divideRoundingUp } from '#app/domain/fraction.ts'
import { OUTCOMES } from '#app/domain/outcome.ts'
import { canonicalJson } from '#app/json/canonical-json.ts'
import { NOTICE_KINDS, type NoticeDraft } from '#app/notices/draft-notices.ts'
import { boundsOf, checkedFolder, copyOf, findingOf, ROOT } from './real-rules.ts'

const MONTH = join(ROOT, 'examples/month')
const CONTRACTS = ['C-009', 'G-017', 'K-112', 'L-023', 'R-041', 'T-005', 'W-030']

/** What the README calls each obligation, in short. */
const OBLIGATIONS: Readonly<Record<string, string>> = {
  'Real Living Wage': 'real-living-wage',
  'Minimum wage': 'minimum-wage',
  'Prompt-payment clause': 'prompt-payment-clause',
  'Clause in sub-contracts': 'prompt-payment-clause-in-sub-contracts',
  'Suppliers paid within term': 'suppliers-paid-within-term',
  'Suppliers paid in days, as published': 'suppliers-paid-in-days-as-published',
  'Norfolk supply-chain spend': 'norfolk-supply-chain-spend',
  'Local workforce': 'local-workforce-share',
  'Building Futures': 'building-futures-hours',
  'Return received': 'return-received',
}

let month: CheckedFolder

beforeAll(async () => {
  month = await checkedFolder(MONTH)
})

describe('October 2026', () => {
  test('is checked for all seven contracts, and nothing is refused', () => {
    expect(month.periods).toEqual(['2026-10'])
    expect(month.checked.map(({ contract }) => contract.id)).toEqual(CONTRACTS)
    expect(month.intake.refused).toEqual([])
  })

  test.each(CONTRACTS)('comes out for %s as was worked out by hand in the README', async (id) => {
    const expected = (await outcomesInReadme()).get(id)
    const { assessment } = checkedOf(id)
    const outcomes = assessment.decision.findings.map(({ obligation, outcome }) =>
      [obligation, outcome] as const)
    expect(Object.fromEntries(outcomes)).toEqual(expected)
  })

  test.each([
    ['C-009', ['shortfall', 'restricted-note']],
    ['G-017', ['all-met']],
    ['K-112', ['data-query']],
    ['L-023', ['shortfall']],
    ['R-041', ['behind']],
    ['T-005', ['data-query']],
    ['W-030', ['return-missing']],
  ])('calls for %s to be sent %j', (id, kinds) => {
    expect(checkedOf(id).notices.map(({ kind }) => kind)).toEqual(kinds)
  })

  test('says why where it cannot tell', () => {
    const reasons = month.checked.flatMap(({ contract, assessment }) =>
      assessment.decision.findings
        .filter(({ outcome }) => outcome === 'cannot-tell')
        .map(({ obligation, reason }) => `${contract.id} ${obligation}: ${reason}`))
    expect(reasons).toEqual([
      'K-112 local-workforce-share: within-bounds',
      'T-005 norfolk-supply-chain-spend: no-target',
      'T-005 real-living-wage: rate-not-known',
      'T-005 suppliers-paid-within-term: nothing-to-measure',
      'W-030 minimum-wage: not-reported',
      'W-030 prompt-payment-clause: not-reported',
      'W-030 real-living-wage: not-reported',
    ])
  })

  test('holds every outcome that there is', () => {
    const findings = month.checked.flatMap(({ assessment }) => assessment.decision.findings)
    expect(new Set(findings.map(({ outcome }) => outcome))).toEqual(new Set(OUTCOMES))
  })

  test('holds every kind of notice that there is', () => {
    expect(new Set(allNotices().map(({ kind }) => kind))).toEqual(new Set(NOTICE_KINDS))
  })
})

describe('the share of hours, invoices or spend', () => {
  test.each([
    ['R-041', 'building-futures-hours', [88_320, 1_104_000]],
    ['R-041', 'prompt-payment-clause-in-sub-contracts', [6, 6]],
    ['R-041', 'real-living-wage', [17, 17]],
    ['R-041', 'suppliers-paid-within-term', [11, 11]],
    ['G-017', 'real-living-wage', [14, 14]],
    ['G-017', 'suppliers-paid-in-days-as-published', [20, 21]],
    ['C-009', 'real-living-wage', [7, 7]],
    ['C-009', 'prompt-payment-clause-in-sub-contracts', [3, 4]],
    ['L-023', 'real-living-wage', [10, 12]],
    ['L-023', 'suppliers-paid-within-term', [17, 20]],
    ['L-023', 'suppliers-paid-in-days-as-published', [18, 20]],
    ['K-112', 'building-futures-hours', [800 * 60, 6500 * 60]],
    ['K-112', 'real-living-wage', [15, 15]],
    ['K-112', 'suppliers-paid-within-term', [7, 7]],
  ])('of %s under %s is exactly %j', (id, obligation, share) => {
    expect(boundsOf(findingOf(checkedOf(id), obligation))).toEqual({ lo: share, hi: share })
  })

  test.each([
    ['R-041', 'local-workforce-share', '46.55 to 49.48'],
    ['G-017', 'norfolk-supply-chain-spend', '60.65 to 60.99'],
    ['C-009', 'norfolk-supply-chain-spend', '52.14 to 53.54'],
    ['K-112', 'local-workforce-share', '26.40 to 50.40'],
  ])('of %s under %s lies within %s per cent', (id, obligation, bounds) => {
    expect(boundsInPerCent(checkedOf(id), obligation)).toBe(bounds)
  })
})

describe('Housing repairs, R-041', () => {
  test('reaches 10% if 1,628 of the 12,600 hours still planned (12.93%) count', () => {
    const { cure } = findingOf(checkedOf('R-041'), 'building-futures-hours')
    expect(cure?.fromNowOn).toContainEqual({
      kind: 'of-what-is-planned',
      amount: 1628 * 60,
      planned: 12_600 * 60,
      unit: 'minutes',
      shareRoundedUp: 1293,
    })
    expect(oneLine(generalNotice('R-041').text)).toMatch(/1,628 hours of these \(12\.93%\)/)
  })

  test('is 368 hours short of 10%', () => {
    const { cure } = findingOf(checkedOf('R-041'), 'building-futures-hours')
    const inPlace = cure?.fromNowOn.find(({ kind }) => kind === 'in-place-of-others')
    expect(inPlace).toMatchObject({ amount: 368 * 60, unit: 'minutes' })
  })

  test('is judged by version 2, in which W014 counts no more', async () => {
    const folder = await copyOf(MONTH)
    await rm(join(folder, 'returns/R-041/2026-10.json'))
    const older = checkedOf('R-041', await checkedFolder(folder))
    expect(older.monthlyReturn?.version).toBe(1)
    expect(boundsOf(findingOf(older, 'building-futures-hours')).lo).toEqual([96_180, 1_104_000])
    expect(checkedOf('R-041').monthlyReturn?.version).toBe(2)
  })
})

describe('Leisure centre, L-023', () => {
  test('owes its contract cleaners £27.00 and £28.60, together £55.60', () => {
    const owed = rowsOf('L-023', 'real-living-wage').map(({ reference, pay }) =>
      [reference, pay?.owedPence, pay?.minutes])
    expect(owed).toEqual([['W010', 2700, 60 * 60], ['W011', 2860, 52 * 60]])
    expect(findingOf(checkedOf('L-023'), 'real-living-wage').cure).toEqual({
      past: [{ kind: 'pay-arrears', totalPence: 5560, rows: 2, heads: 2 }],
      fromNowOn: [{ kind: 'raise-pay', heads: 2, lowestPence: 1345, highestPence: 1345 }],
    })
  })

  test('restores its rate by paying £10,000.00 and then 40 invoices on time', () => {
    expect(findingOf(checkedOf('L-023'), 'suppliers-paid-within-term').cure).toEqual({
      past: [{ kind: 'pay-overdue', rows: 1, totalPence: 1_000_000 }],
      fromNowOn: [{ kind: 'more-on-time', amount: 40 }],
    })
  })

  test('paid S42 PW-661 on day 31 by the law, which is day 30 as published and on time', () => {
    const late = (obligation: string) =>
      rowsOf('L-023', obligation).map(({ reference }) => reference)
    expect(late('suppliers-paid-within-term'))
      .toEqual(['S42 PW-661', 'S43 CHL-3009', 'S44 0552'])
    expect(late('suppliers-paid-in-days-as-published')).toEqual(['S43 CHL-3009', 'S44 0552'])
    expect(rowsOf('L-023', 'suppliers-paid-within-term')[0]?.payment)
      .toMatchObject({ dayByStatute: 31, dayAsPublished: 30 })
  })
})

describe('School meals, C-009', () => {
  test('paid K04 £12.55 an hour after a deduction, where £3.20 appears to be missing', () => {
    const rows = rowsOf('C-009', 'minimum-wage')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      reference: 'K04',
      file: 'returns/C-009/october-payroll.csv',
      line: 14,
      pay: { from: '2026-10-05', to: '2026-10-11', floorPence: 1271, owedPence: 320 },
    })
    const { past } = findingOf(checkedOf('C-009'), 'minimum-wage').cure ?? { past: [] }
    expect(past).toEqual([{ kind: 'pay-arrears', totalPence: 320, rows: 1, heads: 1 }])
  })

  test('has one general notice, and the restricted note apart from it', () => {
    const told = checkedOf('C-009').notices.map(({ kind, restricted, needsApproval }) =>
      ({ kind, restricted, needsApproval }))
    expect(told).toEqual([
      { kind: 'shortfall', restricted: false, needsApproval: true },
      { kind: 'restricted-note', restricted: true, needsApproval: true },
    ])
  })

  test('is told nothing about the restricted finding in the general notice', () => {
    const everything = wordsOf(generalNotice('C-009'))
    const traces = /minimum wage|restricted|12\.71|12\.55|3\.20|uniform|deduct|payroll|arrears/i
    expect(traces.exec(everything)).toBeNull()
  })

  test('gets the same general notice as if the restricted finding had not been made', async () => {
    const folder = await copyOf(MONTH)
    const payroll = join(folder, 'returns/C-009/october-payroll.csv')
    const before = await readFile(payroll, 'utf8')
    const after = before.replace(',,18.00,269.00,251.00,', ',,18.00,269.00,269.00,')
    expect(after).not.toBe(before)
    await writeFile(payroll, after)
    const paidInFull = checkedOf('C-009', await checkedFolder(folder))
    expect(paidInFull.notices).toEqual([generalNotice('C-009')])
  })
})

describe('every notice', () => {
  test('asks for an answer by Monday 7 December 2026, ten working days after drafting', () => {
    const silent = allNotices().filter(({ text }) =>
      !oneLine(text).includes('by Monday 7 December 2026'))
    expect(silent.map(({ reference }) => reference)).toEqual([])
  })

  test('names no worker, and neither does any decision', async () => {
    const references = await workersIn(MONTH)
    expect(references).toEqual(expect.arrayContaining(['W001', 'W010', 'K04']))
    const inNoticesAndDecisions = [
      ...allNotices().map(wordsOf),
      ...month.checked.map(({ assessment }) => canonicalJson(assessment.decision)),
    ].join('\n')
    const named = references.filter((each) =>
      new RegExp(`\\b${each}\\b`).test(inNoticesAndDecisions))
    expect(named).toEqual([])
  })

  test('without a clause on record says that nothing formal can follow', () => {
    expect(oneLine(generalNotice('W-030').text)).toContain('nothing formal can follow')
  })
})

describe('checking again', () => {
  test('writes the same files with the same bytes', async () => {
    const one = await written(month)
    const other = await written(await checkedFolder(MONTH))
    expect(one.size).toBe(46)
    expect(other).toEqual(one)
  })

  test.each(CONTRACTS)('without the file of %s changes no other decision', async (id) => {
    const folder = await copyOf(MONTH)
    await rm(join(folder, `contracts/${id}.json`))
    const fewer = await checkedFolder(folder)
    const others = CONTRACTS.filter((each) => each !== id)
    expect(decisionsOf(fewer)).toEqual(decisionsOf(month).filter(([each]) => each !== id))
    expect(fewer.checked.map(({ contract }) => contract.id)).toEqual(others)
  })
})

function checkedOf(id: string, folder: CheckedFolder = month): CheckedContract {
  const checked = folder.checked.find(({ contract }) => contract.id === id)
  assert(checked !== undefined, `${id} was not checked`)
  return checked
}

function rowsOf(id: string, obligation: string) {
  return checkedOf(id).assessment.annex.rows.filter((row) => row.obligation === obligation)
}

function generalNotice(id: string): NoticeDraft {
  const notice = checkedOf(id).notices.find(({ restricted }) => !restricted)
  assert(notice !== undefined, `${id} has no general notice`)
  return notice
}

function allNotices(): readonly NoticeDraft[] {
  return month.checked.flatMap(({ notices }) => notices)
}

function wordsOf({ reference, subject, text, html }: NoticeDraft): string {
  return [reference, subject, oneLine(text), oneLine(html)].join('\n')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

/** The lower bound rounded down and the upper bound rounded up, to a hundredth of a per cent. */
function boundsInPerCent(checked: CheckedContract, obligation: string): string {
  const { lo, hi } = boundsOf(findingOf(checked, obligation))
  const scaled = ([part = 0, whole = 1]: readonly number[]) =>
    [BigInt(part) * 10_000n, BigInt(whole)] as const
  const inWords = (basisPoints: number) => (basisPoints / 100).toFixed(2)
  const from = divideRoundingDown(...scaled(lo))
  const to = divideRoundingUp(...scaled(hi))
  return `${inWords(from)} to ${inWords(to)}`
}

function decisionsOf({ checked }: CheckedFolder): readonly (readonly [string, string])[] {
  return checked.map(({ contract, assessment }) =>
    [contract.id, canonicalJson(assessment.decision) + canonicalJson(assessment.annex)] as const)
}

/** Contract by contract, obligation by obligation: the tables under "The month". */
async function outcomesInReadme(): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const readme = await readFile(join(ROOT, 'examples/README.md'), 'utf8')
  const [, ...sections] = readme.split(/^### (?=[A-Z]-\d{3} )/m)
  return new Map(sections.map((section) => {
    const rows = [...section.matchAll(/^\| ([^|]+) \| ([a-z-]+) \|/gm)]
    const outcomes = rows.map(([, name = '', outcome = '']) => {
      const obligation = OBLIGATIONS[name]
      assert(obligation !== undefined, `the README calls an obligation ${name}`)
      return [obligation, outcome] as const
    })
    return [section.slice(0, 5), Object.fromEntries(outcomes)]
  }))
}

/** Every worker reference of every return, read from the files as text. */
async function workersIn(folder: string): Promise<readonly string[]> {
  const files = await readdir(join(folder, 'returns'), { recursive: true })
  const texts = await Promise.all(files
    .filter((file) => /\.(json|csv)$/.test(file))
    .map((file) => readFile(join(folder, 'returns', file), 'utf8')))
  return [...new Set(texts.flatMap((text) => text.match(/\b[WK]\d{2,3}\b/g) ?? []))].toSorted()
}

async function written(folder: CheckedFolder): Promise<ReadonlyMap<string, string>> {
  const out = await mkdtemp(join(tmpdir(), 'goodterms-month-'))
  onTestFinished(() => rm(out, { recursive: true }))
  await writeResults(folder, out)
  const entries = await readdir(out, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name)).toSorted()
  return new Map(await Promise.all(files.map(async (file) =>
    [file.slice(out.length), await readFile(file, 'latin1')] as const)))
}
