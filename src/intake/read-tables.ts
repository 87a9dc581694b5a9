/**
 * Reads a mapping file with the tables it names into partial returns, none of them checked yet.
 * Tables for looking up are read once for the whole folder.
 */
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Figure } from '../domain/figure.ts'
import { accepted, refused, type Checked, type Problem } from '../domain/problem.ts'
import { pointerTo } from '../json/pointer.ts'
import { applyMapping, type MappedReturn } from './apply-mapping.ts'
import { readTable, type Table } from './csv-table.ts'
import { finderIn, type Finder } from './look-up.ts'
import { inMapping, readMapping, type FittingMapping, type LookUp } from './mapping.ts'
import { readBytes, readText } from './text-of-file.ts'

export type TablesReader = (file: string) => Promise<Checked<readonly MappedReturn[]>>

/**
 * `read` takes the path of a mapping file inside the folder; `touched` are the tables that the
 * mapping files read so far have named.
 */
export function tablesReader(
  folder: string,
  figures: ReadonlyMap<string, Figure>,
): { readonly read: TablesReader; readonly touched: ReadonlySet<string> } {
  const finders = new Map<string, Promise<Checked<Finder>>>()
  const touched = new Set<string>()
  const read: TablesReader = async (file) => {
    const text = await readText(join(folder, file), file)
    if (!text.ok) return text
    const fitting = readMapping(text.value, file, figures)
    if (!fitting.ok) return fitting
    const { table: name, delimiter } = fitting.value.mapping
    for (const each of tablesNamed(fitting.value)) {
      touched.add(labelOfPath(folder, resolve(folder, dirname(file), each)))
    }
    const table = await tableBeside(folder, file, name, delimiter)
    if (!table.ok) return refused(table.problems.map((each) => withPlace(each, fitting.value)))
    const found = await findersFor(fitting.value, (lookUp) =>
      finderOf(folder, file, lookUp, finders),
    )
    if (!found.ok) return found
    return applyMapping(fitting.value, table.value, (field) => found.value.get(field) ?? [])
  }
  return { read, touched }
}

function tablesNamed({ mapping }: FittingMapping): readonly string[] {
  const lookUps = Object.values(mapping.columns).flatMap((source) =>
    'column' in source ? [source.lookUp ?? []].flat() : [],
  )
  return [mapping.table, ...lookUps.map(({ table }) => table)]
}

function tableBeside(
  folder: string,
  mappingFile: string,
  name: string,
  delimiter?: string,
): Promise<Checked<Table>> {
  const path = resolve(folder, dirname(mappingFile), name)
  return readTableAt(path, labelOfPath(folder, path), delimiter)
}

async function readTableAt(
  path: string,
  label: string,
  delimiter: string | undefined,
): Promise<Checked<Table>> {
  const bytes = await readBytes(path, label)
  return bytes.ok ? readTable(bytes.value, label, delimiter) : bytes
}

/** Inside the folder by its path there, outside by its bare name: reports name no machine. */
function labelOfPath(folder: string, path: string): string {
  const inside = relative(resolve(folder), path)
  if (isAbsolute(inside) || inside.split(sep)[0] === '..') return basename(path)
  return inside.split(sep).join('/')
}

/** A table that is not there is a fault of the mapping's line as much as of the folder. */
function withPlace(problem: Problem, fitting: FittingMapping): Problem {
  if (problem.code !== 'not-found') return problem
  const message = `${problem.file ?? 'The table'}: ${problem.message}`
  return inMapping({ ...problem, where: '/table', message }, fitting)
}

async function findersFor(
  fitting: FittingMapping,
  find: (lookUp: LookUp) => Promise<Checked<Finder>>,
): Promise<Checked<ReadonlyMap<string, readonly Finder[]>>> {
  const problems: Problem[] = []
  const found = new Map<string, Finder[]>()
  for (const [field, source] of Object.entries(fitting.mapping.columns)) {
    const lookUps = 'column' in source ? [source.lookUp ?? []].flat() : []
    const finders: Finder[] = []
    for (const lookUp of lookUps) {
      const finder = await find(lookUp)
      if (finder.ok) finders.push(finder.value)
      else {
        const where = pointerTo(['columns', field, 'lookUp'])
        problems.push(...finder.problems.map((each) => withPlace({ ...each, where }, fitting)))
      }
    }
    found.set(field, finders)
  }
  return problems.length > 0 ? refused(problems) : accepted(found)
}

function finderOf(
  folder: string,
  mappingFile: string,
  { table, from, to }: LookUp,
  known: Map<string, Promise<Checked<Finder>>>,
): Promise<Checked<Finder>> {
  const path = resolve(folder, dirname(mappingFile), table)
  const key = JSON.stringify([path, from, to])
  const finder = known.get(key) ?? readFinder(path, labelOfPath(folder, path), from, to)
  known.set(key, finder)
  return finder
}

async function readFinder(
  path: string,
  label: string,
  from: string,
  to: string,
): Promise<Checked<Finder>> {
  const table = await readTableAt(path, label, undefined)
  return table.ok ? finderIn(table.value, from, to) : table
}
