/**
 * Reads the form of a person: named fields and nothing else. What whoever sends it may not give
 * is not read, whatever the form holds.
 */
import { COUNCIL_ROLES, CONTRACTOR_ROLES, type Role } from '../../access/roles.ts'
import { mailAddressOf } from '../../domain/mail-address.ts'
import type { Person } from '../../store/people.ts'

export type PersonField = 'name' | 'email' | 'post' | 'contractor' | 'roles'

export interface FieldProblem {
  readonly field: PersonField
  readonly message: string
}

export interface PersonForm {
  readonly name: string
  readonly email: string
  readonly post: string
  /** As typed: the number or the name of a firm; empty for the council's own people. */
  readonly contractor: string
  readonly roles: readonly Role[]
  readonly seesRestricted: boolean
}

const EMAIL: PersonField = 'email'
const LENGTH_MAX = 200
// Half a character, a control or a mark that turns text round has no place in a name.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u

export const EMPTY_PERSON: PersonForm = {
  name: '',
  email: '',
  post: '',
  contractor: '',
  roles: [],
  seesRestricted: false,
}

/** A contractor's lead gives roles of the own firm only, and nobody restricted findings. */
export function readPersonForm(
  form: ReadonlyMap<string, string>,
  by: 'administrator' | 'lead',
): PersonForm {
  const text = (name: string) => (form.get(name) ?? '').normalize('NFC').trim()
  const given = by === 'lead' ? CONTRACTOR_ROLES : [...COUNCIL_ROLES, ...CONTRACTOR_ROLES]
  return {
    name: text('name'),
    email: text('email'),
    post: text('post'),
    contractor: by === 'lead' ? '' : text('contractor'),
    roles: given.filter((role) => form.get(`role-${role}`) === 'yes').toSorted(),
    seesRestricted: by === 'administrator' && form.get('sees-restricted') === 'yes',
  }
}

/** A person as the form shows it. */
export function formOfPerson(person: Person): PersonForm {
  const { name, email, post, contractor, roles, seesRestricted } = person
  return { name, email, post, contractor: contractor ?? '', roles, seesRestricted }
}

/** What is wrong with the texts and the roles; the firm has been looked up before. */
export function problemsOfPerson(
  { name, email, post, roles }: PersonForm,
  contractor: string | null,
): readonly FieldProblem[] {
  const address = mailAddressOf(email)
  return [
    ...textProblems('name', name, 'Enter the name, as colleagues know it.'),
    ...(address.ok ? [] : address.problems.map(({ message }) => ({ field: EMAIL, message }))),
    ...(post === '' ? [] : textProblems('post', post, '')),
    ...roleProblems(roles, contractor),
  ]
}

function textProblems(
  field: 'name' | 'post',
  text: string,
  ifEmpty: string,
): readonly FieldProblem[] {
  if (text === '') return [{ field, message: ifEmpty }]
  if (text.length > LENGTH_MAX) return [{ field, message: `Write at most ${LENGTH_MAX} letters.` }]
  if (!INVISIBLE.test(text)) return []
  return [{ field, message: 'It holds a character that cannot be seen. Type it anew.' }]
}

function roleProblems(
  roles: readonly Role[],
  contractor: string | null,
): readonly FieldProblem[] {
  if (roles.length === 0) return [{ field: 'roles', message: 'Choose at least one role.' }]
  const ofContractor = roles.filter((role) => CONTRACTOR_ROLES.some((each) => each === role))
  if (contractor === null && ofContractor.length > 0) {
    const message = 'A contractor’s role needs a contractor. Name one, or choose another role.'
    return [{ field: 'roles', message }]
  }
  if (contractor !== null && ofContractor.length < roles.length) {
    const message = 'A contractor’s person has contractor’s roles only. Take the others away.'
    return [{ field: 'roles', message }]
  }
  return []
}
