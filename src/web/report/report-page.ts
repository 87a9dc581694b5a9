/**
 * Committed against delivered as a page: by priority and outcome of the framework, each number once
 * for each standing of the figures behind it. It gathers words and adds nothing up.
 */
import type { Counts } from '../../checks/delivered.ts'
import type { DeliveredOnRecord } from '../../checks/record/delivered-on-record.ts'
import { inWords, type IsoDate } from '../../domain/calendar.ts'
import { counted } from '../../domain/display.ts'
import { reportChart } from './report-chart.ts'
import { monthsInWords, monthsQuery, type Months, type ReportChoice } from './report-choice.ts'
import { amountLines, countLine, countLines, standingInWords } from './report-lines.ts'

export interface ReportHead {
  readonly council: string
  /** Whose contracts, as far as the reader may see. */
  readonly scope: string
  readonly madeOn: IsoDate
}

export function reportForm({ chosen, problems, options }: ReportChoice) {
  const chosenIn = (value: string) =>
    options.map((option) => ({ ...option, isChosen: option.value === value }))
  const messages = (field: 'from' | 'to') =>
    problems.filter((problem) => problem.field === field).map(({ message }) => message)
  return {
    from: chosenIn(chosen.from),
    to: chosenIn(chosen.to),
    problems,
    errors: { from: messages('from'), to: messages('to') },
  }
}

export function reportBody(report: DeliveredOnRecord, months: Months, head: ReportHead) {
  const isSpan = months.from !== months.to
  const counts = (of: Counts) => ({ title: '', lines: countLines(of, isSpan) })
  return {
    council: head.council,
    scope: head.scope,
    months: monthsInWords(months),
    madeOn: inWords(head.madeOn),
    contracts: counted(report.contracts, 'contract'),
    standing: standingInWords(report.all),
    isSpan,
    isEmpty: report.contracts === 0,
    chart: reportChart(report.all),
    all: [counts(report.all)],
    priorities: report.priorities.map((priority) => ({
      title: priority.title,
      hasSeveral: priority.outcomes.length > 1,
      groups: [counts(priority.counts)],
      outcomes: priority.outcomes.map((outcome) => ({
        title: outcome.title,
        groups: [
          counts(outcome.counts),
          ...outcome.amounts.map((line) => ({ title: line.title, lines: amountLines(line) })),
        ],
      })),
    })),
    hasRatings: report.ratings.length > 0,
    ratings: [
      {
        title: '',
        lines: report.ratings.map(({ rating, count }) => countLine(rating, count)),
      },
    ],
    printHref: `/report/print?${monthsQuery(months)}`,
    csvHref: `/report.csv?${monthsQuery(months)}`,
    pageHref: `/report?${monthsQuery(months)}`,
  }
}
