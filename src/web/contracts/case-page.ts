/**
 * The pages of a case: what has been said of it so far, and the forms to open it, note on it and
 * close it.
 */
import type { CaseEventKind } from '../../checks/record/follow-case.ts'
import { inWords, periodInWords, type IsoDate, type Period } from '../../domain/calendar.ts'
import type { CaseEvent, CaseOnRecord } from '../../store/cases.ts'
import { todayInLondon } from '../../today.ts'
import { EMPTY_CASE_FORM, type CaseForm } from './case-form.ts'
import {
  caseAddress,
  contractHomeAddress,
  findingPageAddress,
  newCaseAddress,
} from './contract-addresses.ts'

const EVENTS_IN_WORDS: Readonly<Record<CaseEventKind, string>> = {
  opened: 'Opened',
  note: 'Note',
  closed: 'Closed',
}

/** The form by which a case is opened. */
export function newCasePage(
  of: {
    readonly contract: string
    readonly period: Period
    readonly obligation: string
    readonly title: string
  },
  form: CaseForm,
  alreadyOpen: string | undefined,
) {
  const { contract, period, obligation, title } = of
  return {
    contract,
    title,
    month: periodInWords(period),
    backHref: findingPageAddress(contract, period, obligation),
    action: newCaseAddress(contract, period, obligation),
    openHref: alreadyOpen === undefined ? '' : caseAddress(alreadyOpen),
    form: formView(form),
  }
}

export interface CaseShown {
  readonly case: CaseOnRecord
  readonly events: readonly CaseEvent[]
  readonly title: string
  readonly mayChange: boolean
  readonly today: IsoDate
}

/** `wants` is the form that was sent and could not be taken. */
export function casePage(
  { case: one, events, title, mayChange, today }: CaseShown,
  sent: { readonly wants: 'note' | 'close'; readonly form: CaseForm } | undefined,
) {
  const { id, contract, review_on: review, closed_at: closed } = one
  const formOf = (wants: 'note' | 'close') =>
    formView(sent?.wants === wants ? sent.form : EMPTY_CASE_FORM)
  return {
    title,
    contract,
    contractHref: contractHomeAddress(contract),
    findingHref: findingPageAddress(contract, one.opened_for, one.obligation),
    month: periodInWords(one.opened_for),
    isRestricted: one.is_restricted === 1,
    isOpen: closed === null,
    isForReview: closed === null && review !== null && review <= today,
    review: review === null || closed !== null ? '' : inWords(review),
    openedBy: one.openedBy,
    events: events.map(eventView),
    mayChange: mayChange && closed === null,
    problems: sent === undefined ? [] : problemsOf(sent.form, closed === null ? sent.wants : ''),
    note: { ...formOf('note'), action: `${caseAddress(id)}/notes` },
    close: { ...formOf('close'), action: `${caseAddress(id)}/close` },
  }
}

function eventView({ at, person, what, words }: CaseEvent) {
  return {
    what: EVENTS_IN_WORDS[what as CaseEventKind],
    when: inWords(todayInLondon(new Date(at))),
    person,
    paragraphs: words.split(/\n+/),
  }
}

/** Where there is no form any more the links lead to what was said. */
function problemsOf({ problems }: CaseForm, form: 'note' | 'close' | '') {
  return problems.map(({ field, message }) => ({
    field: form === '' ? 'said' : `${form}-${field}`,
    message,
  }))
}

/** What goes back into the fields is put there by whoever sends the page, as it was typed. */
function formView({ fields: { day, month, year }, problems }: CaseForm) {
  const messagesAt = (field: 'words' | 'day'): readonly string[] =>
    problems.filter((each) => each.field === field).map(({ message }) => message)
  return {
    day,
    month,
    year,
    problems,
    errors: { words: messagesAt('words'), day: messagesAt('day') },
  }
}
