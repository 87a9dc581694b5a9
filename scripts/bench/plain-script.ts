/**
 * What a developer would write first with json-rules-engine: JSON.parse, facts by filter and
 * reduce, one Engine with a rule for each obligation, thresholds in the rules, a template for the
 * letter. No evidence, no bounds, no cures, no exact sums: only there to be measured against.
 */
import Handlebars from 'handlebars'
import { Engine, type RuleProperties } from 'json-rules-engine'
import type { Adoption, Contract } from '#app/domain/contract.ts'
import type { MonthlyReturn, Row } from '#app/domain/monthly-return.ts'

export type PlainFacts = Readonly<Record<string, number>>

/** As its README begins: every fact of the return under one name, found by path. */
export function engineByPath({ obligations }: Contract): Engine {
  return new Engine(
    obligations.map((adoption, index) => rule(adoption, { fact: 'return', path: pathOf(index) })),
  )
}

/** The quicker way: each fact under its own name. */
export function engineByName({ obligations }: Contract): Engine {
  return new Engine(obligations.map((adoption, index) => rule(adoption, { fact: nameOf(index) })))
}

/** Both answers, so that neither means "cannot tell": what our own line gives. */
export function engineForThreeAnswers({ obligations }: Contract): Engine {
  return new Engine(
    obligations.flatMap((adoption, index) => {
      const left = { fact: 'return', path: pathOf(index) }
      return [rule(adoption, left), rule(adoption, left, 'met')]
    }),
  )
}

function rule(
  { id, target }: Adoption,
  left: { fact: string; path?: string },
  answer: 'met' | 'not-met' = 'not-met',
): RuleProperties {
  const value = (target?.value ?? 0) / 10_000
  const operator = answer === 'met' ? 'greaterThanInclusive' : 'lessThan'
  return {
    name: `${id} ${answer}`,
    conditions: { all: [{ ...left, operator, value }] },
    event: { type: answer, params: { obligation: id } },
  }
}

function nameOf(index: number): string {
  return `measure${index}`
}

function pathOf(index: number): string {
  return `$.measures.${nameOf(index)}`
}

/** One fact for each obligation, worked out anew for each as separate functions would. */
export function plainFacts(sent: MonthlyReturn, { obligations }: Contract): PlainFacts {
  return Object.fromEntries(
    obligations.map((_, index) => [nameOf(index), FACTS[index % FACTS.length]?.(sent) ?? 0]),
  )
}

type PlainFact = (sent: MonthlyReturn) => number

function rowsOf(sent: MonthlyReturn, figure: string): readonly Row[] {
  const answer = sent.figures[figure]
  return answer !== undefined && 'rows' in answer ? answer.rows : []
}

function shareOf(figure: string, amount: string, isPart: (row: Row) => boolean): PlainFact {
  return (sent) => {
    const rows = rowsOf(sent, figure)
    const total = rows.reduce((sum, row) => sum + Number(row[amount]), 0)
    const part = rows.filter(isPart).reduce((sum, row) => sum + Number(row[amount]), 0)
    return part / total
  }
}

const RATE = 13.45
const DAY = 86_400_000

const FACTS: readonly PlainFact[] = [
  shareOf('work-hours', 'minutes', (row) => row['homeArea'] === 'E07000148'),
  shareOf('work-hours', 'minutes', (row) => row['sourcedThroughScheme'] === 'yes'),
  shareOf('supply-chain-spend', 'amountPence', (row) => row['businessArea'] === 'E07000148'),
  (sent) => {
    const lines = rowsOf(sent, 'pay-lines')
    const hourly = (row: Row) =>
      Number(row['livingWagePayPence']) / 100 / (Number(row['livingWageMinutes']) / 60)
    return lines.filter((row) => hourly(row) >= RATE).length / lines.length
  },
  (sent) => {
    const invoices = rowsOf(sent, 'invoices')
    const days = (row: Row) =>
      (new Date(String(row['paidOn'])).getTime() - new Date(String(row['receivedOn'])).getTime()) / DAY
    return invoices.filter((row) => days(row) <= 30).length / invoices.length
  },
]

const letter = Handlebars.compile(
  'Dear contractor,\n{{#each missed}}You missed {{this}}.\n{{/each}}{{total}} in all.\n',
)

export async function plainLine(text: string, contract: Contract, engine: Engine, byPath: boolean) {
  const sent = JSON.parse(text) as MonthlyReturn
  const facts = plainFacts(sent, contract)
  const { events } = await engine.run(byPath ? { return: { measures: facts } } : facts)
  const missed = events
    .filter(({ type }) => type === 'not-met')
    .map(({ params }) => String(params?.['obligation']))
  return letter({ missed, total: missed.length.toLocaleString('en-GB') })
}
