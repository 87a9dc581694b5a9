/**
 * The sample of a quarter: which figures to look at the evidence of, why these, and what has been
 * done. The rule of the draw stands on the page, so that anybody can repeat it.
 */
import type { Quarter } from '../../checks/quarter.ts'
import { quarterBefore } from '../../checks/quarter.ts'
import type { Sampled } from '../../checks/record/sample-of-quarter.ts'
import { MORE_TICKETS, SAMPLE_LEAST, ticketsOf, type TicketReason } from '../../checks/sample.ts'
import { STANDINGS_IN_WORDS } from '../../checks/standing.ts'
import { periodInWords } from '../../domain/calendar.ts'
import { counted } from '../../domain/display.ts'
import type { RuleSet } from '../../rules/grammar.ts'
import { sampleAddress, whyAddress } from '../addresses.ts'

const REASONS: Readonly<Record<TicketReason, string>> = {
  close: 'decided closely',
  'never-verified': 'never verified',
  'high-value': 'high value',
}

const PAGE_SIZE = 50

export function samplePage(
  quarter: Quarter,
  /** Those before and after that there is a sample of. */
  others: readonly Quarter[],
  sample: readonly Sampled[],
  { figures }: Pick<RuleSet, 'figures'>,
  page: number,
) {
  const months = quarterBefore(quarter)
  const open = sample.filter(({ standing }) => standing === 'reported')
  const pages = Math.max(1, Math.ceil(sample.length / PAGE_SIZE))
  const shown = Math.min(page, pages)
  const pageHref = (number: number) => `${sampleAddress(quarter.name)}?page=${number}`
  return {
    quarter: quarterInWords(quarter),
    months: `${periodInWords(months.from)} to ${periodInWords(months.to)}`,
    name: quarter.name,
    others: others.map((one) => ({
      href: sampleAddress(one.name),
      words: quarterInWords(one),
    })),
    summary:
      sample.length === 0
        ? ''
        : `${counted(sample.length, 'figure')} to look at: ${open.length} open, ` +
          `${sample.length - open.length} done.`,
    rows: sample
      .slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE)
      .map((one) => rowOf(one, figures)),
    pages: pages === 1 ? '' : `Page ${shown} of ${pages}`,
    previous: shown > 1 ? [pageHref(shown - 1)] : [],
    next: shown < pages ? [pageHref(shown + 1)] : [],
    tickets: MORE_TICKETS,
    least: SAMPLE_LEAST,
  }
}

function rowOf(sampled: Sampled, figures: RuleSet['figures']) {
  const { contract, title, figure, period, obligation, reasons, standing } = sampled
  const definition = figures.get(figure)
  return {
    contract,
    title,
    figure: definition?.label ?? figure,
    evidence: definition?.evidence ?? '',
    month: periodInWords(period),
    href: `${whyAddress(contract, period, obligation)}#relied`,
    why: `${counted(ticketsOf({ reasons }), 'ticket')}${
      reasons.length === 0 ? '' : `: ${reasons.map((reason) => REASONS[reason]).join(', ')}`
    }`,
    isDone: standing !== 'reported',
    standing: STANDINGS_IN_WORDS[standing],
  }
}

/** `October to December 2026` */
function quarterInWords({ from, to }: Quarter): string {
  return `${periodInWords(from).replace(/ \d+$/, '')} to ${periodInWords(to)}`
}
