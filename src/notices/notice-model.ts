/**
 * The view model of a notice: everything that a template prints, as plain preformatted text. It
 * keeps restricted findings out of the general notice, and open ones out of the restricted note.
 */
import { returnDueOn } from '../assessment/return-due.ts'
import type { AnnexRow, Finding } from '../assessment/types.ts'
import { inWords, inWordsWithWeekday, periodInWords } from '../domain/calendar.ts'
import { counted, moneyInWords, smallNumberInWords } from '../domain/display.ts'
import { answerDay } from './dates-in-words.ts'
import { describeFinding, describeShortly, headingOf } from './describe-finding.ts'
import { dueInWords, isAboutTheReturn, returnInWords } from './describe-return.ts'
import { describeSources } from './describe-sources.ts'
import type { NoticeInput, NoticeKind } from './notice-kinds.ts'
import type { FindingModel, NoticeModel } from './notice-shape.ts'

/** The worst first: a notice is read from the top. */
const NEEDS_ATTENTION = ['not-met', 'behind', 'cannot-tell'] as const
const NEEDS_NOTHING = ['met', 'on-course', 'not-due'] as const

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
  const open = input.assessment.decision.findings.filter((one) => one.visibility === 'open')
  const isMissing = kind === 'return-missing'
  const attention = NEEDS_ATTENTION.flatMap((outcome) => withOutcome(open, outcome)).filter(
    (finding) => !(isMissing && isSaidElsewhere(finding, input)),
  )
  const fine = NEEDS_NOTHING.flatMap((outcome) => withOutcome(open, outcome))
  const heading = headingFor(kind, attention, input)
  return {
    ...frameOf(input, heading, referenceOf(input)),
    findings: attention.map((finding, index) => {
      const model = describeFinding(finding, input, index + 1)
      return model.title === heading ? { ...model, title: '' } : model
    }),
    unanswered: isMissing ? withOutcome(open, 'cannot-tell').map(unansweredOf) : [],
    fine: fine.map((finding) => describeShortly(finding, input)),
    nothingToPutRight: attention.length === 0 ? 'There is nothing to put right.' : '',
    sources: describeSources(attention.length > 0 ? attention : fine, input.ruleSet),
    approval: NOT_APPROVED,
  }
}

/** The findings that a general notice is about, the worst first. */
export function needingAttention(kind: NoticeKind, input: NoticeInput): readonly Finding[] {
  const open = openFindings(input)
  return NEEDS_ATTENTION.flatMap((outcome) => withOutcome(open, outcome)).filter(
    (finding) => !(kind === 'return-missing' && finding.outcome === 'cannot-tell'),
  )
}

function openFindings({ assessment }: NoticeInput): readonly Finding[] {
  return assessment.decision.findings.filter((finding) => finding.visibility === 'open')
}

/** The restricted note, about pay that appears to be below the legal minimum. */
export function restrictedModel(findings: readonly Finding[], input: NoticeInput): NoticeModel {
  const isBelow = findings.some((finding) => finding.outcome === 'not-met')
  const heading = isBelow
    ? 'Pay appears to be below the minimum wage'
    : 'We cannot tell whether some pay reaches the minimum wage'
  return {
    ...frameOf(input, heading, `${referenceOf(input)}/restricted`),
    findings: findings.map((finding, index) => describeRestricted(finding, input, index + 1)),
    unanswered: [],
    fine: [],
    nothingToPutRight: '',
    sources: describeSources(findings, input.ruleSet),
    approval: NOT_APPROVED,
  }
}

function frameOf(
  input: NoticeInput,
  heading: string,
  reference: string,
): Omit<
  NoticeModel,
  'findings' | 'unanswered' | 'fine' | 'nothingToPutRight' | 'sources' | 'approval'
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
    office: council.contact,
  }
}

function headingFor(kind: NoticeKind, attention: readonly Finding[], input: NoticeInput): string {
  const month = periodInWords(input.assessment.decision.period)
  if (kind === 'return-missing') return missingHeading(attention, input, month)
  const [only] = attention
  if (only === undefined) return `${month}: nothing needs to be put right`
  if (attention.length === 1) return headingOf(only, input.ruleSet)
  const number = smallNumberInWords(attention.length)
  if (kind === 'behind') return `${number} targets you are behind on`
  if (kind === 'data-query') return `${number} things to clear up`
  return `${number} things to put right`
}

/** Without a return: what cannot be told is listed, and a return that is not due is not missed. */
function isSaidElsewhere(finding: Finding, input: NoticeInput): boolean {
  if (finding.outcome === 'cannot-tell') return true
  const dueDay = returnDueOn(input.ruleSet.council, input.assessment.decision.period)
  const isDue = dueDay !== undefined && input.draftedOn > dueDay
  return isAboutTheReturn(finding) && !isDue
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

function describeRestricted(finding: Finding, input: NoticeInput, position: number): FindingModel {
  const model = describeFinding(finding, input, position)
  const rows = input.assessment.annex.rows.filter((row) => row.obligation === finding.obligation)
  const below = rows.filter((row) => row.problem === 'below-floor')
  const unclear = rows.filter((row) => row.problem === 'cannot-tell')
  return {
    ...model,
    // Whether the law was kept is for others to decide: the note says what appears.
    title: '',
    outcome: below.length > 0 ? 'Appears to be below the minimum wage' : model.outcome,
    cureHeading: `${model.cureHeading}${below.length > 0 ? ', if these figures are right' : ''}`,
    shows: [
      ...(below.length === 0 ? [] : [belowInWords(below, model, input)]),
      ...(unclear.length === 0
        ? []
        : [`For ${counted(unclear.length, 'pay line')} we cannot tell. The table says why.`]),
      ...(rows.length === 0 ? model.shows : []),
    ],
  }
}

// Workers are counted by their references, and the references stay behind.
function belowInWords(
  below: readonly AnnexRow[],
  model: FindingModel,
  input: NoticeInput,
): string {
  const workers = new Set(below.map((row) => row.reference)).size
  const owedPence = below.reduce((sum, row) => sum + (row.pay?.owedPence ?? 0), 0)
  const shortBy = [...new Set(model.payRows.map((row) => row.short))]
  return [
    `${returnInWords(input)} shows ${counted(workers, 'worker')} whose pay appears to be below ` +
      `the minimum wage, on ${counted(below.length, 'pay line')}.`,
    shortBy.length === 1
      ? `The difference is ${shortBy[0]} an hour.`
      : 'The table gives the difference for an hour, line by line.',
    `The arrears come to ${moneyInWords(owedPence)} in all.`,
  ].join(' ')
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
