import { describe, expect, test } from 'vitest'
import { readAdoptionSheet } from '#app/intake/adoption/adoption-sheet.ts'
import { aSheet, TERMS } from '../a-sheet.ts'
import { problemsOf } from '../some-figures.ts'

type Cells = Readonly<Record<string, string>>

function read(cells: Cells) {
  return readAdoptionSheet(aSheet(cells), 'sheet.csv', TERMS)
}
function adopted(cells: Cells) {
  const sheet = read(cells)
  if (!sheet.ok) throw new Error(sheet.problems.map(({ message }) => message).join('\n'))
  return sheet.value[0]?.adoption
}
function refusal(cells: Cells): string {
  return problemsOf(read(cells)).map(({ message }) => message).join('\n')
}

test.each(['talks-given', 'Talks given', 'TALKS GIVEN', ' talks  given '])(
  'an obligation is named by its id or its title: %j',
  (name) => {
    expect(adopted({ Obligation: name })?.id).toBe('talks-given')
  },
)

test('an obligation that there is none of is refused with the nearest', () => {
  expect(refusal({ Obligation: 'Talk given' })).toContain('Did you mean `Talks given`?')
})

test('two rules of one title must be named by id', () => {
  const [first] = TERMS.obligations
  if (first === undefined) throw new Error('there are obligations')
  const terms = { ...TERMS, obligations: [first, { ...first, id: 'other-hours' }] }
  const sheet = readAdoptionSheet(aSheet({ Obligation: 'Local hours', Target: '' }), 'sheet', terms)
  expect(problemsOf(sheet)[0]?.message).toContain('Write the id of one.')
})

test.each([
  ['Local hours', '10%', { value: 1000, unit: 'basis points' }],
  ['More reuse', '5 points', { value: 500, unit: 'basis points' }],
  ['Gifts', '£5,000', { value: 500_000, unit: 'pence' }],
  ['Talks given', '', undefined],
])('the target of %s, %j, is in the unit of its measure', (name, text, target) => {
  expect(adopted({ Obligation: name, Target: text })?.target).toEqual(target)
})

test('a target where nothing is compared with one is refused', () => {
  expect(refusal({ Obligation: 'Terms kept', Target: '5' })).toContain('Leave the cell empty.')
})

test('windows, days, profile, area and uplift are read where they are given', () => {
  const cells = {
    Window: 'by date', By: '31/08/2027', To: '2028-03-31', Profile: 'Summer only',
    'Nothing due up to': '31/05/2026', Area: 'Norwich: E07000148 as at 01/04/2025',
    Uplift: 'by deadline', 'Most in a month': '4',
  }
  expect(adopted(cells)).toMatchObject({
    window: 'by-date',
    by: '2027-08-31',
    to: '2028-03-31',
    profile: 'summer-only',
    nothingDueUpTo: '2026-05-31',
    area: [{ name: 'Norwich', from: '2026-04-01' }],
    uplift: { rule: 'by-deadline' },
    mostInAMonth: 4,
  })
})

describe('opening totals', () => {
  const OPENING = {
    Obligation: 'Local hours', Target: '10%', Planned: '31,000 hours', 'Opening part': '580 hours',
    'Opening whole': '7,800 hours', 'Opening up to': '30/06/2026', 'Opening source': 'Report',
    'Opening recorded on': '08/07/2026',
  }

  test('are read in the units of the measure', () => {
    expect(adopted(OPENING)).toMatchObject({
      plannedWhole: { value: 1_860_000, unit: 'minutes' },
      opening: {
        upTo: '2026-06-30', part: 34_800, whole: 468_000, source: 'Report', recordedOn: '2026-07-08',
      },
    })
  })

  test('need their date and their source', () => {
    expect(refusal({ ...OPENING, 'Opening up to': '', 'Opening source': '' })).toBe(
      'In column “Opening up to”: the cell is empty. ' +
      'Write the last day of the last month that the opening totals stand for.\n' +
      'In column “Opening source”: the cell is empty. Write where the totals stand.',
    )
  })

  test('have no whole where nothing is counted out of one', () => {
    expect(refusal({ ...OPENING, Obligation: 'Gifts', Target: '', Planned: '', 'Opening part': '£5' }))
      .toContain('“Gifts” does not look at an opening whole')
  })
})

describe('a baseline', () => {
  const BASELINE = {
    Obligation: 'Less fuel', Target: '5%', Baseline: 'paper: 12; fuel kind=diesel litres=900',
    'Baseline from': '01/04/2025', 'Baseline to': '31/03/2026', 'Baseline source': 'Bills',
    'Baseline recorded on': '2026-04-20',
  }

  test('holds answers to the figures that the measure looks at', () => {
    expect(adopted(BASELINE)?.baseline).toEqual({
      from: '2025-04-01',
      to: '2026-03-31',
      figures: { paper: { number: 12 }, fuel: { rows: [{ kind: 'diesel', litres: 900 }] } },
      source: 'Bills',
      recordedOn: '2026-04-20',
    })
  })

  test('is refused where nothing is measured from one', () => {
    expect(refusal({ ...BASELINE, Obligation: 'Talks given', Target: '' }))
      .toContain('“Talks given” does not look at a baseline')
  })

  test('needs its days', () => {
    expect(refusal({ ...BASELINE, 'Baseline to': '' })).toContain('In column “Baseline to”')
  })
})

test('where the obligation is not known, only what does not hang on it is looked at', () => {
  const text = refusal({ Obligation: 'Nothing of ours', Target: 'lots', From: 'soon', Profile: 'winter' })
  expect(text).not.toContain('lots')
  expect(text).toContain('soon')
  expect(text).toContain('There is no profile “winter”')
})
