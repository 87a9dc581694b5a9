/**
 * Reads the files of a folder of rules as they are. Knows where each kind of file lies and how
 * large it may be; what the files say is checked elsewhere.
 */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { Checked, Problem, ProblemCode } from '../domain/problem.ts'
import { accepted, refused } from '../domain/problem.ts'

export const RULE_FILE_BYTES_MAX = 2_000_000
const FOLDERS_DEEP_MAX = 6

type RuleFileKind =
  | 'council'
  | 'framework'
  | 'parameter'
  | 'figure'
  | 'measure'
  | 'obligation'
  | 'profile'
  | 'examples'

export interface RuleFile {
  readonly kind: RuleFileKind
  readonly file: string
  /** The file's name without `.json` or `.examples.json`. */
  readonly name: string
  readonly text: string
}

export interface RuleFiles {
  readonly files: readonly RuleFile[]
  readonly problems: readonly Problem[]
}

const FOLDERS: Readonly<Record<string, RuleFileKind>> = {
  parameters: 'parameter',
  figures: 'figure',
  measures: 'measure',
  obligations: 'obligation',
  profiles: 'profile',
}
/** Files of which there is one, beside the folders. */
const SINGLE: Readonly<Record<string, RuleFileKind>> = {
  'council.json': 'council',
  'framework.json': 'framework',
}

/** The texts of a rule set by their paths in its folder: as they were read and are kept. */
export type RuleTexts = Readonly<Record<string, string>>

/** Rule files that were kept elsewhere than in a folder, by their paths. */
export function ruleFilesOf(texts: RuleTexts): RuleFiles {
  const found = Object.entries(texts).map(([path, text]): Checked<RuleFile> => {
    const place = path.split('/')
    const kind = kindOf(place)
    const name = place.at(-1) ?? ''
    if (kind === undefined) return refusedFile('unknown-name', path, misplaced(name))
    return accepted({ kind, file: path, name: idOf(name), text })
  })
  return {
    files: found.flatMap((each) => (each.ok ? [each.value] : [])),
    problems: found.flatMap((each) => (each.ok ? [] : each.problems)),
  }
}

/** The texts of the files of a folder, by their paths in it. */
export function textsOf({ files }: RuleFiles, folder: string): RuleTexts {
  return Object.fromEntries(
    files.map(({ file, text }) => [relative(folder, file).replaceAll('\\', '/'), text]),
  )
}

export async function readRuleFiles(folder: string): Promise<Checked<RuleFiles>> {
  const isThere = await isFolder(folder)
  if (!isThere) {
    const message = `There is no folder \`${folder}\`; correct the path, or make the folder.`
    return refused([{ code: 'not-found', where: '', message, file: folder }])
  }
  const places = await placesIn(folder, [])
  const read = await Promise.all(places.map((place) => readRuleFile(folder, place)))
  const files = read.flatMap((each) => (each?.ok === true ? [each.value] : []))
  const problems = read.flatMap((each) => (each?.ok === false ? each.problems : []))
  return accepted({ files, problems })
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (isMissing(error)) return false
    throw new Error(`${path} cannot be read`, { cause: error })
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** The files below a folder, each as a list of names; hidden ones are left out. */
async function placesIn(
  folder: string,
  within: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const names = await worldly(folder, readdir(join(folder, ...within)))
  const visible = names.filter((name) => !name.startsWith('.')).toSorted()
  const places = await Promise.all(
    visible.map(async (name) => {
      const place = [...within, name]
      const isInner = await isFolder(join(folder, ...place))
      return isInner && place.length < FOLDERS_DEEP_MAX ? placesIn(folder, place) : [place]
    }),
  )
  return places.flat()
}

/** Undefined for files that are no rules and may lie there. */
async function readRuleFile(
  folder: string,
  place: readonly string[],
): Promise<Checked<RuleFile> | undefined> {
  const file = join(folder, ...place)
  const name = basename(file)
  if (name.endsWith('.md')) return undefined
  const kind = kindOf(place)
  if (kind === undefined) return refusedFile('unknown-name', file, misplaced(name))
  const { size } = await worldly(file, stat(file))
  if (size > RULE_FILE_BYTES_MAX) {
    return refusedFile(
      'too-large',
      file,
      `The file has ${size} bytes; a rule file has at most ${RULE_FILE_BYTES_MAX}. Split it.`,
    )
  }
  const text = textOf(await worldly(file, readFile(file)))
  if (text === undefined) {
    return refusedFile('not-text', file, 'The file is not UTF-8 text; save it again as UTF-8.')
  }
  return accepted({ kind, file, name: idOf(name), text })
}

function idOf(name: string): string {
  return name.replace(/(?:\.examples)?\.json$/, '')
}

function kindOf(place: readonly string[]): RuleFileKind | undefined {
  const [first = '', ...others] = place
  const name = place.at(-1) ?? ''
  if (!name.endsWith('.json')) return undefined
  if (others.length === 0) return Object.hasOwn(SINGLE, first) ? SINGLE[first] : undefined
  const kind = Object.hasOwn(FOLDERS, first) ? FOLDERS[first] : undefined
  if (!name.endsWith('.examples.json')) return kind
  return kind === 'obligation' ? 'examples' : undefined
}

function misplaced(name: string): string {
  return (
    `\`${name}\` is not a rule file, or lies where none is read. Rules are \`council.json\`, ` +
    '`framework.json` and `.json` files in `parameters/`, `figures/`, `measures/`, ' +
    '`obligations/` and `profiles/`; `.examples.json` files lie beside their obligation. Move ' +
    'or rename it, or take it away.'
  )
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function refusedFile(code: ProblemCode, file: string, message: string): Checked<RuleFile> {
  return refused([{ code, where: '', message, file }])
}

/** What the world refuses is thrown with its cause. */
async function worldly<T>(path: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    throw new Error(`${path} cannot be read`, { cause: error })
  }
}
