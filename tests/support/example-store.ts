/**
 * A store with the example year in it, rules and all, every month checked: made once for each
 * thread of tests and copied for whoever needs one.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkMonths } from '#app/checks/record/check-months.ts'
import { importFirstRules } from '#app/checks/record/import-rules.ts'
import { recordFolder } from '#app/checks/record/record-folder.ts'
import { rulesOnRecord } from '#app/checks/record/rules-on-record.ts'
import { connect, openStore, type Store, type StorePlace } from '#app/store/open-store.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The day on which the example year is looked at. */
export const EXAMPLE_TODAY = '2026-11-23'
export const exampleClock = { now: () => new Date('2026-11-23T09:00:00Z') }

let made: Promise<string> | undefined

/** `await using example = await anExampleStore()`: gone again at the end of the test. */
export async function anExampleStore(): Promise<
  AsyncDisposable & { readonly store: Store; readonly place: StorePlace }
> {
  const template = await (made ??= makeExample())
  const folder = mkdtempSync(join(tmpdir(), 'goodterms-example-'))
  const place = { engine: 'sqlite', file: join(folder, 'goodterms.sqlite') } as const
  copyFileSync(template, place.file)
  const store = connect(place)
  return {
    store,
    place,
    async [Symbol.asyncDispose]() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Rules and the example year, each month checked: into any empty store. */
async function fillWithExample(store: Store): Promise<void> {
  const rules = await importFirstRules(store, join(ROOT, 'rules'), exampleClock)
  if (!rules.ok || rules.value === undefined) throw new Error('the rules were not taken over')
  await recordFolder(store, join(ROOT, 'examples/year'), {
    actor: { id: 'example', roles: [] },
    ruleSet: rules.value,
    today: EXAMPLE_TODAY,
    ...exampleClock,
  })
  const months = { from: '2025-10', to: '2026-09' }
  await checkMonths({
    store,
    rules: rulesOnRecord(store),
    today: EXAMPLE_TODAY,
    months,
    ...exampleClock,
  })
}

async function makeExample(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'goodterms-example-made-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'goodterms.sqlite')
  const opened = await openStore({ engine: 'sqlite', file })
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join('\n'))
  await fillWithExample(opened.value)
  // Closed, all that was written stands in the one file.
  await opened.value.close()
  return file
}
