import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { mayAtAll } from '#app/access/may.ts'
import type { Role } from '#app/access/roles.ts'
import { allRoutes } from '#app/web/all-routes.ts'
import type { Site } from '#app/web/site.ts'
import { anActor } from '../support/running-site.ts'
import { signedInBrowser, type SignedInBrowser } from '../support/signed-in-browser.ts'

const START_MS = 120_000
const TEST_MS = 120_000
const SIZES = { desktop: 1200, phone: 375, 'smallest phone': 320 } as const
const PEOPLE = {
  administrator: 'Ashley Specimen',
  'contract-manager': 'Robin Placeholder',
  auditor: 'Casey Fictitious',
} as const satisfies Partial<Record<Role, string>>
type Tried = keyof typeof PEOPLE

/** With a name in the address; the rest is found in the list of routes. */
const BESIDES: Readonly<Record<Tried, readonly string[]>> = {
  administrator: [
    '/register/contracts/R-202',
    '/register?search=care',
    '/catalogue/real-living-wage',
    '/nowhere',
  ],
  'contract-manager': [
    '/contracts/R-202',
    '/register/contracts/R-202',
    '/adopt?contract=R-202',
    '/people',
  ],
  auditor: [
    '/contracts/G-201',
    '/contracts/W-207/2026-06',
    '/register/contracts/W-207',
    '/register?archived=yes',
  ],
}
const REGISTER = [
  'Contract Ref,Title,Supplier,Start,End date,Notes',
  'N-1,Tree work,Oak Ltd,01/02/2026,03/01/2028,x',
  'N-2,Catering at schools and day centres,Foxglove & Fiddle Grounds Ltd,01/03/2026,02/02/2027,y',
  'N-3,No supplier,,01/03/2026,02/02/2027,z',
  'G-201,Known already,Foxglove,01/03/2026,02/02/2027,z',
].join('\n')

let browser: SignedInBrowser

beforeAll(async () => {
  browser = await signedInBrowser()
}, START_MS)
afterEach(() => browser.closePages())
afterAll(() => browser[Symbol.asyncDispose]())

const tried = Object.keys(PEOPLE) as readonly Tried[]

test.each(tried)(
  'as %s every page breaks no rule of accessibility, fits each screen and is quiet',
  async (role) => {
    const viewport = { width: SIZES.phone, height: 900 }
    const page = await browser.open(PEOPLE[role], { viewport })
    const said = heard(page)
    const found: string[] = []
    const paths = pathsFor(role)
    expect(paths.length).toBeGreaterThan(5)
    for (const path of paths) {
      await page.setViewportSize(viewport)
      await page.goto(`${browser.app.address}${path}`)
      const faults = [...(await faultsOf(page, viewport.width)), ...(await tooWide(page))]
      // A page that is not there, or not open, is one that a browser speaks of.
      const isShown = path !== '/nowhere' && path !== '/people'
      found.push(...[...faults, ...(isShown ? said : [])].map((each) => `${path} ${each}`))
      said.splice(0)
    }
    expect(found).toEqual([])
  },
  TEST_MS,
)

test(
  'without scripts an administrator imports a register, chooses, and puts it on record',
  async () => {
    const page = await browser.open(PEOPLE.administrator, {
      viewport: { width: SIZES.phone, height: 900 },
      javaScriptEnabled: false,
    })
    await importFile(page)
    await page.getByRole('button', { name: 'Show what would be recorded' }).click()
    await page.getByRole('alert').getByRole('link').first().click()
    await chooseDays(page)
    await page.getByText('2 contracts to record, 1 on record already, 1 refused').waitFor()
    await page.getByRole('button', { name: 'Record these contracts' }).click()
    await page.getByText('2 recorded, 2 left out').waitFor()
    await page.getByRole('link', { name: 'register', exact: true }).click()
    expect(await page.getByText('14 contracts.').isVisible()).toBe(true)
  },
  TEST_MS,
)

test(
  'the link of a problem leads to its field, also where no script runs',
  async () => {
    const page = await browser.open(PEOPLE.administrator)
    await page.goto(`${browser.app.address}/register/new`)
    await page.getByRole('button', { name: 'Record the contract' }).click()
    await page.getByRole('alert').getByRole('link', { name: 'No end date' }).click()
    expect(await page.evaluate('document.activeElement.id')).toBe('to')
  },
  TEST_MS,
)

test(
  'from any page one signs out, and is out',
  async () => {
    const page = await browser.open(PEOPLE.auditor, { javaScriptEnabled: false })
    for (const path of ['/framework', '/nowhere']) {
      await page.goto(`${browser.app.address}${path}`)
      expect(await page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(true)
    }
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    await page.goto(`${browser.app.address}/register`)
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  },
  TEST_MS,
)

test(
  'by keyboard one skips the header',
  async () => {
    const page = await browser.open(PEOPLE.administrator)
    await page.goto(`${browser.app.address}/register`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to main content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Import contracts')
  },
  TEST_MS,
)

test(
  'whatever has the focus is seen to have it',
  async () => {
    const page = await browser.open(PEOPLE['contract-manager'])
    for (const path of ['/contracts/R-202', '/adopt']) {
      await page.goto(`${browser.app.address}${path}`)
      const seen: Focus[] = []
      for (let focus = await nextFocus(page); focus.text !== ''; focus = await nextFocus(page)) {
        seen.push(focus)
      }
      expect(seen.length).toBeGreaterThan(15)
      expect(seen.filter(({ isSeen }) => !isSeen)).toEqual([])
    }
  },
  TEST_MS,
)

test(
  'nothing is asked for elsewhere',
  async () => {
    const page = await browser.open(PEOPLE.auditor)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const path of pathsFor('auditor')) await page.goto(`${browser.app.address}${path}`)
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter((url) => !url.startsWith(browser.app.address))).toEqual([])
  },
  TEST_MS,
)

test(
  'nobody, at the sign-in page, sees who may sign in, on every screen',
  async () => {
    for (const width of Object.values(SIZES)) {
      const page = await browser.open(undefined, { viewport: { width, height: 900 } })
      await page.goto(`${browser.app.address}/sign-in`)
      expect(await faultsOf(page, width)).toEqual([])
      expect(await page.getByRole('button', { name: 'Sign in as' }).count()).toBeGreaterThan(10)
    }
  },
  TEST_MS,
)

/** Every page without a name in its address that is for the role; one role sees what is for all. */
function pathsFor(role: Tried): readonly string[] {
  // Only the addresses are looked at: nothing is asked of the site.
  const signIn = { listensHereOnly: true, mail: 'folder' } as const
  const routes = allRoutes({ baseUrl: browser.app.address, store: browser.store } as Site, signIn)
  const actor = anActor(role)
  const open = routes.filter(
    ({ method, path, action }) =>
      method === 'get' &&
      !path.includes(':') &&
      // Files, and the page of a link that nobody has.
      !/\.\w+$|^\/sign-in\/link$/.test(path) &&
      (action === 'open' ? role === 'administrator' : mayAtAll(actor, action)),
  )
  return [...open.map(({ path }) => path), ...BESIDES[role]]
}

async function faultsOf(page: Page, width: number): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const needed: number = await page.evaluate('document.documentElement.scrollWidth')
  const headings = await page.locator('h1').count()
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ...(needed > width ? [`needs ${needed} of ${width}`] : []),
    ...(headings === 1 ? [] : [`has ${headings} headings of the first level`]),
  ]
}

/** The other screens: what is in the page is the same there, only its room is not. */
async function tooWide(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const width of Object.values(SIZES)) {
    await page.setViewportSize({ width, height: 900 })
    const needed: number = await page.evaluate('document.documentElement.scrollWidth')
    if (needed > width) found.push(`needs ${needed} of ${width}`)
  }
  return found
}

/** What the browser complains about. */
function heard(page: Page): string[] {
  const said: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  return said
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
    const name = element.textContent.trim() || element.id || element.tagName
    const text = element === document.body ? '' : name
    ;({ text, isSeen: outlineStyle !== 'none' || boxShadow !== 'none' })
  }`)
}

async function importFile(page: Page): Promise<void> {
  await page.goto(`${browser.app.address}/register/import`)
  const file = { name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(REGISTER) }
  await page.locator('#upload').setInputFiles(file)
  await page.getByRole('button', { name: 'Read the file' }).click()
  await page.getByRole('heading', { level: 1, name: 'Which column is which' }).waitFor()
}

async function chooseDays(page: Page): Promise<void> {
  for (const radio of await page.getByRole('radio', { name: 'The day comes first' }).all()) {
    await radio.check()
  }
  await page.getByRole('button', { name: 'Show what would be recorded' }).click()
  await page.getByRole('heading', { level: 1, name: 'What would be recorded' }).waitFor()
}
