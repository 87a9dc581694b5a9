/**
 * The view model of a notice: everything that a template prints, as plain preformatted text. It
 * keeps restricted findings out of the general notice, and open ones out of the restricted note.
 */
import { returnDueOn } from '../assessment/return-due.ts'
import type { Finding } from '../assessment/types.ts'
import { inWords, inWordsWithWeekday, periodInWords } from '../domain/calendar.ts'
import { smallNumberInWords, withoutRepeats } from '../domain/display.ts'
import { answerDay } from './dates-in-words.ts'
import { describeFinding, describeShortly, headingOf } from './describe-finding.ts'
import { dueInWords, isAboutTheReturn, returnInWords } from './describe-return.ts'
import { describeRates } from './describe-sources.ts'
import { figureNotes } from './figure-notes.ts'
import { inRunningText, obligationOf } from './finding-in-rules.ts'
import type { NoticeInput, NoticeKind } from './notice-kinds.ts'
import type { FindingModel, NoticeModel } from './notice-shape.ts'
import { restrictedToDo, toDoFor, type ToDo } from './to-do.ts'
import { rowsToClarify } from './whose-to-mend.ts'

/** The worst first: a notice is read from the top. */
const NEEDS_ATTENTION = ['not-met', 'behind', 'cannot-tell'] as const
const NEEDS_NOTHING = ['met', 'on-course', 'not-due'] as const

const COUNTED_AS = {
  'not-met': ['thing to put right', 'things to put right'],
  behind: ['target you are behind on', 'targets you are behind on'],
  'cannot-tell': ['thing to clear up', 'things to clear up'],
} as const

/** Dark enough beside white, should the council's own colour not be six hexadecimal digits. */
const PLAIN_COLOUR = '#1d3557'

/** The name and post are put in when somebody approves the draft. */
const NOT_APPROVED: NoticeModel['approval'] = {
  status: 'Draft: not approved',
  name: '[name of the approver]',
  post: '[post]',
}

/** The one general notice of a contract and month. */
export function generalModel(kind: NoticeKind, input: NoticeInput): NoticeModel {
  const open = openFindings(input)
  const attention = needingAttention(kind, input)
  const unanswered = kind === 'return-missing' ? open.filter((one) => lacksReturn(one, input)) : []
  const fine = NEEDS_NOTHING.flatMap((outcome) => withOutcome(open, outcome))
  const heading = headingFor(kind, attention, input)
  return {
    ...frameOf(input, heading, referenceOf(input)),
    findings: attention.map((finding, index) =>
      withoutHeading(describeFinding(finding, input, index + 1), heading),
    ),
    unanswered: unanswered.map(unansweredOf),
    meaning: [],
    ...toDoFor(attention, input),
    figureNotes: figureNotes([...attention, ...fine], input),
    fine: fine.map((finding) => describeShortly(finding, input)),
    nothingToPutRight: attention.length === 0 ? 'There is nothing to put right.' : '',
    sources: describeRates(attention.length > 0 ? attention : fine, input.ruleSet),
    approval: NOT_APPROVED,
  }
}

/** The findings that a general notice is about, the worst first. */
export function needingAttention(kind: NoticeKind, input: NoticeInput): readonly Finding[] {
  const open = openFindings(input)
  return NEEDS_ATTENTION.flatMap((outcome) => withOutcome(open, outcome)).filter(
    (finding) => !(kind === 'return-missing' && isSaidElsewhere(finding, input)),
  )
}

function openFindings({ assessment }: NoticeInput): readonly Finding[] {
  return assessment.decision.findings.filter((finding) => finding.visibility === 'open')
}

/** The restricted note: what it means and what it is called, its rules alone say. */
export function restrictedModel(findings: readonly Finding[], input: NoticeInput): NoticeModel {
  const { ruleSet } = input
  const [first] = findings
  const heading =
    findings.length === 1 && first !== undefined
      ? headingOf(first, ruleSet)
      : `${smallNumberInWords(findings.length)} things to check`
  return {
    ...frameOf(input, heading, `${referenceOf(input)}/restricted`),
    findings: findings.map((finding, index) =>
      withoutHeading(describeFinding(finding, input, index + 1), heading),
    ),
    unanswered: [],
    meaning: withoutRepeats(
      findings
        // What cannot be told means nothing yet.
        .filter(({ outcome }) => outcome === 'not-met')
        .flatMap((finding) => obligationOf(finding, ruleSet).wording.meaning ?? []),
    ),
    ...restrictedToDo(findings, input),
    figureNotes: figureNotes(findings, input),
    fine: [],
    nothingToPutRight: '',
    sources: describeRates(findings, ruleSet),
    approval: NOT_APPROVED,
  }
}

function frameOf(
  input: NoticeInput,
  heading: string,
  reference: string,
): Omit<
  NoticeModel,
  | 'findings'
  | 'unanswered'
  | 'meaning'
  | keyof ToDo
  | 'figureNotes'
  | 'fine'
  | 'nothingToPutRight'
  | 'sources'
  | 'approval'
> {
  const { contract, draftedOn } = input
  const { council } = input.ruleSet
  const { period } = input.assessment.decision
  return {
    heading,
    reference,
    period: periodInWords(period),
    draftedOn: inWords(draftedOn),
    colour: /^#[0-9a-f]{6}$/i.test(council.colour) ? council.colour : PLAIN_COLOUR,
    council: { name: council.name, address: addressLines(council.address) },
    contractor: {
      name: contract.contractor.name,
      address: addressLines(contract.contractor.address),
    },
    contract: { id: contract.id, title: contract.title },
    returnWords: returnInWords(input),
    returnDue: dueInWords(input),
    answerBy: inWordsWithWeekday(answerDay(draftedOn, council)),
    contact: contract.manager,
    office: {
      name: council.contact.name,
      phone: council.contact.phone ?? '',
      email: council.contact.email ?? '',
    },
  }
}

function headingFor(kind: NoticeKind, attention: readonly Finding[], input: NoticeInput): string {
  const month = periodInWords(input.assessment.decision.period)
  if (kind === 'return-missing') return missingHeading(attention, input, month)
  const [only] = attention
  if (only === undefined) return `${month}: nothing needs to be put right`
  if (attention.length === 1) return headingOf(only, input.ruleSet)
  return attentionInWords(attention)
}

/** `One thing to put right, five targets you are behind on and two things to clear up`. */
function attentionInWords(attention: readonly Finding[]): string {
  const parts = NEEDS_ATTENTION.flatMap((outcome) => {
    const number = withOutcome(attention, outcome).length
    if (number === 0) return []
    const [one, more] = COUNTED_AS[outcome]
    return `${smallNumberInWords(number)} ${number === 1 ? one : more}`
  })
  return parts.reduce((said, part, index) => {
    const next = inRunningText(part)
    return index === parts.length - 1 ? `${said} and ${next}` : `${said}, ${next}`
  })
}

/** Without a return: what cannot be told is listed, and a return that is not due is not missed. */
function isSaidElsewhere(finding: Finding, input: NoticeInput): boolean {
  if (lacksReturn(finding, input)) return true
  const dueDay = returnDueOn(input.ruleSet.council, input.assessment.decision.period)
  const isDue = dueDay !== undefined && input.draftedOn > dueDay
  return isAboutTheReturn(finding) && !isDue
}

/** What the missing return would tell, and nothing that is known to lie elsewhere. */
function lacksReturn(finding: Finding, input: NoticeInput): boolean {
  const { outcome, forCouncil } = finding
  const isElsewhere = forCouncil !== undefined || rowsToClarify(finding, input).length > 0
  return outcome === 'cannot-tell' && !isElsewhere
}

function missingHeading(
  attention: readonly Finding[],
  input: NoticeInput,
  month: string,
): string {
  const late = attention.find(isAboutTheReturn)
  return late === undefined
    ? `Please send your return for ${month}`
    : headingOf(late, input.ruleSet)
}

/** Contract, period and version of the return: a repeat is recognisable as the same notice. */
function referenceOf(input: NoticeInput): string {
  const { contract, period } = input.assessment.decision
  const { monthlyReturn } = input
  const version = monthlyReturn === undefined ? 'no-return' : `v${monthlyReturn.version}`
  return `${contract}/${period}/${version}`
}

function unansweredOf(finding: Finding): NoticeModel['unanswered'][number] {
  return { title: finding.title, why: finding.message ?? 'Not reported.' }
}

/** The notice's own heading is not said again over its one finding. */
function withoutHeading(model: FindingModel, heading: string): FindingModel {
  return model.title === heading ? { ...model, title: '' } : model
}

function withOutcome(findings: readonly Finding[], outcome: Finding['outcome']): Finding[] {
  return findings.filter((finding) => finding.outcome === outcome)
}

/** An address is stored with commas or line ends between its lines. */
function addressLines(address: string): readonly string[] {
  return address
    .split(/[,\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
