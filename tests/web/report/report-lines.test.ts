import { describe, expect, test } from 'vitest'
import {
  amountLines,
  countLine,
  countLines,
  isSmallGroup,
  standingInWords,
} from '#app/web/report/report-lines.ts'
import { anAmountLine, some, someCounts } from './a-report.ts'

describe('the lines of counts', () => {
  test('leave out outcomes that no commitment had, and keep the three numbers apart', () => {
    const counts = someCounts(
      { reported: 3, verified: 1 },
      { met: { verified: 1 }, behind: { reported: 3 } },
    )
    expect(countLines(counts, false)).toEqual([
      { name: 'Commitments', cells: { reported: '3', 'evidence-seen': '0', verified: '1' } },
      { name: 'Met', cells: { reported: '0', 'evidence-seen': '0', verified: '1' } },
      { name: 'Behind', cells: { reported: '3', 'evidence-seen': '0', verified: '0' } },
    ])
  })

  test('tell over several months what was missed in one of them', () => {
    const counts = someCounts({ reported: 3 }, {}, { reported: 2 })
    expect(countLines(counts, true).at(-1)?.name).toBe('Not met in at least one month')
    expect(countLines(counts, false).map(({ name }) => name)).toEqual(['Commitments'])
  })

  test('write thousands as people do', () => {
    expect(countLine('All', some({ reported: 12_345 })).cells.reported).toBe('12,345')
  })
})

describe('the lines of amounts', () => {
  test('say committed, due and delivered in their unit, and nothing where there is none', () => {
    expect(amountLines(anAmountLine())).toEqual([
      { name: 'Committed', cells: { reported: '10 hours', 'evidence-seen': '–', verified: '–' } },
      { name: 'Due by now', cells: { reported: '5 hours', 'evidence-seen': '–', verified: '–' } },
      { name: 'Delivered', cells: { reported: '4 hours', 'evidence-seen': '–', verified: '–' } },
    ])
  })

  test.each([
    [0, '0 people'],
    [1, 'fewer than 5 people'],
    [4, 'fewer than 5 people'],
    [5, '5 people'],
  ])('%i people delivered are shown as %s', (people, words) => {
    const line = anAmountLine({ unit: 'people', delivered: some({ reported: people }) })
    expect(amountLines(line).at(2)?.cells.reported).toBe(words)
  })

  test('say how many commitments have no amount that is known', () => {
    const line = anAmountLine({ commitments: some(), untold: some({ reported: 2 }) })
    expect(amountLines(line).map(({ name }) => name)).toEqual([
      'Commitments without a known amount',
    ])
  })
})

test('hours are no group of people', () => {
  expect(isSmallGroup(3, 'minutes')).toBe(false)
})

test('how far to rely on a report is said in three numbers', () => {
  const said = standingInWords(someCounts({ reported: 12, 'evidence-seen': 1 }))
  expect(said).toBe(
    '12 commitments judged on figures as the contractors reported them; 1 commitment on figures ' +
      'of which the council has seen evidence; 0 commitments on figures that the council has ' +
      'verified.',
  )
})
