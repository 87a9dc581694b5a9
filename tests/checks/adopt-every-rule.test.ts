/**
 * Every obligation of the council's own rules can be adopted from one sheet, with a target, and a
 * baseline where it is measured from one: nothing of the rules is out of reach of a sheet.
 */
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { adoptingBy } from '#app/checks/adoption/adoption-terms.ts'
import type { Column } from '#app/domain/figure.ts'
import { adoptSheet } from '#app/intake/adoption/adopt-sheet.ts'
import type {
  Adopting, AmountKind, BaselineFigure, ObligationTerms,
} from '#app/intake/adoption/adoption-terms.ts'
import { loadRuleSet } from '#app/rules/load-folder.ts'
import { aContract } from '../support/a-return.ts'
import { aSheet } from '../intake/a-sheet.ts'

const TEN: Readonly<Record<AmountKind, string>> = {
  'per cent': '10%', points: '10 points', pence: '£10', minutes: '10 hours', people: '10',
  times: '10', units: '10', days: '10 days', weeks: '10 weeks', 'square-metres': '10 m2',
  kilograms: '10 kg', grams: '10 g', milligrams: '10 mg', 'watt-hours': '10 kWh',
}

let adopting: Adopting

beforeAll(async () => {
  const loaded = await loadRuleSet(join(import.meta.dirname, '../../rules'))
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  adopting = adoptingBy(loaded.value)
})

test('one sheet adopts every obligation that there is', () => {
  const { obligations } = adopting.terms
  const bytes = aSheet(...obligations.map(lineFor))
  const adopted = adoptSheet({ contract: aContract(), bytes, file: 'sheet' }, adopting)
  expect(adopted.ok ? [] : adopted.problems.map(({ message }) => message)).toEqual([])
  expect(adopted.ok && adopted.value.changes).toHaveLength(obligations.length)
})

function lineFor({ title, target, baseline }: ObligationTerms) {
  const hasBaseline = baseline.length > 0
  return {
    Obligation: title,
    Target: target === undefined ? '' : TEN[target],
    Baseline: baseline.map(answerFor).join('; '),
    'Baseline from': hasBaseline ? '01/04/2025' : '',
    'Baseline to': hasBaseline ? '31/03/2026' : '',
    'Baseline source': hasBaseline ? 'Bills of the year before' : '',
    'Baseline recorded on': hasBaseline ? '20/04/2026' : '',
  }
}

function answerFor({ figure, columns }: BaselineFigure): string {
  if (figure.kind !== 'rows') return `${figure.label}: ${figure.kind === 'number' ? TEN[figure.unit] : ''}`
  const asked = figure.columns.filter(({ id }) => columns.includes(id))
  return [figure.label, ...asked.map((column) => `${column.id}=${cellFor(column)}`)].join(' ')
}

function cellFor(column: Column): string {
  switch (column.type) {
    case 'whole-number':
      return TEN[column.unit]
    case 'choice':
      return column.choices[0]?.value ?? ''
    case 'date':
      return '01/04/2025'
    case 'area-code':
      return 'E07000148'
    case 'reference':
      return 'A-1'
  }
}
