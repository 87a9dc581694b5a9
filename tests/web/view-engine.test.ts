import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { loadViews } from '#app/web/view-engine.ts'

const folders: string[] = []

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

test('a page stands inside the layout and prints text as text', async () => {
  const views = await viewsWith({ page: '{{#> layout}}<p>{{name}}</p>{{/layout}}' })
  expect(views.render('page', { name: '<b>R-041</b> & Sons' })).toBe(
    '<main><p>&lt;b&gt;R-041&lt;/b&gt; &amp; Sons</p></main>',
  )
})

test.each(['{{nmae}}', '{{#if nmae}}x{{/if}}', '{{#each nmaes}}x{{/each}}', '{{inside.nmae}}'])(
  'the misspelt name in %s is a mistake and not an empty space',
  async (template) => {
    const views = await viewsWith({ page: template })
    expect(() => views.render('page', { name: 'R-041', inside: {} })).toThrow(/nmae/)
  },
)

test('a template that is broken stops the start and is named', async () => {
  await expect(viewsWith({ page: '{{#if name}}' })).rejects.toThrow(/page\.hbs cannot be read/)
})

test('a page that does not exist is a mistake', async () => {
  const views = await viewsWith({})
  expect(() => views.render('page', {})).toThrow('there is no page "page"')
})

async function viewsWith(pages: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'goodterms-views-'))
  folders.push(folder)
  await mkdir(join(folder, 'pages/parts'), { recursive: true })
  await writeFile(join(folder, 'layout.hbs'), '<main>{{> @partial-block}}</main>')
  for (const [name, text] of Object.entries(pages)) {
    await writeFile(join(folder, 'pages', `${name}.hbs`), text)
  }
  return loadViews(folder)
}
