/**
 * Why one finding came out as it did: outcome and cure at the top, every condition, where each
 * number comes from, how far it can be relied on, and the months before. It shows what was decided
 * and decides nothing.
 */
import type { Finding } from '../../assessment/types.ts'
import { measurePath } from '../../checks/measure-path.ts'
import { STANDINGS_IN_WORDS } from '../../checks/standing.ts'
import { inWords, periodInWords } from '../../domain/calendar.ts'
import type { Fraction } from '../../domain/fraction.ts'
import { WHAT_TO_SEND } from '../../notices/describe-finding.ts'
import { numberKindOf, targetValueInWords } from '../../notices/number-in-words.ts'
import { contractAddress, whyAddress } from '../addresses.ts'
import { findingView } from '../finding-view.ts'
import { lookOf } from '../outcome-looks.ts'
import { pathPlot, type PathPlot } from '../path-plot.ts'
import { answersView } from './answers-view.ts'
import { decidingConditions } from './deciding-conditions.ts'
import type { EvidenceForm } from './evidence-form.ts'
import type { FindingLink } from './finding-links.ts'
import type { FindingOnRecord } from './finding-on-record.ts'
import { originsOf } from './finding-origins.ts'

export interface Reader {
  /** Single rows, with file and line: the contractor's own, and nobody else's. */
  readonly readsRows: boolean
  readonly checks: boolean
  readonly recordsEvidence: boolean
  /** The notices and the case that this reader may follow. */
  readonly links: readonly FindingLink[]
}

export function findingPage(
  found: FindingOnRecord,
  reader: Reader,
  form: EvidenceForm,
  decidedAgain?: { readonly heading: string; readonly lines: readonly string[] },
) {
  const { finding, checked, ruleSet, standing } = found
  const { contract, period, stored } = checked
  const view = findingView(finding, checked, ruleSet, stored.drafted_on)
  const obligation = ruleSet.obligations.get(finding.obligation)
  const deciding = decidingConditions(obligation?.requires, finding.evidence)
  const href = whyAddress(contract.id, period, finding.obligation)
  return {
    ...view,
    // What the council has to mend itself is no business of the contractor's.
    forCouncil: reader.readsRows ? '' : view.forCouncil,
    cureHeading:
      view.cureHeading === WHAT_TO_SEND && !reader.readsRows
        ? 'What the contractor has to send'
        : view.cureHeading,
    links: reader.links,
    contract: contract.id,
    contractTitle: contract.title,
    contractor: contract.contractor.name,
    month: periodInWords(period),
    contractHref: contractAddress(contract.id, period),
    href,
    conditions: view.conditions.map((condition, index) => ({
      ...condition,
      decides: deciding[index] === true,
    })),
    topLine: topLineOf(view, finding),
    values: valuesOf(view, periodInWords(period)),
    standing: { standing, words: STANDINGS_IN_WORDS[standing] },
    origins: originsOf(found),
    ...answersView(found, reader.readsRows),
    history: historyOf(found),
    paths: pathsOf(found),
    record: {
      decidedOn: inWords(stored.decided_at.slice(0, 10)),
      key: stored.key,
      ruleSet: stored.rule_set,
      annexHash: checked.assessment.decision.annexHash,
    },
    mayCheck: reader.checks,
    mayRecord: reader.recordsEvidence && found.answers.some(({ hash }) => hash !== undefined),
    form,
    decidedAgain: decidedAgain === undefined ? [] : [decidedAgain],
  }
}

/** Figure, requirement and cure in a line each, for whoever reads no further. */
function topLineOf(
  { conditions, past, fromNowOn, noCure, impossible, hasCure }: ReturnType<typeof findingView>,
  { message }: Finding,
) {
  const [first] = conditions
  const cures = [past, fromNowOn].flatMap(({ steps, choices }) => [...steps, ...choices])
  const cure = impossible || cures[0] || noCure
  return {
    reported: first?.reported ?? message ?? '',
    required: first?.required ?? '',
    cure: hasCure ? cure : '',
    hasMore: hasCure && impossible === '' && cures.length > 1,
  }
}

/** The sentence of the rule once more, as the values of the month have it. */
function valuesOf({ conditions }: ReturnType<typeof findingView>, month: string): string {
  if (conditions.length === 0) return ''
  const said = conditions.map(({ amounts, reported, required }) => {
    // A count is its own result.
    const isSaid = amounts === '' || amounts.startsWith(reported)
    const figure = isSaid ? amounts || reported : `${amounts}, that is ${reported}`
    return required === '' ? figure : `${figure}, where ${required} is required`
  })
  return `In ${month}: ${said.join('; ')}.`
}

function historyOf({ finding, months }: FindingOnRecord) {
  return months.flatMap(({ contract, period, assessment }) => {
    const same = assessment.decision.findings.find(
      ({ obligation }) => obligation === finding.obligation,
    )
    if (same === undefined) return []
    return [
      {
        month: periodInWords(period),
        initial: periodInWords(period).slice(0, 3),
        year: period.slice(0, 4),
        href: whyAddress(contract.id, period, finding.obligation),
        isShown: period === months.at(-1)?.period,
        look: lookOf(same.outcome),
      },
    ]
  })
}

/** The way of the finding's first measure, where there are months enough to draw one. */
function pathsOf({ finding, checked, months, ruleSet }: FindingOnRecord): readonly PathPlot[] {
  const [first] = finding.evidence
  const measure = first === undefined ? undefined : ruleSet.measures.get(first.measure)
  if (first === undefined || measure === undefined) return []
  const kind = numberKindOf(measure)
  const say = (value: Fraction): string => targetValueInWords(value, kind, first.operator)
  const path = measurePath(finding.obligation, checked.period, months, ruleSet)
  const plot = pathPlot(path, finding.title, say)
  return plot === undefined ? [] : [plot]
}
