/**
 * Small things that the service has to remember about itself, by name. Each name stands here once;
 * what belongs to contracts or people never does.
 */
import type { Reading, Writing } from './open-store.ts'

export type SettingName =
  /** `yes` after a restore: nothing is sent before somebody has looked at what would be. */
  | 'outbox_held'
  /** What the last walk along the audit chain found, as JSON. */
  | 'audit_verified'
  /** `loaded` while the example council is in the store. */
  | 'example'

export async function settingOf(read: Reading, name: SettingName): Promise<string | undefined> {
  const found = await read
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return found?.value
}

export async function set(tx: Writing, name: SettingName, value: string): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
