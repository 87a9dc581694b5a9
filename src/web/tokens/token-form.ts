/**
 * Reads the form for a new token: only the fields that it has, and of them only what this person
 * may give.
 */
import { TOKEN_MONTHS, USUAL_TOKEN_MONTHS } from '../../access/token-life.ts'
import { may, type Actor } from '../../access/may.ts'

/** What is asked for; `contractor` is null for a system of the council. */
export interface TokenWish {
  readonly name: string
  readonly contractor: string | null
  readonly months: number
  readonly seesRestricted: boolean
}

/** The fields as they were typed. */
export interface TokenForm {
  readonly name: string
  readonly whose: string
  readonly months: string
  readonly restricted: string
}

export interface TokenFormProblem {
  readonly field: keyof TokenForm
  readonly message: string
}

export type TokenFormRead =
  | { readonly ok: true; readonly wish: TokenWish }
  | { readonly ok: false; readonly problems: readonly TokenFormProblem[] }

export const COUNCIL = 'council'
const NAME_MAX = 60
// Controls, formats (the bidirectional marks are among them), separators, halves of a character.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u

export const EMPTY_TOKEN_FORM: TokenForm = {
  name: '',
  whose: '',
  months: String(USUAL_TOKEN_MONTHS),
  restricted: '',
}

export function tokenForm(form: ReadonlyMap<string, string>): TokenForm {
  return {
    name: form.get('name') ?? '',
    whose: form.get('whose') ?? '',
    months: form.get('months') ?? '',
    restricted: form.get('restricted') ?? '',
  }
}

/** `contractors` are those on record. */
export function readTokenForm(
  form: TokenForm,
  actor: Actor,
  contractors: readonly { readonly id: string }[],
): TokenFormRead {
  const name = form.name.normalize('NFC').trim()
  const contractor = contractorOf(form, actor)
  const months = TOKEN_MONTHS.find((each) => String(each) === form.months)
  const seesRestricted = form.restricted === 'yes'
  const problems = [
    ...problemsOfName(name),
    ...(isWhose(contractor, actor, contractors) ? [] : [NOBODY]),
    ...(months === undefined ? [NO_TIME] : []),
    ...(seesRestricted && !mayGiveSight(actor, contractor) ? [NOT_YOURS_TO_GIVE] : []),
  ]
  if (problems.length > 0 || months === undefined) return { ok: false, problems }
  return { ok: true, wish: { name, contractor, months, seesRestricted } }
}

/** A lead asks for the own firm, whatever the form says. */
function contractorOf({ whose }: TokenForm, actor: Actor): string | null {
  return actor.contractor ?? (whose === COUNCIL ? null : whose)
}

function isWhose(
  contractor: string | null,
  actor: Actor,
  contractors: readonly { readonly id: string }[],
): boolean {
  const belongs = contractor === null ? {} : { contractor }
  const isKnown = contractor === null || contractors.some(({ id }) => id === contractor)
  return isKnown && may(actor, 'tokens.change', belongs)
}

/** Nobody gives away what they do not have themselves. */
export function mayGiveSight(
  { seesRestricted, contractor }: Actor,
  whose: string | null = null,
): boolean {
  return seesRestricted && contractor === undefined && whose === null
}

function problemsOfName(name: string): readonly TokenFormProblem[] {
  if (name === '') return [{ field: 'name', message: 'Enter a name for the system.' }]
  if (Array.from(name).length > NAME_MAX) {
    return [{ field: 'name', message: `The name must have at most ${NAME_MAX} characters.` }]
  }
  if (!INVISIBLE.test(name)) return []
  return [{ field: 'name', message: 'The name has characters that cannot be seen. Type it anew.' }]
}

const NOBODY: TokenFormProblem = {
  field: 'whose',
  message: 'Choose whose system it is.',
}
const NO_TIME: TokenFormProblem = {
  field: 'months',
  message: 'Choose how long the token is good.',
}
const NOT_YOURS_TO_GIVE: TokenFormProblem = {
  field: 'restricted',
  message:
    'Only somebody who sees restricted wage findings can let a system of the council read them.',
}
