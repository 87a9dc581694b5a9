/**
 * Changes people: nobody their own rights, never the last administrator's, and never without a
 * line in the audit. Whatever changes what somebody may do ends their sessions at once.
 */
import { randomUUID } from 'node:crypto'
import type { Actor } from '../../access/may.ts'
import type { Role } from '../../access/roles.ts'
import { mailAddressOf } from '../../domain/mail-address.ts'
import { recordAct } from '../../store/audit.ts'
import type { Writing } from '../../store/open-store.ts'
import {
  activeAdministrators,
  changePerson,
  contractorsNamed,
  disablePerson,
  personByEmail,
  recordPerson,
  type Person,
} from '../../store/people.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { endLinksOf } from '../../store/sign-in-links.ts'
import type { Site } from '../site.ts'
import { problemsOfPerson, type FieldProblem, type PersonForm } from './person-form.ts'

export type Saved =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }
  /** Nobody changes what they themselves may do. */
  | { readonly ok: false; readonly problems: 'own rights' }

interface Saving {
  readonly site: Pick<Site, 'now'>
  readonly actor: Actor
  /** Left out where the person is new. */
  readonly before: Person | undefined
  readonly form: PersonForm
}

export async function savePerson(tx: Writing, saving: Saving): Promise<Saved> {
  const { actor, before, form } = saving
  if (before?.id === actor.id && changesRights(before, form)) {
    return { ok: false, problems: 'own rights' }
  }
  const firm = await firmOf(tx, saving)
  if ('message' in firm) return { ok: false, problems: [firm] }
  const problems = [
    ...problemsOfPerson(form, firm.id),
    ...(await takenAddress(tx, saving)),
    ...(await lastAdministrator(tx, before, form.roles)),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const address = mailAddressOf(form.email)
  const person = {
    ...form,
    id: before?.id ?? randomUUID(),
    email: address.ok ? address.value : '',
    contractor: firm.id,
  }
  await keep(tx, saving, person)
  return { ok: true, id: person.id }
}

async function keep(
  tx: Writing,
  { site, actor, before, form }: Saving,
  person: Omit<Person, 'isDisabled'>,
): Promise<void> {
  const at = site.now()
  if (before === undefined) {
    await recordPerson(tx, { ...person, isDisabled: false }, at.toISOString())
  } else {
    await changePerson(tx, person)
    const isMoved = before.email !== person.email || before.contractor !== person.contractor
    if (isMoved || changesRights(before, form)) await turnOut(tx, person.id, at)
  }
  await recordAct(tx, site, {
    actor,
    action: 'people.change',
    object: `person/${person.id}`,
    detail: {
      before: before === undefined ? '' : rightsInWords(before),
      after: rightsInWords(person),
      address: before !== undefined && before.email !== person.email ? 'changed' : 'as before',
    },
  })
}

/** Gives what stands in the way, if anything does. */
export async function setDisabled(
  tx: Writing,
  site: Pick<Site, 'now'>,
  { actor, person, isDisabled }: { actor: Actor; person: Person; isDisabled: boolean },
): Promise<FieldProblem | 'own rights' | undefined> {
  if (person.id === actor.id) return 'own rights'
  const [problem] = isDisabled ? await lastAdministrator(tx, person, []) : []
  if (problem !== undefined) return problem
  const at = site.now()
  await disablePerson(tx, person.id, isDisabled ? at.toISOString() : null)
  await turnOut(tx, person.id, at)
  const detail = { after: isDisabled ? 'disabled' : 'enabled' }
  const object = `person/${person.id}`
  await recordAct(tx, site, { actor, action: 'people.change', object, detail })
  return undefined
}

async function turnOut(tx: Writing, person: string, at: Date): Promise<void> {
  await endSessionsOf(tx, person)
  await endLinksOf(tx, person, at)
}

function changesRights(
  before: Person,
  { roles, seesRestricted }: Pick<PersonForm, 'roles' | 'seesRestricted'>,
): boolean {
  return rightsInWords(before) !== rightsInWords({ roles, seesRestricted })
}

function rightsInWords(rights: Pick<Person, 'roles' | 'seesRestricted'>): string {
  const restricted = rights.seesRestricted ? ['restricted'] : []
  return [...rights.roles.toSorted(), ...restricted].join(' ')
}

/** A lead's people are of the lead's own firm, whatever was typed. */
async function firmOf(
  tx: Writing,
  { actor, before, form }: Saving,
): Promise<{ readonly id: string | null } | FieldProblem> {
  if (actor.contractor !== undefined) return { id: actor.contractor }
  if (form.contractor === '') return { id: null }
  if (form.contractor === before?.contractor) return { id: before.contractor }
  const [one, other] = await contractorsNamed(tx, form.contractor)
  if (one !== undefined && other === undefined) return { id: one.id }
  const message =
    one === undefined
      ? 'No contractor on record has that number or name. Copy it from a contract.'
      : 'More than one contractor has that name. Give the number.'
  return { field: 'contractor', message }
}

async function takenAddress(
  tx: Writing,
  { actor, before, form: { email } }: Saving,
): Promise<readonly FieldProblem[]> {
  const address = mailAddressOf(email)
  const other = address.ok ? await personByEmail(tx, address.value) : undefined
  if (other === undefined || other.id === before?.id) return []
  // A firm is not told who else is on record.
  const message =
    actor.contractor === undefined
      ? 'Somebody with this address is on record already. Give another address.'
      : 'This address cannot be used here. Give another, or ask the council.'
  return [{ field: 'email', message }]
}

async function lastAdministrator(
  tx: Writing,
  before: Person | undefined,
  roles: readonly Role[],
): Promise<readonly FieldProblem[]> {
  if (before === undefined || before.isDisabled || roles.includes('administrator')) return []
  const administrators = await activeAdministrators(tx)
  if (administrators.length > 1 || administrators[0] !== before.id) return []
  const message = 'This is the last administrator. Make somebody else one first.'
  return [{ field: 'roles', message }]
}
