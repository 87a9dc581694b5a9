import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareRules } from '#app/assessment/prepare.ts'
import { PROBLEM_CODES } from '#app/domain/problem.ts'
import { catalogueRoutes } from '#app/web/catalogue-pages.ts'
import type { Site } from '#app/web/site.ts'
import { A_FRAMEWORK } from '../checks/a-framework.ts'
import { realRules } from '../examples/real-rules.ts'
import { anObligation, SHARE, wordedRules } from '../rules/worded-rules.ts'
import { anExampleStore } from '../support/example-store.ts'
import { anActor, runningSite, type RunningSite } from '../support/running-site.ts'

const HOSTILE = '<script>window.SPIKE=1</script>"onmouseover="x" {{title}} \u202Eevil'

let example: Awaited<ReturnType<typeof anExampleStore>>
let running: RunningSite
/** With made-up rules in the place of the council's own. */
let made: RunningSite

beforeAll(async () => {
  example = await anExampleStore()
  running = await runningSite(example.store, catalogueRoutes)
  const jobs = anObligation(SHARE.id, {
    id: 'jobs',
    title: HOSTILE,
    framework: { indicator: 1 },
    wording: { headings: {}, notes: [HOSTILE], notChecked: [] },
  })
  const ruleSet = { ...wordedRules([], [jobs]), framework: A_FRAMEWORK }
  const rules = prepareRules(ruleSet)
  const madeUp: Site['rules'] = { liveIn: async () => rules, byHash: async () => rules }
  made = await runningSite(example.store, (site) => catalogueRoutes({ ...site, rules: madeUp }))
})
afterAll(async () => {
  await running[Symbol.asyncDispose]()
  await made[Symbol.asyncDispose]()
  await example[Symbol.asyncDispose]()
})

test('the catalogue lists every check under the priorities of the framework', async () => {
  const { text } = await page('/catalogue')
  expect(text).toContain('<title>Catalogue of checks – Goodterms</title>')
  const { ruleSet } = await realRules()
  for (const id of ruleSet.obligations.keys()) expect(text).toContain(`href="/catalogue/${id}"`)
  for (const { title } of ruleSet.framework?.priorities ?? []) expect(text).toContain(title)
})

test('a search needs no script, and shows what was asked', async () => {
  const { text } = await page('/catalogue?q=Living+Wage')
  expect(text).toContain('<title>Catalogue: Living Wage – Goodterms</title>')
  expect(text).toContain('value="Living Wage"')
  expect(text).toContain('href="/catalogue/real-living-wage"')
  expect(text).not.toContain('href="/catalogue/school-sessions"')
  expect((await page('/catalogue?q=zebra')).text).toContain('No check has all of these words.')
})

test('each check of the council’s own rules has its page', async () => {
  const { ruleSet } = await realRules()
  for (const { id, title } of ruleSet.obligations.values()) {
    const { status, text } = await page(`/catalogue/${id}`)
    expect([status, text.includes(`<title>${title} – Goodterms</title>`)]).toEqual([200, true])
    expect(text).not.toMatch(/undefined|\[object|“”/)
    expect(text).toContain('What this check does not see')
  }
})

test('the framework links each line to what checks it', async () => {
  const { text } = await page('/framework')
  expect(text).toContain('id="indicator-27"')
  expect(text).toContain('href="/catalogue/real-living-wage"')
  expect(text).toContain('“water”')
  expect(text).not.toContain('Nobody checks this')
})

test('every link between these pages leads somewhere', async () => {
  const pages = ['/catalogue', '/framework', '/catalogue/real-living-wage']
  const texts = await Promise.all(pages.map(async (path) => (await page(path)).text))
  const here = /href="(\/(?:catalogue|framework|problems)[^"]*)"/g
  const links = new Set(texts.flatMap((text) => [...text.matchAll(here)].map(([, to = '']) => to)))
  expect(links.size).toBeGreaterThan(30)
  for (const link of links) {
    const [path = '', anchor] = link.split('#')
    const { status, text } = await page(path)
    const isThere = anchor === undefined || text.includes(`id="${anchor}"`)
    expect([link, status, isThere]).toEqual([link, 200, true])
  }
})

test('every page leads to the catalogue and the framework, also for nobody', async () => {
  for (const path of ['/framework', '/problems', '/nowhere']) {
    for (const actor of [undefined, anActor('contractor')]) {
      const { text } = await running.as(actor).get(path)
      expect(text).toContain('<a href="/catalogue">')
      expect(text).toContain('<a href="/framework">')
    }
  }
})

test('the page of problems explains each code', async () => {
  const { text } = await page('/problems')
  for (const code of Object.keys(PROBLEM_CODES)) expect(text).toContain(code)
})

test.each(['/catalogue/nothing', '/catalogue/', '/framework/', '/catalogue/constructor'])(
  'there is nothing at %s',
  async (path) => {
    expect((await page(path)).status).toBe(404)
  },
)

test('text from rules and from the query stays text', async () => {
  const query = `/catalogue?q=${encodeURIComponent(HOSTILE)}`
  const pages = ['/catalogue', '/catalogue/jobs', '/framework', query]
  const text = (await Promise.all(pages.map((path) => page(path, made)))).map((each) => each.text).join('')
  expect(text).not.toMatch(/<script|"onmouseover="|\u202E/)
  expect(text).toContain('&lt;script&gt;window.SPIKE')
  expect(text).toContain('{{title}}')
  expect(text).toContain('[U+202E]evil')
})

test('no page holds a script, a style of its own or a handler', async () => {
  for (const path of ['/catalogue', '/catalogue/energy-use', '/framework']) {
    const { text } = await page(path)
    expect(text).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/i)
  }
})

function page(path: string, at: RunningSite = running) {
  return at.as(undefined).get(path)
}
