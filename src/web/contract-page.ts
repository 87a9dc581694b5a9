/**
 * Why each obligation of one contract came out as it did in one month, the most pressing first,
 * with the notices that were drafted.
 */
import type { Finding } from '../assessment/types.ts'
import type { CheckedFolder } from '../checks/check-folder.ts'
import type { CheckedContract } from '../checks/check-return.ts'
import { measurePath } from '../checks/measure-path.ts'
import { byUrgency, needsSomebody } from '../domain/outcome-words.ts'
import { inWords, periodInWords, type IsoDate, type Period } from '../domain/calendar.ts'
import type { Fraction } from '../domain/fraction.ts'
import type { NoticeDraft, NoticeKind } from '../notices/draft-notices.ts'
import { numberKindOf, targetValueInWords } from '../notices/number-in-words.ts'
import type { RuleSet } from '../rules/grammar.ts'
import { contractAddress, monthAddress, noticeAddress } from './addresses.ts'
import { outcomeBar } from './bars.ts'
import { findingView } from './finding-view.ts'
import { pathPlot, type PathPlot } from './path-plot.ts'

const KINDS_IN_WORDS: Readonly<Record<NoticeKind, string>> = {
  'all-met': 'All met',
  behind: 'Behind target',
  shortfall: 'Shortfall',
  'data-query': 'Data query',
  'return-missing': 'Return missing',
  'restricted-note': 'Restricted note',
}

export function contractPage(checked: CheckedContract, folder: CheckedFolder, today: IsoDate) {
  const { contract, period, assessment } = checked
  const { ruleSet } = folder.rules
  const { findings } = assessment.decision
  const applying = findings.filter(({ outcome }) => outcome !== 'not-applicable')
  const months = folder.checked.filter((each) => each.contract.id === contract.id)
  return {
    month: periodInWords(period),
    monthHref: monthAddress(period),
    id: contract.id,
    contractTitle: contract.title,
    otherMonths: otherMonths(checked, months),
    facts: factsOf(checked),
    bar: outcomeBar(findings.map(({ outcome }) => outcome)),
    notices: checked.notices.map((notice) => noticeLink(notice, checked)),
    findings: applying.toSorted(byUrgency).map((finding) => ({
      ...findingView(finding, checked, ruleSet, today),
      paths: pathsOf(finding, period, months, ruleSet),
      notices: noticesFor(finding, checked.notices).map((notice) => noticeLink(notice, checked)),
    })),
    notApplicable: findings
      .filter(({ outcome }) => outcome === 'not-applicable')
      .map(({ title }) => title),
    record: {
      key: assessment.decision.key,
      ruleSet: ruleSet.hash,
      annexHash: assessment.decision.annexHash,
    },
  }
}

/** The way of the finding's first measure, where there are months enough to draw one. */
function pathsOf(
  finding: Finding,
  upTo: Period,
  months: readonly CheckedContract[],
  ruleSet: RuleSet,
): readonly PathPlot[] {
  const [first] = finding.evidence
  const measure = first === undefined ? undefined : ruleSet.measures.get(first.measure)
  if (first === undefined || measure === undefined) return []
  const kind = numberKindOf(measure)
  // The end of the scale may be the target, which reads as it was written.
  const say = (value: Fraction): string => targetValueInWords(value, kind, first.operator)
  const path = measurePath(finding.obligation, upTo, months, ruleSet)
  const plot = pathPlot(path, finding.title, say)
  return plot === undefined ? [] : [plot]
}

function factsOf({ contract, monthlyReturn }: CheckedContract) {
  const { manager } = contract
  return [
    { name: 'Contractor', value: contract.contractor.name },
    { name: 'Return', value: returnInWords(monthlyReturn) },
    { name: 'Contract', value: `${inWords(contract.from)} to ${inWords(contract.to)}` },
    { name: 'Contract manager', value: `${manager.name}, ${manager.post}` },
  ]
}

function returnInWords(monthlyReturn: CheckedContract['monthlyReturn']): string {
  if (monthlyReturn === undefined) return 'Not received'
  const { version, receivedOn, correctionReason } = monthlyReturn
  const received = receivedOn === undefined ? '' : `, received ${inWords(receivedOn)}`
  const reason = correctionReason === undefined ? '' : `. Corrected: ${correctionReason}`
  return `Version ${version}${received}${reason}`
}

function otherMonths(
  { contract, period }: CheckedContract,
  months: readonly CheckedContract[],
) {
  return months
    .filter((each) => each.period !== period)
    .map((each) => ({
      words: periodInWords(each.period),
      href: contractAddress(contract.id, each.period),
    }))
}

function noticeLink(notice: NoticeDraft, { contract, period }: CheckedContract) {
  const href = noticeAddress(contract.id, period, notice.kind)
  return {
    kind: KINDS_IN_WORDS[notice.kind],
    subject: notice.subject,
    href,
    textHref: `${href}.txt`,
    isRestricted: notice.restricted,
    needsApproval: notice.needsApproval,
    beforeApproval: notice.beforeApproval,
  }
}

// A restricted finding is told in restricted notices alone, and no other finding is told there.
function noticesFor(finding: Finding, notices: readonly NoticeDraft[]): readonly NoticeDraft[] {
  if (!needsSomebody(finding)) return []
  const isRestricted = finding.visibility === 'restricted'
  return notices.filter(({ restricted }) => restricted === isRestricted)
}
