/**
 * Splits a file of public notices (OCDS) into its packages, and each into its releases. A line
 * that cannot be read is refused alone. It never looks at what a release says.
 */
import type { Problem } from '../../domain/problem.ts'
import { readJson } from '../../json/read-json.ts'
import { fieldOf } from './json-fields.ts'

const MOST_PACKAGES = 10_000

export interface OcdsRelease {
  readonly line: number
  /** JSON pointer inside the package. */
  readonly where: string
  readonly release: unknown
}

export interface OcdsPackages {
  readonly releases: readonly OcdsRelease[]
  readonly refused: readonly Problem[]
}

/** One package as a whole file, or one in each line. */
export function ocdsPackages(text: string, file: string): OcdsPackages {
  const texts = packageTexts(text)
  if (texts === undefined) {
    const message = `The file has more than ${MOST_PACKAGES} packages. Split it.`
    return { releases: [], refused: [{ code: 'too-large', where: '', message, file, line: 1 }] }
  }
  const packages = texts.map((each) => packageIn(each, file))
  return {
    releases: packages.flatMap(({ releases }) => releases),
    refused: packages.flatMap(({ refused }) => refused),
  }
}

interface PackageText {
  readonly line: number
  readonly text: string
}

/** Undefined for too many. A file of very many lines is gone through without keeping them. */
function packageTexts(text: string): readonly PackageText[] | undefined {
  const lines = text.replaceAll(/\r\n?/g, '\n')
  const kept: PackageText[] = []
  let [filled, whole, line] = [0, 0, 0]
  for (let start = 0; start <= lines.length; ) {
    const end = lines.indexOf('\n', start)
    const next = end < 0 ? lines.length : end
    const each = lines.slice(start, next).trim()
    line += 1
    start = next + 1
    if (each === '') continue
    filled += 1
    if (each.startsWith('{') && each.endsWith('}')) whole += 1
    if (kept.length < MOST_PACKAGES) kept.push({ line, text: each })
  }
  // JSON that is laid out for people has few lines that open and close an object.
  if (whole === 0 || whole * 2 < filled) return [{ line: 1, text }]
  return filled > MOST_PACKAGES ? undefined : kept
}

function packageIn({ line, text }: PackageText, file: string): OcdsPackages {
  const json = readJson(text, file)
  if (!json.ok) return { releases: [], refused: problemsIn({ line, text }, file) }
  const found = releasesIn(json.value.value)
  if (typeof found === 'string') {
    const code = 'missing-field' as const
    return { releases: [], refused: [{ code, where: '', message: found, file, line }] }
  }
  return { releases: found.map((each) => ({ ...each, line })), refused: [] }
}

/**
 * What is wrong with a text that was refused: read again behind as many line ends as stand before
 * it in the file, so that the sentences name its line. Far down only the line itself is named.
 */
function problemsIn({ line, text }: PackageText, file: string): readonly Problem[] {
  const before = line <= MOST_PACKAGES ? line - 1 : 0
  const again = readJson('\n'.repeat(before) + text, file)
  const problems = again.ok ? [] : again.problems
  const isFarDown = line - 1 > before
  return problems.map((each) => ({ ...each, line: isFarDown ? line : each.line ?? line }))
}

type Found = Omit<OcdsRelease, 'line'>

function releasesIn(value: unknown): readonly Found[] | string {
  const releases = fieldOf(value, 'releases')
  const records = fieldOf(value, 'records')
  if (releases !== undefined) return releasesOf(releases)
  if (records !== undefined) return releasesOfRecords(records)
  if (isRelease(value)) return [{ where: '', release: value }]
  return (
    'This is no package of public notices (OCDS): it has neither `releases` nor `records`. ' +
    'Give the release package or the record package as it was published.'
  )
}

function releasesOf(releases: unknown): readonly Found[] | string {
  if (!Array.isArray(releases)) return '`releases` is not a list, as OCDS has it.'
  if (releases.length === 0) return 'The package holds no release.'
  return releases.map((release: unknown, at) => ({ where: `/releases/${at}`, release }))
}

function releasesOfRecords(records: unknown): readonly Found[] | string {
  if (!Array.isArray(records)) return '`records` is not a list, as OCDS has it.'
  const found = records.flatMap((record: unknown, at) => releasesOfRecord(record, `/records/${at}`))
  if (found.length > 0) return found
  return (
    'The package holds no release: its records only point to releases elsewhere. ' +
    'Give a package with compiled releases.'
  )
}

/** The compiled release says what holds now; without one, the releases that stand in the record. */
function releasesOfRecord(record: unknown, where: string): readonly Found[] {
  const release = fieldOf(record, 'compiledRelease')
  if (release !== undefined) return [{ where: `${where}/compiledRelease`, release }]
  const releases = fieldOf(record, 'releases')
  if (!Array.isArray(releases)) return []
  return releases
    .map((each: unknown, at) => ({ where: `${where}/releases/${at}`, release: each }))
    .filter((each) => isRelease(each.release))
}

function isRelease(value: unknown): boolean {
  return fieldOf(value, 'ocid') !== undefined && fieldOf(value, 'tag') !== undefined
}
