/**
 * Whether any administrator of the council has ever signed in, by what the audit says.
 */
import { EXAMPLE_ID } from '../access/example-people.ts'
import type { Reading } from './open-store.ts'

/** People of the example council do not count: they are there for trying things out. */
export async function administratorHasSignedIn(read: Reading): Promise<boolean> {
  const found = await read
    .selectFrom('audit')
    .select('id')
    .where('action', '=', 'sign-in')
    .where('outcome', '=', 'done')
    .where('role', 'like', '%administrator%')
    .where('actor', 'not like', `${EXAMPLE_ID}%`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
