import { expect, test } from 'vitest'
import { reportCsv } from '#app/web/report/report-csv.ts'
import { anAmountLine, aReport, some, someCounts } from './a-report.ts'

const MONTHS = { from: '2026-04', to: '2026-06' }

function linesOf(csv: string): readonly string[] {
  return csv.replace('\u{feff}', '').trimEnd().split('\r\n')
}

test('the table has a column for each standing, and whole numbers in their units', () => {
  const lines = linesOf(reportCsv(aReport(), MONTHS))
  expect(lines[0]).toBe(
    '"First month","Last month","Priority","Outcome","Obligation","What","Unit",' +
      '"Reported","Evidence seen","Verified"',
  )
  expect(lines).toContain(
    '"2026-04","2026-06","People","More work","Hours given","Delivered","minutes",240,0,0',
  )
  expect(lines.at(-1)).toBe(
    '"2026-04","2026-06","","","","Rated Good","commitments",2,0,1',
  )
})

test('small groups of people are hidden', () => {
  const amounts = [anAmountLine({ unit: 'people', delivered: some({ reported: 3, verified: 7 }) })]
  const counts = someCounts({ reported: 1 })
  const outcomes = [{ title: 'More work', counts, amounts }]
  const report = aReport({ priorities: [{ title: 'People', counts, outcomes }] })
  expect(reportCsv(report, MONTHS)).toContain(
    '"Delivered","people","hidden: fewer than five people",0,7',
  )
})

test('no cell becomes a formula', () => {
  const counts = someCounts({ reported: 1 })
  const outcomes = [{ title: '=cmd|x', counts, amounts: [] }]
  const report = aReport({ priorities: [{ title: '@sum', counts, outcomes }] })
  expect(reportCsv(report, MONTHS)).toContain(`"'@sum","'=cmd|x"`)
})
