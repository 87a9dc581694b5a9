import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareRules, type PreparedRules } from '#app/assessment/prepare.ts'
import type { Adoption, Target } from '#app/domain/contract.ts'
import type { FigureAnswer } from '#app/domain/monthly-return.ts'
import { figuresSchema } from '#app/intake/figure-schema.ts'
import { loadRuleSet } from '#app/rules/load-folder.ts'
import { anAdoption } from '../support/a-return.ts'
import { findingOf, receive, RULES } from './real-rules.ts'

/**
 * An indicator that nobody has thought of yet, in each of the seven shapes: files of JSON beside
 * the council's own rules and not a line of code, from the question to the notice.
 */
interface NewIndicator {
  readonly shape: string
  readonly figures: readonly Readonly<Record<string, unknown>>[]
  readonly measure: Readonly<Record<string, unknown>>
  readonly parameters?: readonly Readonly<Record<string, unknown>>[]
  readonly operator?: 'atLeast' | 'isTrue'
  readonly adoption?: Partial<Adoption>
  readonly target?: Target
  readonly kept: Readonly<Record<string, FigureAnswer>>
  readonly missed: Readonly<Record<string, FigureAnswer>>
  /** What the letter says that was missed, and what would put it right. */
  readonly says: readonly string[]
}

const REFERENCE = { title: 'Made up for a test', standing: 'council' }
const ASKED = { help: 'Count each once.', evidence: 'A list.' }
const number = (id: string, label: string, nature = 'flow', more = {}) => ({
  ...ASKED, id, label, kind: 'number', nature, unit: 'times', min: 0, max: 100_000, ...more,
})
const SHARE = { value: 5000, unit: 'basis points' } as const

const INDICATORS: readonly NewIndicator[] = [
  {
    shape: 'count',
    figures: [number('benches-mended', 'Benches mended')],
    measure: { unit: 'times', part: { figure: 'benches-mended' } },
    target: { value: 4, unit: 'times' },
    kept: { 'benches-mended': { number: 4 } },
    missed: { 'benches-mended': { number: 3 } },
    says: ['3 things done', '1 more'],
  },
  {
    shape: 'share',
    figures: [
      number('trips-by-bicycle', 'Trips by bicycle', 'flow', { notMoreThan: 'trips' }),
      number('trips', 'Trips'),
    ],
    measure: { unit: 'times', part: { figure: 'trips-by-bicycle' }, whole: { figure: 'trips' } },
    target: SHARE,
    kept: { trips: { number: 10 }, 'trips-by-bicycle': { number: 5 } },
    missed: { trips: { number: 10 }, 'trips-by-bicycle': { number: 4 } },
    says: ['40.0%', 'by 1 within the same total'],
  },
  {
    shape: 'change-from-baseline',
    figures: [number('cups-thrown-away', 'Cups thrown away')],
    measure: {
      unit: 'times', part: { figure: 'cups-thrown-away' }, as: 'per-cent', direction: 'less',
    },
    target: { value: 1000, unit: 'basis points' },
    adoption: {
      baseline: {
        from: '2025-10-01',
        to: '2025-10-31',
        figures: { 'cups-thrown-away': { number: 1000 } },
        source: 'Bin count',
        recordedOn: '2025-11-10',
      },
    },
    kept: { 'cups-thrown-away': { number: 900 } },
    missed: { 'cups-thrown-away': { number: 901 } },
    says: ['9.9%', '1'],
  },
  {
    shape: 'level-at-date',
    figures: [number('nest-boxes', 'Nest boxes hung', 'stock')],
    measure: { unit: 'times', part: { figure: 'nest-boxes' } },
    target: { value: 20, unit: 'times' },
    kept: { 'nest-boxes': { number: 20 } },
    missed: { 'nest-boxes': { number: 19 } },
    says: ['19', '1 more'],
  },
  {
    shape: 'document-in-force',
    figures: [{ ...ASKED, id: 'quiet-plan', label: 'Plan for quiet work', kind: 'document', nature: 'stock' }],
    measure: { unit: 'document', of: 'quiet-plan' },
    operator: 'isTrue',
    kept: {
      'quiet-plan': { document: { title: 'Plan', reference: 'P1', validFrom: '2026-01-01' } },
    },
    missed: { 'quiet-plan': { nothingToReport: true } },
    says: ['no such document in force', '30 November 2026'],
  },
  {
    shape: 'on-time',
    figures: [
      {
        ...ASKED,
        id: 'complaints',
        label: 'Complaints',
        kind: 'rows',
        nature: 'flow',
        key: ['id'],
        columns: [
          { id: 'id', type: 'reference', label: 'Complaint', required: true },
          { id: 'came', type: 'date', label: 'Came on', required: true },
          { id: 'answered', type: 'date', label: 'Answered on', required: false },
          { id: 'worth', type: 'whole-number', label: 'Worth', required: true, unit: 'pence', min: 0, max: 9 },
        ],
      },
    ],
    parameters: [
      {
        id: 'days-to-answer',
        title: 'Days to answer a complaint',
        unit: 'days',
        checkedOn: '2026-11-22',
        values: [{ from: '2019-01-01', value: 10, reference: REFERENCE }],
      },
    ],
    measure: {
      unit: 'times', of: 'complaints', received: 'came', paid: 'answered', amount: 'worth',
      days: { parameter: 'days-to-answer' }, dayOne: 'day-of-receipt',
    },
    target: SHARE,
    kept: { complaints: { rows: [{ id: 'a', came: '2026-10-01', answered: '2026-10-10', worth: 0 }] } },
    missed: { complaints: { rows: [{ id: 'a', came: '2026-10-01', answered: '2026-10-11', worth: 0 }] } },
    says: ['0.0%'],
  },
  {
    shape: 'floor-for-each-row',
    figures: [
      {
        ...ASKED,
        id: 'drivers',
        label: 'Drivers',
        kind: 'rows',
        nature: 'flow',
        key: ['driver'],
        columns: [
          { id: 'driver', type: 'reference', label: 'Driver', required: true },
          { id: 'from', type: 'date', label: 'From', required: true },
          { id: 'to', type: 'date', label: 'To', required: true },
          { id: 'pay', type: 'whole-number', label: 'Pay', required: true, unit: 'pence', min: 0, max: 900_000 },
          { id: 'time', type: 'whole-number', label: 'Time', required: true, unit: 'minutes', min: 1, max: 44_640 },
          { id: 'later', type: 'whole-number', label: 'Paid later', required: false, unit: 'pence', min: 0, max: 900_000 },
        ],
      },
    ],
    parameters: [
      {
        id: 'driver-rate',
        title: 'Rate of the drivers',
        unit: 'pence an hour',
        checkedOn: '2026-11-22',
        values: [{ from: '2019-01-01', value: 1500, reference: REFERENCE }],
      },
    ],
    measure: {
      unit: 'pence an hour', of: 'drivers', countBy: 'driver',
      rate: [{ amount: 'pay', minutes: 'time' }], floor: { parameter: 'driver-rate' },
      period: ['from', 'to'], floorOn: 'every-day', uplift: 'none',
      arrears: { minutes: 'time', paidLater: 'later' }, result: 'share',
    },
    target: { value: 10_000, unit: 'basis points' },
    kept: { drivers: { rows: [{ driver: 'D1', from: '2026-10-01', to: '2026-10-31', pay: 1500, time: 60 }] } },
    missed: { drivers: { rows: [{ driver: 'D1', from: '2026-10-01', to: '2026-10-31', pay: 1499, time: 60 }] } },
    says: ['£0.01'],
  },
]

const idOf = ({ shape }: NewIndicator): string => `promise-of-shape-${shape}`
let rules: PreparedRules
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goodterms-28-'))
  await cp(RULES, folder, { recursive: true })
  for (const indicator of INDICATORS) await writeIndicator(indicator)
  const loaded = await loadRuleSet(folder)
  assert(loaded.ok, JSON.stringify(loaded))
  rules = prepareRules(loaded.value)
})

afterAll(() => rm(folder, { recursive: true }))

async function writeIndicator(indicator: NewIndicator): Promise<void> {
  const { shape, figures, measure, parameters = [], operator = 'atLeast' } = indicator
  const id = idOf(indicator)
  const put = async (kind: string, value: Readonly<Record<string, unknown>>): Promise<void> => {
    await mkdir(join(folder, kind), { recursive: true })
    await writeFile(join(folder, kind, `${String(value['id'])}.json`), JSON.stringify(value))
  }
  for (const figure of figures) await put('figures', figure)
  for (const parameter of parameters) await put('parameters', parameter)
  const words = { part: 'things done', whole: 'things to do' }
  await put('measures', { id: `${id}-measure`, title: `Measure ${shape}`, words, shape, ...measure })
  const comparison = { fact: `${id}-measure`, operator }
  const value = operator === 'atLeast' ? { value: { fact: 'target' } } : {}
  await put('obligations/our-own', {
    id,
    title: `Our own promise, ${shape}`,
    basis: REFERENCE,
    binds: 'when-adopted',
    visibility: 'open',
    requires: { all: [{ ...comparison, ...value }] },
    bands: { parameter: 'rating-bands' },
    wording: {
      headings: { met: `Kept: ${shape}`, 'not-met': `Missed: ${shape}` },
      notes: [],
      notChecked: ['Whether anybody was glad of it.'],
    },
  })
}

function sent(indicator: NewIndicator, figures: Readonly<Record<string, FigureAnswer>>) {
  const { target, adoption } = indicator
  const adopted = anAdoption(idOf(indicator), {
    setBy: 'bidder',
    ...(target === undefined ? {} : { target }),
    ...adoption,
  })
  return receive(rules, [adopted], { figures })
}

describe.each(INDICATORS)('a bidder’s own promise of the shape $shape', (indicator) => {
  test('asks its question, in the words of its file', () => {
    const schema = figuresSchema(rules.ruleSet.figures) as {
      readonly properties: Readonly<Record<string, { readonly title: string }>>
    }
    for (const figure of indicator.figures) {
      expect(schema.properties[String(figure['id'])]?.title).toBe(figure['label'])
    }
  })

  test('refuses an answer of another kind, and says which', async () => {
    const [first] = indicator.figures
    const id = String(first?.['id'])
    const refused = await sent(indicator, { [id]: { answer: 'yes' } })
    expect(refused).toMatchObject({ ok: false })
    expect(JSON.stringify(refused)).toContain(String(first?.['label']))
  })

  test('is met, with its heading and rating', async () => {
    const checked = await sent(indicator, indicator.kept)
    assert(checked.ok, JSON.stringify(checked))
    const finding = findingOf(checked.value, idOf(indicator))
    expect(finding.outcome).toBe('met')
    expect(finding.rating?.rating).toBe('Good')
  })

  test('is missed, and the letter says by how much and what would put it right', async () => {
    const checked = await sent(indicator, indicator.missed)
    assert(checked.ok, JSON.stringify(checked))
    const finding = findingOf(checked.value, idOf(indicator))
    expect(finding.outcome).toBe('not-met')
    const [letter] = checked.value.notices
    expect(letter?.subject).toContain(`Missed: ${indicator.shape}`)
    // The letter is wrapped for reading in a mail.
    const text = letter?.text.replaceAll(/\s+/g, ' ')
    for (const words of indicator.says) expect(text).toContain(words)
    expect(letter?.text).toContain('14.2')
  })

  test('without an answer nobody can tell', async () => {
    const checked = await sent(indicator, {})
    assert(checked.ok, JSON.stringify(checked))
    expect(findingOf(checked.value, idOf(indicator)).outcome).toBe('cannot-tell')
  })
})
