import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { recordContractVersion } from '#app/store/contracts.ts'
import { recordExamplePeople } from '#app/store/example-people.ts'
import { aContract } from '../../support/a-return.ts'
import { launchBrowser } from '../../support/browser.ts'
import { aPerson, aRunningSite, NOON, onRecord, type RunningSite } from '../a-site.ts'
import { aFreePort, anIdentityProvider, CLIENT } from './an-identity-provider.ts'

const START_MS = 120_000
const TEST_MS = 60_000
const TOKEN = 'A'.repeat(22)
const FOR_ALL = ['/sign-in', '/sign-in/sent', `/sign-in/link?token=${TOKEN}`, '/sign-in/link']
const FOR_ADMINISTRATOR = ['/people', '/people/new', '/people/example-approver?saved=yes', '/me']
const at = NOON.toISOString()

let running: RunningSite
let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  running = await aRunningSite()
  await running.store.write(async (tx) => {
    await recordContractVersion(tx, aContract(), { at, by: 'example' })
    await recordExamplePeople(tx, [aContract()], { at, today: '2026-11-23' })
  })
  browser = await launchBrowser()
}, START_MS)
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})
afterAll(async () => {
  await browser.close()
  await running[Symbol.asyncDispose]()
})

describe.each([375, 1280])('at a width of %i', (width) => {
  test(
    'the pages before signing in break no rule of accessibility and fit the screen',
    async () => {
      const page = await blank(width)
      for (const path of FOR_ALL) await expectFine(page, `${running.address}${path}`, width)
    },
    TEST_MS,
  )

  test(
    'the pages of people break no rule of accessibility and fit the screen',
    async () => {
      const page = await blank(width)
      await asExample(page, 'Ashley Specimen')
      for (const path of FOR_ADMINISTRATOR) {
        await expectFine(page, `${running.address}${path}`, width)
      }
      await page.goto(`${running.address}/people/new`)
      await page.getByRole('button', { name: 'Add' }).click()
      expect(await page.getByRole('alert').innerText()).toContain('Enter the name')
      await expectFine(page, undefined, width)
    },
    TEST_MS,
  )
})

test(
  'by keyboard and without scripts one asks for a link, opens it, and signs out again',
  async () => {
    await onRecord(running.store, aPerson({ id: 'keys', email: 'keys@council.example' }))
    const page = await blank(1280, { javaScriptEnabled: false })
    await page.goto(`${running.address}/sign-in?back=/me`)
    await page.getByLabel('E-mail address').focus()
    await page.keyboard.type('keys@council.example')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sign-in/sent')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Check your e-mail')
    const mail = await running.store.read.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
    await page.goto(/http\S+/.exec(mail.text_body)?.[0] ?? '')
    await page.getByRole('button', { name: 'Sign in' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${running.address}/me`)
    await page.getByRole('button', { name: 'Sign out' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sign-in')
    await page.goto(`${running.address}/me`)
    expect(page.url()).toContain('/sign-in?back=')
  },
  TEST_MS,
)

test(
  'through the council’s own sign-in a browser comes in and lands where it wanted to go',
  async () => {
    const port = await aFreePort()
    const backTo = `http://127.0.0.1:${port}/sign-in/council/back`
    await using provider = await anIdentityProvider(backTo)
    const signIn = { council: { issuer: provider.issuer, ...CLIENT } }
    await using council = await aRunningSite({ port, signIn })
    await onRecord(council.store, aPerson({ email: 'robin@council.example', roles: ['auditor'] }))
    provider.is({ email: 'robin@council.example' })
    const page = await blank(1280)
    await page.goto(`${council.address}/people`)
    await page.getByRole('link', { name: 'Sign in with your council account' }).click()
    await page.waitForURL(`${council.address}/people`)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('People')
  },
  TEST_MS,
)

async function blank(
  width: number,
  { javaScriptEnabled = true }: { readonly javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled,
  })
  contexts.push(context)
  return context.newPage()
}

async function asExample(page: Page, name: string): Promise<void> {
  await page.goto(`${running.address}/sign-in`)
  await page.getByRole('button', { name: `Sign in as ${name}` }).click()
}

/** Of the page at the address, or of the one that is open. */
async function expectFine(page: Page, url: string | undefined, width: number): Promise<void> {
  if (url !== undefined) await page.goto(url)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  const wide = await page.evaluate('document.documentElement.scrollWidth')
  expect(wide).toBeLessThanOrEqual(width)
  expect(await page.locator('h1').count()).toBe(1)
}
