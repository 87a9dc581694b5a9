import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aFinding, aNotice } from '../../checks/a-checked-contract.ts'
import { recordMadeUp, recordPerson } from '../../support/a-register.ts'
import { anAdoption } from '../../support/a-return.ts'
import { launchBrowser } from '../../support/browser.ts'
import { anEmptyStore } from '../../support/stores.ts'
import { served, siteOn, type Served } from './a-site.ts'

const START_MS = 120_000
const TEST_MS = 60_000
const SIZES = { desktop: 1280, phone: 375, 'smallest phone': 320 } as const
const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>\u202eevil'
const NEW_CASE = '/contracts/A-1/2026-10/findings/promise-kept/case'

let empty: Awaited<ReturnType<typeof anEmptyStore>>
let web: Served
let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  empty = await anEmptyStore('sqlite')
  await recordPerson(empty.store, 'P-1', HOSTILE)
  const months = ['2026-08', '2026-09', '2026-10'].map((period) => ({
    period,
    findings: [aFinding(), aFinding({ obligation: 'other', title: HOSTILE, outcome: 'met' })],
    notices: [aNotice({ subject: HOSTILE })],
  }))
  const obligations = [anAdoption('promise-kept', { words: HOSTILE, clause: HOSTILE })]
  const others = Array.from({ length: 60 }, (_, index) => ({
    id: `B-${100 + index}`,
    managers: ['P-1'],
  }))
  await recordMadeUp(
    empty.store,
    { id: 'A-1', title: HOSTILE, managers: ['P-1'], months, obligations },
    ...others,
  )
  web = await served(await siteOn(empty.store))
  browser = await launchBrowser()
}, START_MS)
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})
afterAll(async () => {
  await browser.close()
  await web[Symbol.asyncDispose]()
  await empty[Symbol.asyncDispose]()
})

describe.each(Object.entries(SIZES))('on a %s', (_, width) => {
  test.each(['/', '/?search=nothing', '/contracts/A-1', '/contracts/A-1/2026-08', NEW_CASE])(
    '%s breaks no rule of accessibility, fits the screen and runs no foreign text',
    async (path) => {
      const page = await open({ width })
      await page.goto(`${web.address}${path}`)
      for (const each of await page.locator('summary').all()) await each.click()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      const needed: number = await page.evaluate('document.documentElement.scrollWidth')
      expect(needed).toBeLessThanOrEqual(width)
      expect(await page.title()).toContain('Goodterms')
      expect(await page.locator('main img, main script').count()).toBe(0)
    },
    TEST_MS,
  )
})

test(
  'by keyboard and without scripts one finds a contract, opens a case and closes it',
  async () => {
    const page = await open({ width: SIZES.phone, javaScriptEnabled: false })
    await page.goto(web.address)
    await page.getByLabel('Search by contract').fill('a-1')
    await page.keyboard.press('Enter')
    await page.getByText('1 contract', { exact: true }).waitFor()
    await page.goto(`${web.address}/contracts/A-1`)
    await page.getByRole('link', { name: /^Open a case/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Open the case' }).press('Enter')
    await page.getByRole('alert').getByRole('link', { name: /^Give the day/ }).press('Enter')
    await page.getByLabel('Why do you open it?').fill('<script>window.SPIKE = 1</script> {{x}}')
    for (const [field, text] of [['Day', '4'], ['Month', '1'], ['Year', '2027']] as const) {
      await page.getByLabel(field, { exact: true }).fill(text)
    }
    await page.getByRole('button', { name: 'Open the case' }).press('Enter')
    await page.locator('.case-events .govuk-body', { hasText: '<script>' }).waitFor()
    await page.getByLabel('Why is it closed?').fill('Made up for')
    await page.getByRole('button', { name: 'Close the case' }).press('Enter')
    await page.getByText('Closed', { exact: true }).first().waitFor()
    expect(await page.locator('main form').count()).toBe(0)
  },
  TEST_MS,
)

async function open(options: { width: number; javaScriptEnabled?: boolean }): Promise<Page> {
  const { width, javaScriptEnabled = true } = options
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled,
  })
  contexts.push(context)
  return context.newPage()
}
