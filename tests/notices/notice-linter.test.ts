import { expect, test } from 'vitest'
import type { Problem } from '#app/domain/problem.ts'
import { NOTICE_KINDS } from '#app/notices/notice-kinds.ts'
import { lintTemplates } from '#app/notices/notice-linter.ts'
import { parseTemplates, readTemplates } from '#app/notices/templates.ts'

/** The templates as they are, with one of them changed. */
function lintWith(name: string, change: (source: string) => string): readonly Problem[] {
  const sources = new Map(readTemplates())
  const changed = change(sources.get(name) ?? '')
  expect(changed).not.toBe(sources.get(name))
  return lintTemplates(parseTemplates(sources.set(name, changed)))
}

function adding(source: string): readonly Problem[] {
  return lintWith('behind.html', (before) => `${before}${source}`)
}

test('the templates that ship are complete', () => {
  expect(lintTemplates(parseTemplates(readTemplates()))).toEqual([])
})

const PARTS: readonly (readonly [part: string, template: string, text: string])[] = [
  ['clause', 'partials/finding.html', '{{clause}}'],
  ['figure', 'partials/finding.html', '{{#each shows}}\n<p>{{this}}</p>\n{{/each}}'],
  ['requirement', 'partials/finding.html', '{{#each asks}}{{this}} {{/each}}'],
  ['cure', 'partials/cure.html', '{{> cure-part past}}'],
  ['cure', 'partials/cure.html', '{{impossible}}'],
  ['who signs', 'partials/closing.html', '{{approval.name}}'],
]

test.each(PARTS)('a page that lacks its %s is found in every kind', (part, template, text) => {
  const problems = lintWith(template, (source) => source.replace(text, ''))
  const withFindings = problems.filter((problem) => problem.code === 'missing-field')
  expect(new Set(withFindings.map((problem) => problem.file)).size).toBeGreaterThanOrEqual(5)
  expect(problems[0]?.message).toMatch(`The template does not print the ${part}. Put {{`)
})

test('a text without its deadline, period or way to reply is found', () => {
  const lacking = (name: string, text: string) =>
    lintWith(name, (source) => source.replaceAll(text, '')).map((problem) => problem.where)
  expect(lacking('partials/to-do.text', '{{answerBy}}')).toContain('/behind.text/answerBy')
  expect(lacking('partials/facts.text', '{{period}}')).toContain('/behind.text/period')
  expect(lintWith('behind.subject', () => 'Hello').map((problem) => problem.where)).toEqual([
    '/behind.subject/reference',
  ])
})

test('a name that is only spelt wrong is found where it stands', () => {
  const [problem] = lintWith('behind.text', (source) => `{{headin}}\n${source}`)
  expect(problem).toMatchObject({
    code: 'unknown-name',
    file: 'views/notices/behind.text.hbs',
    line: 1,
  })
})

const WRONG: readonly (readonly [name: string, source: string])[] = [
  ['a misspelt name inside if', '{{#if arrers}}x{{/if}}'],
  ['a misspelt name inside each', '{{#each wrkers}}x{{/each}}'],
  ['a misspelt name of a list item', '{{#each findings}}{{titel}}{{/each}}'],
  ['a name of an item outside its list', '{{covers}}'],
  ['one step too far up', '{{#each findings}}{{../../period}}{{/each}}'],
  ['a misspelt name in the other branch', '{{#if period}}x{{else}}{{perod}}{{/if}}'],
  ['the root by its own name', '{{@root.period}}'],
  ['a list printed as text', '{{findings}}'],
  ['a text repeated as a list', '{{#each period}}x{{/each}}'],
  ['markup let through', '{{{heading}}}'],
  ['a helper', '{{upper heading}}'],
  ['a block that is not ours', '{{#with council}}{{name}}{{/with}}'],
  ['a partial that is not there', '{{> findng}}'],
  ['a partial given what is not there', '{{> cure-part pst}}'],
  ['a partial with a block', '{{#> finding}}x{{/finding}}'],
  ['the word that only the council may use', 'You are in breach.'],
]

test.each(WRONG)('%s is found', (_name, source) => {
  const problems = adding(source)
  expect(problems).toHaveLength(1)
  expect(problems[0]?.file).toBe('views/notices/behind.html.hbs')
})

test('a partial that contains itself is found and ends', () => {
  const problems = lintWith('partials/sources.html', (source) => `${source}{{> sources}}`)
  const files = problems.map((problem) => problem.file)
  expect(files).toContain('views/notices/partials/sources.html.hbs')
})

test('the counter of a list and the outer name may be used', () => {
  const source = '{{#each findings}}{{@index}}{{#if @first}}{{../period}}{{/if}}{{/each}}'
  expect(adding(source)).toEqual([])
})

test('a kind without a template is found', () => {
  const sources = new Map(readTemplates())
  sources.delete('behind.html')
  const [problem] = lintTemplates(parseTemplates(sources))
  expect(problem).toMatchObject({ code: 'not-found', file: 'views/notices/behind.html.hbs' })
  expect(NOTICE_KINDS).toContain('behind')
})
