import AxeBuilder from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readContract } from '#app/intake/read-contract.ts'
import { contractVersions } from '#app/store/contracts.ts'
import { signedInBrowser, type SignedInBrowser } from '../support/signed-in-browser.ts'

const START_MS = 120_000
const TEST_MS = 60_000
const SIZES = { desktop: 1200, phone: 375, 'smallest phone': 320 } as const
const MANAGER = 'Robin Placeholder'
const CONTRACT = 'R-202'
const HEADINGS = 'Obligation\tClause\tWords\tTarget\tWindow\tFrom\tSet by\tArea'
const LINE =
  'Supply-chain spend in Norfolk\t3.2\tsay "twelve"\t12%\tcontract year\t01/12/2026\tcouncil\t' +
  'Norwich: E07000148 as at 01/04/2025'
const SHEET = `${HEADINGS}\n${LINE}`
const BAD = SHEET.replace('12%', '12,5%').replace('3.2', '')

let browser: SignedInBrowser

beforeAll(async () => {
  browser = await signedInBrowser()
}, START_MS)
afterEach(() => browser.closePages())
afterAll(() => browser[Symbol.asyncDispose]())

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
  'without scripts one pastes a sheet, corrects it, takes the file and puts it on record',
  async () => {
    const page = await open({ javaScriptEnabled: false })
    await send(page, BAD)
    await page.getByRole('alert').getByText('Line 2. In column “Target”').waitFor()
    expect(await page.locator('#sheet').inputValue()).toBe(BAD)

    await page.locator('#sheet').fill(SHEET)
    await page.getByRole('button', { name: 'Show what it changes' }).click()
    await page.getByRole('heading', { level: 1, name: 'What the contract would adopt' }).waitFor()
    expect(await page.getByText('say "twelve"').first().isVisible()).toBe(true)

    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download it as a file' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('R-202.version-2.json')
    const file = readContract(await readFile(await download.path(), 'utf8'))

    await page.getByRole('button', { name: 'Change the sheet' }).click()
    expect(await page.locator('#sheet').inputValue()).toBe(SHEET)
    await page.getByRole('button', { name: 'Show what it changes' }).click()
    await page.getByRole('button', { name: 'Put it on record' }).click()
    await page.waitForURL(`${browser.app.address}/contracts/${CONTRACT}`)
    const [, second] = await contractVersions(browser.store.read, [CONTRACT])
    expect(file.ok && file.value).toEqual(second)
  },
  TEST_MS,
)

test(
  'a file is read in place of the text',
  async () => {
    const page = await open({})
    const file = { name: 'sheet.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) }
    await page.locator('#upload').setInputFiles(file)
    await send(page, 'something else', '01/01/2027')
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
  const page = await browser.open(MANAGER, { viewport: { width, height: 900 }, ...options })
  await page.goto(`${browser.app.address}/adopt`)
  return page
}

async function send(page: Page, sheet: string, from = '01/12/2026'): Promise<void> {
  await page.locator('#contract').selectOption(CONTRACT)
  await page.getByLabel('First day').fill(from)
  await page.getByLabel('Reference').fill('Deed of variation 2')
  await page.locator('#sheet').fill(sheet)
  await page.getByRole('button', { name: 'Show what it changes' }).click()
  await page.waitForLoadState()
}
