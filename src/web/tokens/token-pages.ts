/**
 * View models of the pages about tokens. None but the page that a token is made on ever holds one.
 */
import type { Actor } from '../../access/may.ts'
import { TOKEN_MONTHS, USUAL_TOKEN_MONTHS } from '../../access/token-life.ts'
import { inWords } from '../../domain/calendar.ts'
import { counted } from '../../domain/display.ts'
import type { TokenEntry } from '../../store/tokens.ts'
import { todayInLondon } from '../../today.ts'
import { isGood } from '../api/token-actor.ts'
import type { MadeToken } from './make-token.ts'
import { COUNCIL, mayGiveSight, type TokenForm, type TokenFormProblem } from './token-form.ts'

export function tokenAddress(id: string): string {
  return `/tokens/${id}`
}

export function tokensPage(
  tokens: readonly TokenEntry[],
  { now, mayChange }: { readonly now: Date; readonly mayChange: boolean },
) {
  return {
    mayChange,
    tokens: tokens.map((token) => ({
      href: tokenAddress(token.id),
      name: token.name,
      whose: whose(token),
      standing: standing(token, now),
      lastUsed: lastUsed(token),
    })),
  }
}

export function tokenPage(
  token: TokenEntry,
  actor: Actor,
  { now, mayChange }: { readonly now: Date; readonly mayChange: boolean },
) {
  const good = isGood(token, now.toISOString())
  return {
    name: token.name,
    mayChange: mayChange && good,
    withdrawAddress: `${tokenAddress(token.id)}/withdraw`,
    replaceAddress: `${tokenAddress(token.id)}/replace`,
    replacement:
      token.sees_restricted === 1 && !mayGiveSight(actor, token.contractor)
        ? `${GIVEN} It may not read restricted wage findings, because you do not see them.`
        : GIVEN,
    facts: [
      { label: 'Whose system', says: whose(token) },
      { label: 'Standing', says: standing(token, now) },
      { label: 'Made', says: day(token.made_at) },
      { label: 'Last used', says: lastUsed(token) },
      {
        label: 'May read restricted wage findings',
        says: token.sees_restricted === 1 ? 'Yes' : 'No',
      },
    ],
  }
}

export function newTokenPage(
  form: TokenForm,
  actor: Actor,
  contractors: readonly { readonly id: string; readonly name: string }[],
  problems: readonly TokenFormProblem[],
) {
  const messagesOf = (field: keyof TokenForm) =>
    problems.filter((each) => each.field === field).map(({ message }) => message)
  const owners = [
    { id: COUNCIL, name: 'A system of the council' },
    ...contractors.map(({ id, name }) => ({ id, name: `${name} (${id})` })),
  ]
  return {
    problems,
    hasProblems: problems.length > 0,
    isOwnFirm: actor.contractor !== undefined,
    mayGiveSight: mayGiveSight(actor),
    isRestrictedChosen: form.restricted === 'yes',
    owners: owners.map(({ id, name }) => ({ id, name, isChosen: form.whose === id })),
    months: TOKEN_MONTHS.map((months) => ({
      months,
      words: counted(months, 'month'),
      isChosen: form.months === String(months),
    })),
    errors: {
      name: messagesOf('name'),
      whose: messagesOf('whose'),
      months: messagesOf('months'),
      restricted: messagesOf('restricted'),
    },
  }
}

export function madeTokenPage({ id, token, endsAt }: MadeToken, name: string, baseUrl: string) {
  return {
    name,
    token,
    until: day(endsAt),
    href: tokenAddress(id),
    curl: `curl -s '${baseUrl}/api/v1/contracts' -H "Authorization: Bearer $GOODTERMS_TOKEN"`,
  }
}

const GIVEN =
  `You are given a new token, good for ${counted(USUAL_TOKEN_MONTHS, 'month')}, ` +
  'with the rights of this one.'

function whose({ contractor, contractor_name }: TokenEntry): string {
  return contractor === null ? 'The council' : `${contractor_name ?? ''} (${contractor})`
}

function standing(token: TokenEntry, now: Date): string {
  const { ends_at, revoked_at } = token
  const at = now.toISOString()
  if (revoked_at !== null && revoked_at <= at) return `Withdrawn on ${day(revoked_at)}`
  if (ends_at <= at) return `Ended on ${day(ends_at)}`
  if (revoked_at !== null && revoked_at < ends_at) return `Replaced; good until ${day(revoked_at)}`
  return `Good until ${day(ends_at)}`
}

function lastUsed({ used_at }: TokenEntry): string {
  return used_at === null ? 'Never' : day(used_at)
}

function day(instant: string): string {
  return inWords(todayInLondon(new Date(instant)))
}
