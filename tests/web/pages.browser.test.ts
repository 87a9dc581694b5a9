import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { exampleMonth, exampleYear, runningApp, type RunningApp } from './running-app.ts'

const START_MS = 120_000
const TEST_MS = 60_000
const SIZES = { desktop: 1280, phone: 375, 'smallest phone': 320 } as const
const PAGES = [
  '/', '/contracts/C-009/2026-10', '/contracts/T-005/2026-10', '/problems', '/catalogue',
  '/catalogue?q=norfolk', '/catalogue/real-living-wage', '/framework', '/retention', '/accessibility',
  '/data-protection', '/api', '/nowhere',
]
const YEAR_PAGES = ['/', '/contracts/G-201/2026-06', '/adopt']
const NOTICE = '/contracts/R-041/2026-10/notices/behind'

let app: RunningApp
let year: RunningApp
let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  app = await runningApp({ folder: await exampleMonth() })
  year = await runningApp({ folder: await exampleYear() })
  browser = await launchBrowser()
}, START_MS)
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
  await year.stop()
})

describe.each(Object.entries(SIZES))('on a %s', (_, width) => {
  test.each(PAGES)(
    'the page %s breaks no rule of accessibility and fits the screen',
    async (path) => {
      const page = await open(path, { width })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      expect(await widthOf(page)).toBeLessThanOrEqual(width)
      expect(await page.locator('h1').count()).toBe(1)
    },
    TEST_MS,
  )

  test.each(YEAR_PAGES)(
    'the page %s of a whole year breaks no rule of accessibility and fits the screen',
    async (path) => {
      const page = await blank(width)
      await page.goto(`${year.address}${path}`)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      expect(await widthOf(page)).toBeLessThanOrEqual(width)
    },
    TEST_MS,
  )

  test(
    'a notice breaks no rule of accessibility and fits the screen',
    async () => {
      // The notice forbids every script, and the checker is one: so its bytes are checked alone.
      const html = await (await fetch(`${app.address}${NOTICE}`)).text()
      const page = await blank(width)
      await page.setContent(html)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      expect(await widthOf(page)).toBeLessThanOrEqual(width)
    },
    TEST_MS,
  )
})

test(
  'without scripts one comes from the first page to a contract and to its notice',
  async () => {
    const page = await open('/', { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'R-041 Housing repairs' }).click()
    await page.getByRole('heading', { level: 1, name: 'R-041 Housing repairs' }).waitFor()
    await page.getByRole('link', { name: /you are behind target/ }).first().click()
    await page.getByRole('heading', { level: 1, name: /you are behind target/ }).waitFor()
    expect(await page.evaluate('getComputedStyle(document.body).fontFamily')).toMatch(/^arial/i)
  },
  TEST_MS,
)

test(
  'without scripts one searches the catalogue and comes to a check and to its line of the framework',
  async () => {
    const page = await open('/catalogue', { javaScriptEnabled: false })
    await page.getByRole('searchbox', { name: 'Search by words' }).fill('living wage')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('link', { name: 'Real Living Wage', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Real Living Wage' }).waitFor()
    await page.getByRole('link', { name: 'Indicator 3' }).click()
    await page.getByRole('heading', { level: 1, name: 'The framework, line by line' }).waitFor()
    expect(page.url()).toMatch(/#indicator-3$/)
  },
  TEST_MS,
)

test(
  'by keyboard one skips to the content, scrolls the table and opens a contract',
  async () => {
    const page = await open('/', { width: 900 })
    await page.getByText('Scroll sideways to see every column').waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to main content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main-content')
    await tabPast(page, /^by-obligation__link/)
    expect(await page.evaluate('document.activeElement.className')).toBe('by-obligation')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.evaluate('document.activeElement.scrollLeft')).toBeGreaterThan(0)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('C-009 School meals')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'C-009 School meals' }).waitFor()
  },
  TEST_MS,
)

test(
  'at 1280 pixels the whole month stands on the screen',
  async () => {
    const page = await open('/')
    const table = 'document.querySelector(".by-obligation")'
    expect(await page.evaluate(`${table}.scrollWidth - ${table}.clientWidth`)).toBe(0)
    expect(await page.getByText('Scroll sideways').isVisible()).toBe(false)
  },
  TEST_MS,
)

test(
  'on a phone a restricted cell is marked',
  async () => {
    const page = await open('/', { width: SIZES.phone })
    const marks = page.locator('.by-obligation td .restricted')
    expect(await marks.first().isVisible()).toBe(true)
  },
  TEST_MS,
)

test(
  'on paper the month is a table, details are open, and no address of the service is printed',
  async () => {
    const page = await open('/')
    // As wide as a sheet on its side, and narrower than a card's widest screen upright.
    for (const width of [1047, 700]) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ media: 'print' })
      expect(await page.evaluate(displayOf('.by-obligation td'))).toBe('table-cell')
      expect(await page.locator('.by-obligation thead .restricted').first().isVisible()).toBe(true)
      expect(await page.evaluate(afterLink())).toBe('none')
    }
    await page.goto(`${app.address}/contracts/C-009/2026-10`)
    expect(await page.locator('.govuk-details__text').first().isVisible()).toBe(true)
    expect(await page.evaluate(afterLink())).toBe('none')
  },
  TEST_MS,
)

test(
  'whatever has the focus is seen to have it',
  async () => {
    const page = await open('/contracts/C-009/2026-10')
    const seen: Focus[] = []
    for (let focus = await nextFocus(page); focus.text !== ''; focus = await nextFocus(page)) {
      seen.push(focus)
    }
    expect(seen.length).toBeGreaterThan(20)
    expect(seen.filter(({ isSeen }) => !isSeen)).toEqual([])
  },
  TEST_MS,
)

test(
  'nothing is asked for elsewhere, and nothing is refused by the policy',
  async () => {
    const page = await blank(SIZES.desktop)
    const asked: string[] = []
    const told: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => told.push(message.text()))
    for (const path of [...PAGES.slice(0, -1), NOTICE]) await page.goto(`${app.address}${path}`)
    expect(asked.filter((url) => !url.startsWith(app.address))).toEqual([])
    expect(told).toEqual([])
  },
  TEST_MS,
)

async function open(
  path: string,
  options: { readonly width?: number; readonly javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const page = await blank(options.width ?? SIZES.desktop, options.javaScriptEnabled)
  await page.goto(`${app.address}${path}`)
  return page
}

async function blank(width: number, javaScriptEnabled = true): Promise<Page> {
  const viewport = { width, height: 900 }
  const context = await browser.newContext({ viewport, javaScriptEnabled })
  contexts.push(context)
  return context.newPage()
}

function displayOf(selector: string): string {
  return `getComputedStyle(document.querySelector('${selector}')).display`
}

function afterLink(): string {
  return `getComputedStyle(document.querySelector('main .govuk-link[href^="/"]'), '::after').content`
}

/** Presses Tab until what has the focus is of another class. */
async function tabPast(page: Page, passed: RegExp): Promise<void> {
  let name: string
  do {
    await page.keyboard.press('Tab')
    name = await page.evaluate('document.activeElement.className')
  } while (passed.test(name))
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth')
}

function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.textContent.trim()')
}

interface Focus {
  /** Empty once the last thing that can have the focus is passed. */
  readonly text: string
  readonly isSeen: boolean
}

async function nextFocus(page: Page): Promise<Focus> {
  await page.keyboard.press('Tab')
  return page.evaluate(`{
    const element = document.activeElement
    const { outlineStyle, boxShadow } = getComputedStyle(element)
    const text = element === document.body ? '' : element.textContent.trim()
    ;({ text, isSeen: outlineStyle !== 'none' || boxShadow !== 'none' })
  }`)
}
