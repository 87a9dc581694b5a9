/**
 * The view models of people: the list, the form of one person, and who stands in for whom.
 */
import { may, type Actor } from '../../access/may.ts'
import { COUNCIL_ROLES, CONTRACTOR_ROLES, mayStandIn, ROLES } from '../../access/roles.ts'
import { inWords } from '../../domain/calendar.ts'
import type { Deputy } from '../../store/deputies.ts'
import type { Person } from '../../store/people.ts'
import type { FieldProblem, PersonField, PersonForm } from './person-form.ts'

const FIELDS: readonly PersonField[] = ['name', 'email', 'post', 'contractor', 'roles']

export interface Listed {
  readonly people: readonly Person[]
  readonly hasMore: boolean
  readonly search: string
  /** The names of the firms by their numbers. */
  readonly firms: ReadonlyMap<string, string>
}

export function peoplePage(actor: Actor, { people, hasMore, search, firms }: Listed) {
  return {
    mayChange: mayAdd(actor),
    isSearched: search !== '',
    hasMore,
    people: people.map((person) => ({
      href: `/people/${encodeURIComponent(person.id)}`,
      name: person.name,
      email: person.email,
      post: person.post,
      firm: person.contractor === null ? '' : (firms.get(person.contractor) ?? person.contractor),
      roles: person.roles.map(shortRole).join(', '),
      isDisabled: person.isDisabled,
      seesRestricted: person.seesRestricted,
    })),
  }
}

export interface ShownPerson {
  /** Left out where the person is new. */
  readonly person: Person | undefined
  readonly form: PersonForm
  readonly problems: readonly FieldProblem[]
  readonly firm: string
  readonly deputies: readonly Deputy[]
  readonly others: readonly Person[]
  readonly isSaved: boolean
}

export function personPage(actor: Actor, shown: ShownPerson) {
  const { person, form, problems, firm, deputies, others, isSaved } = shown
  const isLead = actor.contractor !== undefined
  const isOwn = person?.id === actor.id
  const mayChange = mayAdd(actor)
  return {
    heading: person?.name ?? (isLead ? 'Invite somebody of your firm' : 'Add a person'),
    action: person === undefined ? '/people/new' : `/people/${encodeURIComponent(person.id)}`,
    isNew: person === undefined,
    isSaved,
    isOwn,
    isDisabled: person?.isDisabled ?? false,
    mayChange,
    maySetRights: mayChange && !isOwn,
    mayNameFirm: mayChange && !isLead && !isOwn,
    mayGiveRestricted: mayChange && !isLead && !isOwn,
    seesRestricted: form.seesRestricted,
    firm,
    hasProblems: problems.length > 0,
    problems: problems.map(({ field, message }) => ({
      href: field === 'roles' ? `#role-${rolesFor(isLead)[0] ?? ''}` : `#${field}`,
      message,
    })),
    errors: Object.fromEntries(FIELDS.map((field) => [field, atField(field, problems)])),
    roleWords: form.roles.map((role) => ROLES[role]),
    roles: rolesFor(isLead).map((role) => ({
      role,
      words: ROLES[role],
      isGiven: form.roles.includes(role),
    })),
    deputy: deputyPart(person, mayChange && !isLead, deputies, others),
  }
}

function deputyPart(
  person: Person | undefined,
  mayChange: boolean,
  deputies: readonly Deputy[],
  others: readonly Person[],
) {
  return {
    isShown: person?.roles.includes('approver') === true,
    mayChange,
    action: `/people/${encodeURIComponent(person?.id ?? '')}/deputies`,
    deputies: deputies.map(({ deputy, name, from, to }) => ({
      deputy,
      name,
      from,
      days: `from ${inWords(from)} to ${inWords(to)}`,
    })),
    others: others
      .filter(({ id, roles }) => id !== person?.id && mayStandIn(roles))
      .map(({ id, name, post }) => ({ id, words: post === '' ? name : `${name}, ${post}` })),
  }
}

function mayAdd(actor: Actor): boolean {
  const { contractor } = actor
  return may(actor, 'people.change', contractor === undefined ? {} : { contractor })
}

function rolesFor(isLead: boolean) {
  return isLead ? CONTRACTOR_ROLES : [...COUNCIL_ROLES, ...CONTRACTOR_ROLES]
}

function shortRole(role: keyof typeof ROLES): string {
  return ROLES[role].split(':', 1)[0] ?? role
}

function atField(field: PersonField, problems: readonly FieldProblem[]): readonly string[] {
  return problems.filter((each) => each.field === field).map(({ message }) => message)
}
