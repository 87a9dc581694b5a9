/**
 * The style of this repository, as a test. What the linter can see (length of functions and
 * files, `any`, notes to self, import directions) stands in `.oxlintrc.json`; the rest is here.
 */
import { parse } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import {
  codeOf, committedFiles, exists, filesIn, isTypesOnly, jsonIn, readText, stringsOf,
  type SourceFile,
} from './support/source-files.ts'

const COLUMNS_MAX = 100
const sources = filesIn('src', '.ts')

describe('every module', () => {
  test('keeps its lines within 100 columns', () => {
    const long = sources.flatMap(({ path, text }) => text.split('\n')
      .flatMap((line, index) => (line.length > COLUMNS_MAX ? [`${path}:${index + 1}`] : [])))
    expect(long).toEqual([])
  })

  test('opens by saying what it is for', () => {
    expect(pathsOf(sources.filter(({ text }) => !text.startsWith('/**')))).toEqual([])
  })

  test('has its mirror among the tests, unless it holds types only', () => {
    const alone = sources.filter((file) => !isTypesOnly(file) && !exists(mirrorOf(file.path)))
    expect(alone.map(({ path }) => `${path} has no ${mirrorOf(path)}`)).toEqual([])
  })

  test('silences neither compiler nor linter, and leaves no note to self', () => {
    const pattern = /@ts-(ignore|nocheck|expect-error)|(oxlint|eslint)-disable|\b(TODO|FIXME)\b/
    expect(pathsOf([...sources, ...filesIn('views', ''), ...filesIn('rules', '')]
      .filter(({ text }) => pattern.test(text)))).toEqual([])
  })

  test('lies in a folder whose imports the linter watches', () => {
    const watched = JSON.stringify(parse(readText('.oxlintrc.json')))
    const folders = new Set(sources.flatMap(({ path }) => /^src\/[^/]+\//.exec(path)?.[0] ?? []))
    expect([...folders].filter((folder) => !watched.includes(`"${folder}**"`))).toEqual([])
  })
})

describe('the pure core', () => {
  test('reads no clock, no environment and no chance', () => {
    // `new Date(milliseconds)` only converts; `new Date()` asks the clock.
    const clock = /\bDate\.now\b|\bnew Date(?!\(\s*[^\s)])|\bTemporal\.Now\b|\bperformance\./
    const rest = /\bprocess\.|\brandom/
    const core = sources.filter(({ path }) => /^src\/(domain|assessment)\//.test(path))
    expect(pathsOf(core.filter((file) => clock.test(codeOf(file)) || rest.test(codeOf(file)))))
      .toEqual([])
  })
})

describe('rules are data', () => {
  test('no module names an indicator, a measure, a parameter or a figure', () => {
    // An id of one plain word, such as `hours`, cannot be told from an ordinary word of the code.
    const ids = new Set(['obligations', 'measures', 'parameters', 'figures']
      .flatMap((folder) => jsonIn(`rules/${folder}`))
      .map(({ content }) => String(field(content, 'id')))
      .filter((id) => /.-.|[a-z][A-Z]/.test(id)))
    const named = sources.flatMap((file) => stringsOf(file)
      .filter((string) => ids.has(string)).map((id) => `${file.path} names ${id}`))
    expect(named).toEqual([])
  })

  test('no module holds a rate, a target or a band', () => {
    // Below 100, and for units of time and share, a number is too common to give a rate away.
    const ordinary = new Set([100, 365, 366, 400, 1000, 1440, 3600, 10_000, 100_000, 1_000_000])
    const rates = new Set(jsonIn('rules/parameters')
      .flatMap(({ content }) => numbersIn(field(content, 'values')))
      .filter((number) => number >= 100 && !ordinary.has(number)))
    // Pages and what runs the service are full of numbers that mean something else, such as
    // status 500 or milliseconds; none of them knows what a rule says.
    const running = /^src\/((web|store|jobs|delivery)\/|[^/]+$)/
    const judging = sources.filter(({ path }) => !running.test(path))
    const held = judging.flatMap((file) => numberLiterals(file)
      .filter((number) => rates.has(number)).map((number) => `${file.path} holds ${number}`))
    expect(held).toEqual([])
  })

  test('every parameter has its unit and the day it was last checked', () => {
    const bare = jsonIn('rules/parameters')
      .filter(({ content }) => !field(content, 'unit') || !isDay(field(content, 'checkedOn')))
    expect(pathsOf(bare)).toEqual([])
  })

  test('every value of a parameter has its first day and its source', () => {
    const bare = jsonIn('rules/parameters').filter(({ content }) => {
      const values = field(content, 'values')
      return !Array.isArray(values) || values.length === 0
        || !values.every((value) => isDay(field(value, 'from')) && field(value, 'reference'))
    })
    expect(pathsOf(bare)).toEqual([])
  })

  test('every obligation has its examples beside it', () => {
    const obligations = pathsOf(filesIn('rules/obligations', '.json'))
      .filter((path) => !path.endsWith('.examples.json'))
    const bare = obligations.filter((path) => !exists(path.replace(/\.json$/, '.examples.json')))
    expect(bare).toEqual([])
  })
})

describe('what is shared', () => {
  test('names no package registry', () => {
    const registry = /\b(registry|npm|packages)\.[\w-]+\.(org|com|net|io|dev)\b/i
    expect(pathsOf(committedFiles().filter(({ text }) => registry.test(text)))).toEqual([])
  })

  test('locks packages by content, not by address', () => {
    expect(readText('package-lock.json')).not.toContain('"resolved"')
  })
})

function pathsOf(files: readonly { readonly path: string }[]): readonly string[] {
  return files.map(({ path }) => path)
}

function mirrorOf(path: string): string {
  return path.replace(/^src\//, 'tests/').replace(/\.ts$/, '.test.ts')
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

function numberLiterals(file: SourceFile): readonly number[] {
  return [...codeOf(file).matchAll(/(?<![\w$.'"-])\d[\d_]*(?![\w'"-])/g)]
    .map(([literal]) => Number(literal.replaceAll('_', '')))
}
