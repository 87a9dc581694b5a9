import { expect, test } from 'vitest'
import { ENDPOINTS } from '#app/web/api/endpoints.ts'
import { openApiDocument } from '#app/web/api/openapi.ts'
import { referencePage } from '#app/web/api/reference-page.ts'

const page = referencePage(openApiDocument('https://goodterms.example'))
const endpoints = page.groups.flatMap((group) => group.endpoints)

test('it shows every endpoint once', () => {
  const names = ENDPOINTS.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
  expect(endpoints.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
})

test('a parameter says where it stands, whether it is needed and what it takes', () => {
  const findings = endpoints.find(({ anchor }) => anchor === 'listFindings')
  expect(findings?.parameters).toMatchObject([
    {
      name: 'period',
      where: 'after the question mark',
      needed: 'May be left out',
      takes: 'A calendar month, for example 2026-04 for April 2026.',
    },
    { takes: expect.stringMatching(/^One of met, not-met, /) as string },
    { takes: expect.stringMatching(/^Letters, digits/) as string },
    { takes: expect.stringMatching(/^Small letters/) as string },
    { name: 'page', takes: 'A whole number from 1 to 100,000. Without it 1.' },
  ])
})

test('what is sent is shown with its body, its answers and its refusals', () => {
  const sent = endpoints.find(({ anchor }) => anchor === 'sendReturn')
  expect(sent?.parameters.at(-1)).toMatchObject({ where: 'header', needed: 'Needed' })
  expect(JSON.parse(sent?.body ?? '')).toMatchObject({ contract: 'W-207', period: '2026-06' })
  expect(sent?.answers.map(({ status }) => status)).toEqual(['201'])
  expect(sent?.answers[0]?.headers).toEqual(['Location: Where what was stored can be read.'])
  expect(sent?.refusals).toContainEqual({ status: '409', anchor: 'refusal-409' })
})

test('every refusal that an endpoint names is explained', () => {
  const explained = new Set(page.refusals.map(({ anchor }) => anchor))
  const named = endpoints.flatMap(({ refusals }) => refusals.map(({ anchor }) => anchor))
  expect(named.filter((anchor) => !explained.has(anchor))).toEqual([])
  expect(page.refusals.find(({ status }) => status === '429')?.headers.map(({ header }) => header))
    .toContain('Retry-After')
})

test('the page shows words, without the marks of the document', () => {
  const { groups, refusals, about } = page
  const says = [
    about,
    ...refusals.map(({ description }) => description),
    ...groups.flatMap((group) => group.endpoints.flatMap((one) => [
      one.description, ...one.parameters.map(({ description }) => description),
    ])),
  ]
  expect(says.filter((text) => text.includes('`'))).toEqual([])
  expect(JSON.parse(page.refusalExample)).toMatchObject({ status: 422 })
})
