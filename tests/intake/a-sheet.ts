/**
 * Adoption sheets for tests, and what is known of made-up rules when they are read: a share, a
 * count, money, points, an area and a change from a baseline. None of it is a rule of any council.
 */
import type { Figure } from '#app/domain/figure.ts'
import type { Adopting, AdoptionTerms } from '#app/intake/adoption/adoption-terms.ts'

const COMMON = { help: 'Help.', evidence: 'Records.', nature: 'flow' } as const

export const PAPER: Figure = {
  ...COMMON, id: 'paper', label: 'Paper used', kind: 'number', unit: 'kilograms', min: 0, max: 9000,
}
export const FUEL: Figure = {
  ...COMMON,
  id: 'fuel',
  label: 'Fuel used',
  kind: 'rows',
  key: ['kind'],
  columns: [
    {
      id: 'kind',
      type: 'choice',
      label: 'Kind of fuel',
      required: true,
      choices: [
        { value: 'diesel', label: 'Diesel' },
        { value: 'petrol', label: 'Petrol for mowers' },
      ],
    },
    { id: 'litres', type: 'whole-number', label: 'Litres', required: true, unit: 'units', min: 0, max: 9000 },
    { id: 'paid', type: 'whole-number', label: 'Paid', required: false, unit: 'pence', min: 0, max: 9000 },
    { id: 'bought', type: 'date', label: 'Bought on', required: false },
    { id: 'depot', type: 'reference', label: 'Depot', required: false },
  ],
}
export const BASELINE = [
  { figure: PAPER, columns: [] },
  { figure: FUEL, columns: ['kind', 'litres'] },
]

export const TERMS: AdoptionTerms = {
  obligations: [
    {
      id: 'local-hours', title: 'Local hours', target: 'per cent', part: 'minutes', whole: 'minutes',
      baseline: [],
    },
    { id: 'talks-given', title: 'Talks given', target: 'times', part: 'times', baseline: [] },
    { id: 'gifts', title: 'Gifts', target: 'pence', part: 'pence', baseline: [] },
    { id: 'less-fuel', title: 'Less fuel', target: 'per cent', part: 'units', baseline: BASELINE },
    { id: 'more-reuse', title: 'More reuse', target: 'points', part: 'kilograms', baseline: [] },
    { id: 'terms-kept', title: 'Terms kept', baseline: [] },
  ],
  profiles: [{ id: 'summer-only', title: 'Summer only' }],
}

export const ADOPTING: Adopting = { terms: TERMS, fits: () => [] }

const WHOLE_LINE = {
  Obligation: 'Talks given',
  Clause: '3.1',
  Words: 'Twelve talks a year',
  Target: '12',
  Window: 'contract year',
  From: '01/04/2026',
  'Set by': 'bidder',
}
type Cells = Readonly<Record<string, string>>

/** A sheet as it is copied from a spreadsheet: each line is whole but for these cells. */
export function aSheet(...changes: readonly Cells[]): Uint8Array {
  const lines = changes.map((each): Cells => ({ ...WHOLE_LINE, ...each }))
  const headings = [...new Set(lines.flatMap((line) => Object.keys(line)))]
  const rows = lines.map((line) => headings.map((heading) => line[heading] ?? ''))
  return bytesOf([headings, ...rows].map((cells) => cells.join('\t')).join('\n'))
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
