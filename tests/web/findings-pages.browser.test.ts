import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findingRoutes } from '#app/web/findings/finding-routes.ts'
import { sampleRoutes } from '#app/web/findings/sample-routes.ts'
import { noticeRoutes } from '#app/web/notices/notice-routes.ts'
import { reportRoutes } from '#app/web/report/report-routes.ts'
import { launchBrowser } from '../support/browser.ts'
import { anExampleStore, type ExampleStore } from '../support/part-of-example.ts'
import { HOSTILE, HOSTILE_CONTRACT, recordHostile } from '../support/hostile-contract.ts'
import { anActor, runningSite, type RunningSite } from './running-site.ts'

const START_MS = 120_000
const TEST_MS = 60_000
const SIZES = { desktop: 1280, phone: 375, 'smallest phone': 320 } as const
const MONTHS = { from: '2026-04', to: '2026-06' }
const FINDING = '/contracts/T-206/2026-06/findings/school-sessions'
const PAGES = [
  FINDING,
  '/contracts/H-205/2026-06/findings/wellbeing-offered-to-employees',
  '/samples/2026-Q3',
  '/contracts/T-206/2026-06/notices/shortfall',
  '/report',
  '/report/print',
  '/report?from=never',
]
const OF_HOSTILE = `/contracts/${HOSTILE_CONTRACT}/2026-06`
const HOSTILE_PAGES = [
  `${OF_HOSTILE}/findings/prompt-payment-clause`,
  `${OF_HOSTILE}/findings/school-sessions`,
  `${OF_HOSTILE}/notices/shortfall`,
  `${OF_HOSTILE}/notices/shortfall.html`,
  '/samples/2026-Q3',
  '/report',
  '/report/print',
]

let example: ExampleStore
let site: RunningSite
let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  example = await anExampleStore(['T-206', 'H-205'], MONTHS)
  await recordHostile(example, 'T-206')
  site = await runningSite(example, (of) => [
    ...findingRoutes(of), ...sampleRoutes(of), ...noticeRoutes(of), ...reportRoutes(of),
  ])
  browser = await launchBrowser()
}, START_MS)
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await example[Symbol.asyncDispose]()
})

describe.each(Object.entries(SIZES))('on a %s', (_, width) => {
  test.each([...PAGES, ...HOSTILE_PAGES.slice(0, 3)])(
    'the page %s breaks no rule of accessibility and fits the screen',
    async (path) => {
      const page = await open(path, { width })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      expect(await page.locator('h1').count()).toBe(1)
    },
    TEST_MS,
  )
})

test.each(HOSTILE_PAGES)(
  'on %s what a contractor wrote is text: nothing runs, nothing turns round',
  async (path) => {
    const page = await blank()
    const told: string[] = []
    page.on('console', (message) => told.push(message.text()))
    const answer = await page.goto(`${site.address}${path}`)
    expect(answer?.status()).toBe(200)
    expect(await answer?.text()).not.toMatch(/<script|<img|\u202E/)
    // In a sandboxed document nothing can even ask; its bytes were looked at above.
    const hasRun = path.endsWith('.html') ? false : await page.evaluate('window.SPIKE === 1')
    expect(hasRun).toBe(false)
    expect(told).toEqual([])
  },
  TEST_MS,
)

test(
  'a contractor’s own words are read as they were written',
  async () => {
    const page = await open(HOSTILE_PAGES[0] ?? '')
    const shown = HOSTILE.replace('\u202E', '[U+202E]')
    expect(await page.locator('main').textContent()).toContain(shown)
  },
  TEST_MS,
)

test(
  'without scripts an officer records what was seen, and decides again',
  async () => {
    const page = await open(FINDING, { javaScriptEnabled: false })
    await page.getByText('Record what you have seen').click()
    await page.getByRole('button', { name: 'Record it' }).click()
    await page.getByRole('link', { name: 'Say what you have seen' }).click()
    expect(page.url()).toMatch(/#words$/)
    await page.getByLabel('What you have seen').fill(`Register of the school ${HOSTILE}`)
    await page.getByLabel('Evidence seen').check()
    await page.getByRole('button', { name: 'Record it' }).click()
    await page.getByText('Register of the school').first().waitFor()
    await page.getByRole('button', { name: 'Decide again now' }).click()
    await page.getByText('Decided again: the same, to the byte').waitFor()
  },
  TEST_MS,
)

test(
  'on paper the report has no page frame, keeps its tables, and fits upright A4',
  async () => {
    const page = await open('/report/print', { width: 680 })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.site-header').isVisible()).toBe(false)
    expect(await page.getByRole('link', { name: 'Back to the report' }).isVisible()).toBe(false)
    expect(await page.locator('.report__chart').isVisible()).toBe(true)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(680)
  },
  TEST_MS,
)

async function open(
  path: string,
  options: { readonly width?: number; readonly javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const page = await blank(options.width, options.javaScriptEnabled)
  await page.goto(`${site.address}${path}`)
  return page
}

async function blank(width: number = SIZES.desktop, javaScriptEnabled = true): Promise<Page> {
  site.signIn(anActor())
  const viewport = { width, height: 900 }
  const context = await browser.newContext({ viewport, javaScriptEnabled })
  contexts.push(context)
  return context.newPage()
}
