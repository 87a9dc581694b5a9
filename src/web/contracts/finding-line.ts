/**
 * One finding as a line of its contract's page: outcome, figure, target, and the case that follows
 * it, if there is one.
 */
import type { Finding } from '../../assessment/types.ts'
import { reportedInWords, requiredInWords } from '../../checks/figure-words.ts'
import { counted } from '../../domain/display.ts'
import { outcomeInWords } from '../../domain/outcome-words.ts'
import { clauseOf } from '../../notices/describe-duty.ts'
import { lookOf } from '../outcome-looks.ts'
import { caseAddress, findingPageAddress, newCaseAddress } from './contract-addresses.ts'
import type { ContractRecord } from './contract-record.ts'

export function findingLine(finding: Finding, record: ContractRecord) {
  const { entry, shown, ruleSet, rights, cases } = record
  const { obligation: id, outcome, title } = finding
  const obligation = ruleSet.obligations.get(id)
  const period = shown?.period ?? ''
  const open = cases.find((each) => each.obligation === id && each.closed_at === null)
  const mayOpen = rights.changesCases && outcome === 'not-met' && open === undefined
  return {
    title,
    href: findingPageAddress(entry.id, period, id),
    look: lookOf(outcome, outcomeInWords(outcome, obligation?.wording.outcomes)),
    isRestricted: finding.visibility === 'restricted',
    ...sidesOf(finding, ruleSet),
    clause: clauseOf(finding, obligation),
    // What only the council can mend is no concern of the contractor's.
    forCouncil: rights.readsDrafts ? (finding.forCouncil ?? '') : '',
    caseHref: open === undefined ? '' : caseAddress(open.id),
    newCaseHref: mayOpen ? newCaseAddress(entry.id, period, id) : '',
  }
}

/** The first condition tells; how many others there are is said. */
function sidesOf({ evidence }: Finding, ruleSet: ContractRecord['ruleSet']) {
  const [first, ...others] = evidence
  if (first === undefined) return { figure: 'Not known', target: '', others: '' }
  const measure = ruleSet.measures.get(first.measure)
  return {
    figure: capital(reportedInWords(first, measure)),
    target: first.required.kind === 'truth' ? '' : capital(requiredInWords(first, measure)),
    others: others.length === 0 ? '' : `and ${counted(others.length, 'more condition')}`,
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
