import AxeBuilder from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { runningTokens, type RunningTokens } from './running-tokens.ts'

const START_MS = 120_000
const TEST_MS = 60_000

let pages: RunningTokens
let browser: Browser
beforeAll(async () => {
  pages = await runningTokens()
  pages.signIn({ id: 'a', name: 'A', roles: ['administrator'], seesRestricted: true })
  browser = await launchBrowser()
}, START_MS)
afterAll(async () => {
  await browser.close()
  await pages[Symbol.asyncDispose]()
})

test.each([['desktop', 1200], ['phone', 375], ['smallest phone', 320]])(
  'on a %s a token is made, replaced and withdrawn, and every page can be used by everybody',
  async (_, width) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      javaScriptEnabled: true,
    })
    const page = await context.newPage()
    const faults: string[] = []
    const look = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      faults.push(...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`))
      const needed: number = await page.evaluate('document.documentElement.scrollWidth')
      if (needed > width) faults.push(`${page.url()} needs ${needed}`)
    }
    await page.goto(`${pages.address}/tokens`)
    await page.getByRole('button', { name: 'Make a token' }).click()
    await page.getByRole('button', { name: 'Make the token' }).click()
    await page.getByRole('alert').getByText('Enter a name for the system.').waitFor()
    await look()
    await page.getByLabel('Name of the system').fill('Payroll export')
    await page.getByLabel('Whose system it is').selectOption('C-1')
    await page.getByRole('button', { name: 'Make the token' }).click()
    await page.getByText('It is shown this once').waitFor()
    await look()
    await page.getByRole('link', { name: 'About this token' }).click()
    await look()
    await page.getByRole('button', { name: 'Replace this token' }).click()
    await page.getByRole('link', { name: 'About this token' }).click()
    await page.getByRole('button', { name: 'Withdraw this token' }).click()
    await page.getByText('Withdrawn on 23 November 2026').waitFor()
    await page.getByRole('link', { name: 'All tokens' }).click()
    await look()
    expect(faults).toEqual([])
    await context.close()
  },
  TEST_MS,
)
