/**
 * Where the figures of a finding come from: returns, sums, rates with their dates, opening
 * totals, and how many rows the annex lists. Rows themselves are not shown here.
 */
import type { Finding } from '../assessment/types.ts'
import type { CheckedContract } from '../checks/check-return.ts'
import { inWords, periodInWords, type Period } from '../domain/calendar.ts'
import { amountInWords, counted, withoutRepeats } from '../domain/display.ts'
import { describeSources } from '../notices/describe-sources.ts'
import type { RuleSet } from '../rules/grammar.ts'

export interface Sources {
  readonly returns: readonly string[]
  readonly sums: readonly { readonly name: string; readonly amount: string }[]
  readonly rates: ReturnType<typeof describeSources>
  readonly openings: readonly string[]
  /** Empty where no row is to be put right. */
  readonly rows: string
}

export function sourcesOf(
  finding: Finding,
  { assessment }: CheckedContract,
  ruleSet: RuleSet,
): Sources {
  const traces = finding.evidence.map(({ trace }) => trace)
  const rows = assessment.annex.rows.filter((row) => row.obligation === finding.obligation)
  return {
    returns: withoutRepeats(
      traces.flatMap(({ returns }) => returns.map((read) => returnInWords(read))),
    ),
    // Sums of what cannot be told would read as the answer.
    sums: finding.evidence
      .filter(({ reported }) => reported.kind !== 'unknown')
      .flatMap(({ trace }) => trace.sums)
      .map(({ name, value, unit }) => ({ name, amount: amountInWords(value, unit) })),
    rates: describeSources([finding], ruleSet),
    openings: withoutRepeats(
      traces.flatMap(({ opening }) =>
        opening === undefined ? [] : [`Up to ${inWords(opening.upTo)}: ${opening.source}`],
      ),
    ),
    rows: rows.length === 0 ? '' : rowsInWords(rows),
  }
}

function returnInWords({ period, version }: { period: Period; version: number }): string {
  return `${periodInWords(period)}, version ${version}`
}

function rowsInWords(rows: CheckedContract['assessment']['annex']['rows']): string {
  const files = withoutRepeats(rows.map(({ file }) => file))
  return `${counted(rows.length, 'row')}, listed in the notice: ${files.join(', ')}`
}
