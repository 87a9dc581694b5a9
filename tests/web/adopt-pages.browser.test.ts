import AxeBuilder from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readContract } from '#app/intake/read-contract.ts'
import { launchBrowser } from '../support/browser.ts'
import { exampleMonth, runningApp, type RunningApp } from './running-app.ts'

const START_MS = 120_000
const TEST_MS = 60_000
const SIZES = { desktop: 1200, phone: 360, 'smallest phone': 320 } as const
const HEADINGS = 'Obligation\tClause\tWords\tTarget\tWindow\tFrom\tSet by\tArea'
const LINE =
  'Building Futures hours\t3.2\tsay "twelve"\t12%\tcontract year\t01/04/2026\tcouncil\t' +
  'Norwich: E07000148 as at 01/04/2025'
const SHEET = `${HEADINGS}\n${LINE}`
const BAD = SHEET.replace('12%', '12,5%').replace('3.2', '')

let app: RunningApp
let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  app = await runningApp({ folder: await exampleMonth() })
  browser = await launchBrowser()
}, START_MS)
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

describe.each(Object.entries(SIZES))('on a %s', (_, width) => {
  test.each([['form', ''], ['problems', BAD], ['preview', SHEET]])(
    'the %s breaks no rule of accessibility and fits the screen',
    async (_name, sheet) => {
      const page = await open({ width })
      if (sheet !== '') await send(page, sheet)
      for (const each of await page.locator('summary').all()) await each.click()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      const needed: number = await page.evaluate('document.documentElement.scrollWidth')
      expect(needed).toBeLessThanOrEqual(width)
    },
    TEST_MS,
  )
})

test(
  'without scripts one pastes a sheet, corrects it, looks it over and takes the file',
  async () => {
    const page = await open({ javaScriptEnabled: false })
    await send(page, BAD)
    await page.getByRole('alert').getByText('Line 2. In column “Target”').waitFor()
    expect(await page.locator('#sheet').inputValue()).toBe(BAD)

    await page.locator('#sheet').fill(SHEET)
    await page.getByLabel('First day').fill('01/12/2026')
    await page.getByLabel('Reference').fill('Deed of variation 2')
    await page.getByRole('button', { name: 'Show what it changes' }).click()
    await page.getByRole('heading', { level: 1, name: 'What the contract would adopt' }).waitFor()
    expect(await page.getByText('say "twelve"').first().isVisible()).toBe(true)

    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download the contract file' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('R-041.version-2.json')
    const contract = readContract(await readFile(await download.path(), 'utf8'))
    expect(contract).toMatchObject({ ok: true, value: { id: 'R-041', version: 2 } })

    await page.getByRole('button', { name: 'Change the sheet' }).click()
    expect(await page.locator('#sheet').inputValue()).toBe(SHEET)
  },
  TEST_MS,
)

test(
  'a file is read in place of the text',
  async () => {
    const page = await open({})
    const file = { name: 'sheet.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) }
    await page.locator('#upload').setInputFiles(file)
    await send(page, 'something else')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'What the contract would adopt',
    )
  },
  TEST_MS,
)

test(
  'the link of a problem leads to the field in which it is put right',
  async () => {
    const page = await open({})
    await page.getByRole('button', { name: 'Show what it changes' }).click()
    await page.getByRole('link', { name: 'Choose the contract that adopts.' }).click()
    expect(await page.evaluate('document.activeElement.id')).toBe('contract')
  },
  TEST_MS,
)

async function open(
  { width = SIZES.desktop, ...options }: { width?: number; javaScriptEnabled?: boolean },
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...options })
  contexts.push(context)
  const page = await context.newPage()
  await page.goto(`${app.address}/adopt`)
  return page
}

async function send(page: Page, sheet: string): Promise<void> {
  await page.locator('#contract').selectOption('R-041')
  await page.locator('#sheet').fill(sheet)
  await page.getByRole('button', { name: 'Show what it changes' }).click()
  await page.waitForLoadState()
}
