/**
 * Tokens of other systems on record, by their hashes. Nobody can read a token from here.
 */
import type { Belongs, Scope } from '../access/may.ts'
import type { Instant } from './column-types.ts'
import type { Reading, Writing } from './open-store.ts'
import type { ApiTokenTable } from './people-tables.ts'

export type TokenRecord = Omit<ApiTokenTable, 'token_hash'>

/** With the name of the contractor whose it is; null for a system of the council. */
export interface TokenEntry extends TokenRecord {
  readonly contractor_name: string | null
}

const LISTED_MAX = 1000

export async function recordToken(
  tx: Writing,
  token: Omit<ApiTokenTable, 'revoked_at' | 'used_at'>,
): Promise<void> {
  await tx
    .insertInto('api_token')
    .values({ ...token, revoked_at: null, used_at: null })
    .execute()
}

/** Also of one that has ended: whoever asks looks at its days. */
export async function tokenByHash(
  read: Reading,
  tokenHash: string,
): Promise<TokenRecord | undefined> {
  const found = await read
    .selectFrom('api_token')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (found === undefined) return undefined
  const { token_hash: _, ...token } = found
  return token
}

/** Those that are good first, and of them the newest. */
export async function tokensInScope(
  read: Reading,
  scope: Scope,
  now: Instant,
): Promise<readonly TokenEntry[]> {
  if (scope.reach === 'none') return []
  const all = tokens(read)
  const own =
    scope.reach === 'all' ? all : all.where('api_token.contractor', '=', scope.contractor ?? '')
  return own
    .orderBy((one) =>
      one
        .case()
        .when('api_token.ends_at', '<=', now)
        .then(1)
        .when('api_token.revoked_at', '<=', now)
        .then(1)
        .else(0)
        .end(),
    )
    .orderBy('api_token.made_at', 'desc')
    .orderBy('api_token.id')
    .limit(LISTED_MAX)
    .execute()
}

export async function tokenById(read: Reading, id: string): Promise<TokenEntry | undefined> {
  return tokens(read).where('api_token.id', '=', id).executeTakeFirst()
}

/** What a token belongs to; undefined where there is none of that id. */
export async function tokenBelongs(read: Reading, id: string): Promise<Belongs | undefined> {
  const found = await tokenById(read, id)
  if (found === undefined) return undefined
  return found.contractor === null ? {} : { contractor: found.contractor }
}

/** Good no longer from that moment on; one that ends before then is left as it is. */
export async function revokeToken(tx: Writing, id: string, from: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('api_token')
    .set({ revoked_at: from })
    .where('id', '=', id)
    .where((one) => one.or([one('revoked_at', 'is', null), one('revoked_at', '>', from)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** When it was last used, to the minute: a busy system does not write with every question. */
export async function markUsed(
  tx: Writing,
  id: string,
  used: { readonly at: Instant; readonly unlessSince: Instant },
): Promise<void> {
  await tx
    .updateTable('api_token')
    .set({ used_at: used.at })
    .where('id', '=', id)
    .where((one) => one.or([one('used_at', 'is', null), one('used_at', '<', used.unlessSince)]))
    .execute()
}

/** The contractors for whom a token can be made, by name. */
export async function contractorsByName(
  read: Reading,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return read
    .selectFrom('contractor')
    .select(['id', 'name'])
    .where('archived_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

function tokens(read: Reading) {
  return read
    .selectFrom('api_token')
    .leftJoin('contractor', 'contractor.id', 'api_token.contractor')
    .select([
      'api_token.id',
      'api_token.name',
      'api_token.contractor',
      'api_token.sees_restricted',
      'api_token.made_by',
      'api_token.made_at',
      'api_token.ends_at',
      'api_token.revoked_at',
      'api_token.used_at',
      'contractor.name as contractor_name',
    ])
}
