/**
 * The files of this repository as text, for tests of the repository itself. A folder that does
 * not exist is an empty one.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { extname, join, relative, sep } from 'node:path'
import { parse } from 'jsonc-parser'

const ROOT = join(import.meta.dirname, '../..')
const COMMENT = /\/\*[^]*?\*\/|\/\/.*/
const STRING = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/
const COMMENTS_AND_STRINGS = new RegExp(`(${COMMENT.source})|(${STRING.source})`, 'g')
const IMPORT = /^import\b[^'"]*(['"]).*?\1.*$/gm
const TEXT = new Set(['', '.css', '.csv', '.hbs', '.html', '.js', '.json', '.md', '.mjs', '.svg',
  '.ts', '.txt', '.yaml', '.yml'])

export interface SourceFile {
  /** From the root of the repository, with `/` between folders. */
  readonly path: string
  readonly text: string
}

/** Every text file that is, or would be, committed. */
export function committedFiles(): readonly SourceFile[] {
  const ignored = [...readText('.gitignore').matchAll(/^\/(.+)\/$/gm)].map((match) => match[1])
  return filesUnder('.', new Set(['.git', ...ignored]))
}

export function filesIn(folder: string, extension: string): readonly SourceFile[] {
  return filesUnder(folder).filter((file) => file.path.endsWith(extension))
}

export function exists(path: string): boolean {
  return existsSync(join(ROOT, path))
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** The JSON files of a folder with what they hold; comments are allowed. */
export function jsonIn(folder: string): readonly { path: string; content: unknown }[] {
  return filesIn(folder, '.json').map(({ path, text }) => ({ path, content: parse(text) }))
}

/** The code alone: comments are taken out, strings stay. */
export function codeOf(file: SourceFile): string {
  return file.text.replace(COMMENTS_AND_STRINGS, (_, comment, string) => string ?? '')
}

/** What stands between quotes, in comments not. */
export function stringsOf(file: SourceFile): readonly string[] {
  return [...file.text.matchAll(COMMENTS_AND_STRINGS)]
    .flatMap((match) => match[2]?.slice(1, -1) ?? [])
}

/** True for a module in which nothing is left to run, or to test, once its types are taken away. */
export function isTypesOnly(file: SourceFile): boolean {
  const script = stripTypeScriptTypes(file.text)
  return codeOf({ ...file, text: script }).replace(IMPORT, '').trim() === ''
}

function filesUnder(folder: string, ignored = new Set<string | undefined>()): SourceFile[] {
  if (!exists(folder)) return []
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (ignored.has(path)) return []
    if (entry.isDirectory()) return filesUnder(path, ignored)
    if (!entry.isFile() || !TEXT.has(extname(entry.name))) return []
    return [{ path: relative('.', path).split(sep).join('/'), text: readText(path) }]
  })
}
