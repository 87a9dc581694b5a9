/**
 * The examples in a store of their own: the rules taken over, the folder recorded, months checked.
 */
import { join } from 'node:path'
import { checkMonths } from '#app/checks/record/check-months.ts'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { recordFolder } from '#app/checks/record/record-folder.ts'
import { rulesOnRecord } from '#app/checks/record/rules-on-record.ts'
import type { Period } from '#app/domain/calendar.ts'
import type { Store } from '#app/store/open-store.ts'

const ROOT = join(import.meta.dirname, '../..')
const RECORDED_AT = { now: () => new Date('2026-11-23T09:00:00Z') }
const today = '2026-11-23'

export async function recordExample(
  store: Store,
  name: 'month' | 'year',
  months: { readonly from: Period; readonly to: Period },
): Promise<void> {
  const rules = await importFirstRules(store, join(ROOT, 'rules'), RECORDED_AT)
  if (!rules.ok || rules.value === undefined) throw new Error('the rules were not taken over')
  const by = { actor: { id: 'example', roles: [] }, ruleSet: rules.value, today, ...RECORDED_AT }
  await recordFolder(store, join(ROOT, 'examples', name), by)
  await checkExample(store, months)
}

export function checkExample(store: Store, months: { readonly from: Period; readonly to: Period }) {
  return checkMonths({ store, rules: rulesOnRecord(store), today, months, ...RECORDED_AT })
}
