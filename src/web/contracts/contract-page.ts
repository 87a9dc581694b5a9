/**
 * The page of one contract: what was found in a month, how each measure came to be there, what
 * falls due, cases, notices, returns, and what it adopted. It shows what was decided elsewhere.
 */
import { fallsDue } from '../../checks/falls-due.ts'
import { addMonths, inWords, periodInWords } from '../../domain/calendar.ts'
import { moneyInWords } from '../../domain/display.ts'
import { byUrgency } from '../../domain/outcome-words.ts'
import type { Outcome } from '../../domain/outcome.ts'
import { contractAddress } from '../addresses.ts'
import { outcomeBar } from '../bars.ts'
import { lookOf } from '../outcome-looks.ts'
import { adoptedView } from './adopted-view.ts'
import { contractHomeAddress } from './contract-addresses.ts'
import { caseLine, noticeLine, returnLine } from './contract-lines.ts'
import type { ContractRecord } from './contract-record.ts'
import { findingLine } from './finding-line.ts'
import { plotsOf } from './plots.ts'

const MONTHS_BEFORE = 12

export function contractPage(record: ContractRecord) {
  const { entry, shown, rights } = record
  const bound = (shown?.findings ?? []).filter(({ outcome }) => outcome !== 'not-applicable')
  const findings = bound.toSorted(byUrgency)
  const plots = plotsOf(record, findings)
  const due = shown === undefined || shown.isNewest ? dueOf(record) : []
  return {
    id: entry.id,
    contractTitle: entry.title,
    isArchived: entry.archived_at !== null,
    month: shown === undefined ? '' : periodInWords(shown.period),
    isEarlier: shown !== undefined && !shown.isNewest,
    newestHref: contractHomeAddress(entry.id),
    facts: factsOf(record),
    months: monthsOf(record),
    bar: outcomeBar(bound.map(({ outcome }) => outcome)),
    findings: findings.map((finding) => findingLine(finding, record)),
    notApplicable: (shown?.findings ?? [])
      .filter(({ outcome }) => outcome === 'not-applicable')
      .map(({ title }) => title),
    plots,
    due,
    showsCases: rights.readsCases,
    cases: record.cases.map((each) => caseLine(each, record)),
    showsDrafts: rights.readsDrafts,
    notices: record.notices.map((each) => noticeLine(each, entry.id)),
    returns: record.returns.map(returnLine),
    adopted: adoptedView(record),
    sections: sectionsOf({ plots: plots.length, due: due.length, rights }),
  }
}

function factsOf({ entry, managers }: ContractRecord) {
  const { contractorName, contractorAddress, kind, value_pence: value } = entry
  const facts = [
    ['Contractor', contractorName],
    ['Address', contractorAddress],
    ['Contract manager', managers.length === 0 ? 'Nobody yet' : managers.join(', ')],
    ['Runs', `${inWords(entry.from_day)} to ${inWords(entry.to_day)}`],
    ['Kind', kind ?? 'Not known'],
    ['Value', value === null ? '' : moneyInWords(value)],
    ['Procurement began', entry.procurement_began === null ? '' : inWords(entry.procurement_began)],
    ['Open contracting id', entry.ocid ?? ''],
  ] as const
  return facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, value }))
}

/** The months before and after the one that is shown, the newest first. */
function monthsOf({ months, shown, entry }: ContractRecord) {
  const from = shown === undefined ? '' : addMonths(shown.period, -MONTHS_BEFORE)
  return months
    .filter(({ period }) => period >= from)
    .map(({ period, worst }) => ({
      words: periodInWords(period),
      look: lookOf(worst as Outcome),
      href: contractAddress(entry.id, period),
      isShown: period === shown?.period,
    }))
}

function dueOf(record: ContractRecord) {
  const { entry, versions, shown, months, returns, received, cases, ruleSet, today } = record
  const contract = versions.at(-1)
  // What is archived is no longer checked, and nothing is expected of it.
  if (contract === undefined || entry.archived_at !== null) return []
  const titleOf = (id: string): string => ruleSet.obligations.get(id)?.title ?? id
  const reviews = cases.flatMap(({ obligation, review_on, closed_at }) =>
    review_on === null || closed_at !== null
      ? []
      : [{ on: review_on, what: titleOf(obligation) }],
  )
  const due = fallsDue({
    contract,
    findings: shown?.findings ?? [],
    returns: returns.map(({ monthlyReturn }) => monthlyReturn),
    received,
    since: months.at(-1)?.period,
    reviews,
    ruleSet,
    today,
  })
  return due.map(({ on, what, isOverdue }) => ({ on: inWords(on), what, isOverdue }))
}

function sectionsOf({
  plots,
  due,
  rights,
}: {
  readonly plots: number
  readonly due: number
  readonly rights: ContractRecord['rights']
}) {
  const sections: readonly (readonly [id: string, words: string, isThere: boolean])[] = [
    ['findings', 'Findings', true],
    ['due', 'What falls due', due > 0],
    ['cases', 'Cases', rights.readsCases],
    ['paths', 'The path of each measure', plots > 0],
    ['notices', 'Notices', true],
    ['returns', 'Returns', true],
    ['adopted', 'What it adopted', true],
  ]
  return sections.filter(([, , isThere]) => isThere).map(([id, words]) => ({ id, words }))
}
