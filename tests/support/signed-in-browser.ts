/**
 * A browser in front of the whole application with the example council in it. People sign in as
 * newcomers do: through the page that offers them by name.
 */
import { recordExamplePeople } from '#app/store/example-people.ts'
import { contractsThatAdopt } from '#app/store/contract-to-adopt.ts'
import { contractVersions } from '#app/store/contracts.ts'
import type { Store } from '#app/store/open-store.ts'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { anExampleStore, EXAMPLE_TODAY, exampleClock } from './example-store.ts'
import { runningApp, type RunningApp } from './running-app.ts'

export interface SignedInBrowser extends AsyncDisposable {
  readonly app: RunningApp
  readonly store: Store
  /** A page of its own, signed in as this person, or as nobody. */
  readonly open: (name: string | undefined, options?: BrowserContextOptions) => Promise<Page>
  /** Closes what was opened: a browser slows down with each page that stays. */
  readonly closePages: () => Promise<void>
}

export async function signedInBrowser(): Promise<SignedInBrowser> {
  const example = await anExampleStore()
  await withPeople(example.store)
  const app = await runningApp(example.store)
  const browser = await launchBrowser()
  return {
    app,
    store: example.store,
    async open(name, options = {}) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      if (name !== undefined) await signIn(page, app.address, name)
      return page
    },
    async closePages() {
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      await app[Symbol.asyncDispose]()
      await example[Symbol.asyncDispose]()
    },
  }
}

async function withPeople(store: Store): Promise<void> {
  const all = await contractsThatAdopt(store.read, { reach: 'all' })
  const contracts = await contractVersions(store.read, all.map(({ id }) => id))
  const at = exampleClock.now().toISOString()
  await store.write((tx) => recordExamplePeople(tx, contracts, { at, today: EXAMPLE_TODAY }))
}

async function signIn(page: Page, address: string, name: string): Promise<void> {
  await page.goto(`${address}/sign-in?back=%2Fme`)
  await page.getByRole('button', { name: `Sign in as ${name}` }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor()
}
