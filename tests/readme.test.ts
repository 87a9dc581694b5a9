/**
 * The pages that people read first say what is so: codes, settings, scripts, links and the
 * examples in them are compared with the code.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { PROBLEM_CODES } from '#app/domain/problem.ts'
import { command } from './commands/a-run.ts'
import { exampleMonth } from './support/example-month.ts'
import { exists, filesIn, readText } from './support/source-files.ts'
import { runningApi } from './web/api/running-api.ts'

const PAGES = [
  'README.md',
  'src/README.md',
  'rules/README.md',
  ...filesIn('examples', 'README.md').map(({ path }) => path),
]
const readme = readText('README.md')
const forDevelopers = readText('src/README.md')
const manifest = JSON.parse(readText('package.json')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>

describe('the README', () => {
  test('lists every problem code with its sentence, and no other', () => {
    const rows = tableRows(section(readme, 'Problems')).map(([code, sentence]) => [code, sentence])
    const codes = Object.entries(PROBLEM_CODES).map(([code, sentence]) => [`\`${code}\``, sentence])
    expect(rows).toEqual(codes)
  })

  test('lists every environment variable that is read, with its default, and no other', () => {
    const config = readText('src/config.ts')
    const plain = [...config.matchAll(/\btext\('([A-Z_]+)'(?:, '([^']*)')?\)/g)]
    const openId = [...config.matchAll(/'(OIDC_[A-Z_]+)'/g)]
    const defaults = new Map([...plain, ...openId].map(([, name = '', value]) => [name, value]))
    const rows = tableRows(section(readme, 'Settings'))
    const named = rows.flatMap(([names = '']) =>
      [...names.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name),
    )
    expect(named.toSorted()).toEqual([...defaults.keys()].toSorted())
    for (const [names = '', value = ''] of rows) {
      const expected = defaults.get(names.replaceAll('`', '')) ?? ''
      expect({ names, value }).toEqual({ names, value: expect.stringContaining(expected) as string })
    }
  })

  test('quotes a notice as it is drafted', async () => {
    const { checked } = await exampleMonth()
    const notices = checked.find(({ contract }) => contract.id === 'R-041')?.notices ?? []
    const drafted = inOneLine(notices.map(({ text }) => text).join(' '))
    const quoted = [...readme.matchAll(/^> (.+)$/gm)].map((match) => match[1]?.replaceAll('**', ''))
    expect(quoted.length).toBeGreaterThan(5)
    expect(quoted.filter((line = '') => !drafted.includes(inOneLine(line)))).toEqual([])
  })
})

describe('the request in the README', () => {
  const [, body = ''] = /curl [^\n]+ -d '(\{[^']+\})'/.exec(readme) ?? []

  test('is answered with what the README says of it', async () => {
    const answer = await ask(body)
    expect(answer).toMatchObject({ decision: { contract: 'W-207', period: '2026-10' } })
    expect(JSON.stringify(answer)).toContain('"totalPence":300')
  })

  test('is refused as the README shows when the minutes are words', async () => {
    const [, shown = ''] = /```json\n([^]+?)```/.exec(readme) ?? []
    const refusal = JSON.parse(shown.replace('http://127.0.0.1:3000', BASE_URL)) as unknown
    const wrong = body.replace('"paidMinutes": 3600', '"paidMinutes": "60 hours"')
    expect(await ask(wrong)).toEqual(refusal)
  })
})

test('the sheet in the README is adopted as it stands', async () => {
  const [, sheet = ''] = /```csv\n([^]+?)```/.exec(readme) ?? []
  const folder = await mkdtemp(join(tmpdir(), 'goodterms-sheet-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'sheet.csv'), sheet)
  const [, line = ''] = /goodterms -- (adopt [^\n]+)/.exec(readme) ?? []
  const args = [...line.matchAll(/"([^"]+)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const placed = args.map((each) => (/^(sheet|R-041)/.test(each) ? join(folder, each) : each))
  const run = await command(...placed)
  expect([run.code, run.err]).toEqual([0, expect.stringContaining('R-041.version-2.json')])
  expect(run.out).toContain('Sessions in local schools in deprived areas')
})

describe('every page', () => {
  test.each(PAGES)('names only npm scripts that exist: %s', (page) => {
    const called = [...readText(page).matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)]
    const names = called.map(([, run, short]) => run ?? short ?? '')
    expect(names.filter((name) => manifest['scripts']?.[name] === undefined)).toEqual([])
  })

  test.each(PAGES)('links only to files that are there: %s', (page) => {
    const targets = [...readText(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
    const files = targets
      .filter((target) => !/^(https?:|mailto:|#)/.test(target))
      .map((target) => join(dirname(page), target.replace(/#.*$/, '')))
    expect(files.filter((file) => !exists(file))).toEqual([])
  })
})

describe('the page for developers', () => {
  test('says of every package why it is there', () => {
    const groups = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides']
    const packages = groups.flatMap((group) => Object.keys(manifest[group] ?? {}))
    const log = section(forDevelopers, 'Decisions')
    expect(packages.filter((name) => !log.includes(`\`${name}\``))).toEqual([])
  })

  test('names only modules that are there', () => {
    const named = [...forDevelopers.matchAll(/`((?:[\w.-]+\/)+[\w-]+\.(?:ts|mjs|json))`/g)]
      .map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !exists(path) && !exists(`src/${path}`))).toEqual([])
  })

  test('dates every decision', () => {
    const entries = section(forDevelopers, 'Decisions').split('\n')
      .filter((line) => line.startsWith('- '))
    const undated = entries.filter((line) => !/^- \*\*\d{4}-\d{2}-\d{2}: /.test(line))
    expect(undated).toEqual([])
  })
})

const BASE_URL = 'http://goodterms.example'

async function ask(body: string): Promise<unknown> {
  await using api = await runningApi('sqlite', { example: 'year' })
  const token = await api.token()
  return (await api.ask('/api/v1/checks', { method: 'POST', token, body })).body
}

/** What stands under a heading of the second level, up to the next. */
function section(page: string, heading: string): string {
  const found = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))
  if (found === undefined) throw new Error(`there is no section "${heading}"`)
  return found
}

/** The cells of each row of the section's one table, without its headings. */
function tableRows(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n').filter((line) => line.startsWith('| '))
  return lines.slice(1).map((line) => line.slice(2, -2).split(' | '))
}

function inOneLine(text: string): string {
  return text.replaceAll(/^- /gm, '').replaceAll(/\s+/g, ' ').trim()
}
