import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentRoutes } from '#app/web/documents/document-pages.ts'
import { anExampleStore } from '../../support/example-store.ts'
import { anActor, runningSite, type RunningSite } from '../../support/running-site.ts'

const PAGES = ['/retention', '/accessibility', '/data-protection']
const STEPS = ['Identify the need', 'Describe the processing', 'Consider consultation',
  'Assess necessity and proportionality', 'Identify and assess risks',
  'Identify measures to reduce the risks', 'Sign off and record outcomes']

let example: Awaited<ReturnType<typeof anExampleStore>>
let running: RunningSite

beforeAll(async () => {
  example = await anExampleStore()
  running = await runningSite(example.store, documentRoutes)
})
afterAll(async () => {
  await running[Symbol.asyncDispose]()
  await example[Symbol.asyncDispose]()
})

test.each(PAGES)('%s is open to everybody, and linked from every page', async (path) => {
  const { status, text } = await page(path)
  expect(status).toBe(200)
  expect(text).not.toMatch(/undefined|\[object|<script|\sstyle=/)
  expect((await running.as(anActor('contractor')).get(path)).status).toBe(200)
  for (const from of [...PAGES, '/nowhere']) {
    expect((await page(from)).text).toContain(`href="${path}"`)
  }
})

test.each(PAGES)('%s says what the council has to settle itself', async (path) => {
  expect((await page(path)).text).toContain('For the council to ')
})

test('what is kept says that its times are proposals, and what nothing erases', async () => {
  const { text } = await page('/retention')
  expect(text).toContain('These times are proposals.')
  expect(text).toContain('<strong class="not-yet">Not yet</strong>')
})

test('the statement claims no audit and no test by people', async () => {
  const { text } = await page('/accessibility')
  expect(text).toContain('no disabled person has tested it for us yet')
  expect(text).toContain('nobody has used it with a screen reader yet')
  expect(text).not.toMatch(/\b(is|are) (fully|partially) compliant/)
})

describe('the assessment', () => {
  test('has the seven steps, in their order', async () => {
    const { text } = await page('/data-protection')
    const headings = [...text.matchAll(/<h2[^>]*>Step (\d): ([^<]+)<\/h2>/g)]
    expect(headings.map(([, number, step]) => [Number(number), step]))
      .toEqual(STEPS.map((step, index) => [index + 1, step]))
  })

  test('leaves a blank for the council in every step', async () => {
    const parts = (await page('/data-protection')).text.split(/<h2[^>]*>Step \d/).slice(1)
    expect(parts.length).toBe(STEPS.length)
    expect(parts.filter((part) => !part.includes('For the council to fill in'))).toEqual([])
  })

  test('comes as a file that needs nothing else, and says the same', async () => {
    const { status, text, headers } = await page('/data-protection.html')
    expect(status).toBe(200)
    expect(headers.get('content-disposition'))
      .toBe('attachment; filename=data-protection-impact-assessment.html')
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(text).not.toMatch(/<link|<script|<img|(href|src)="\//)
    const shown = (await page('/data-protection')).text
    for (const block of text.match(/<(p|li|td)[ >][^]*?<\/\1>/g) ?? []) expect(shown).toContain(block)
  })
})

test.each(['/retention/', '/data-protection.pdf'])('there is nothing at %s', async (path) => {
  expect((await page(path)).status).toBe(404)
})

test('the documents can only be read', async () => {
  const response = await fetch(`${running.address}/retention`, { method: 'POST' })
  expect(response.status).toBe(405)
})

function page(path: string) {
  return running.as(undefined).get(path)
}
