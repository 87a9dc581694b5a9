/**
 * The command `adopt`: shows what a contract adopts from a sheet, or what is wrong with the sheet,
 * and writes the new contract only where it is asked to. It never writes over a file.
 */
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { prepareRules } from '../assessment/prepare.ts'
import { adoptionReport, changesWhatHeld } from '../checks/adoption/adoption-report.ts'
import { adoptingBy } from '../checks/adoption/adoption-terms.ts'
import { neverJudged } from '../checks/adoption/never-judged.ts'
import { problemLines } from '../checks/folder-report.ts'
import type { Contract, Variation } from '../domain/contract.ts'
import { accepted, refused, type Checked, type Problem } from '../domain/problem.ts'
import { adoptSheet, contractFile } from '../intake/adoption/adopt-sheet.ts'
import { readSheetDate } from '../intake/adoption/adoption-sheet-date.ts'
import { readContract } from '../intake/read-contract.ts'
import { readBytes, readText } from '../intake/text-of-file.ts'
import { visibleText } from '../notices/visible-text.ts'
import { loadRuleSet } from '../rules/load-folder.ts'
import { parsedOptions, type Command, type Terminal } from './terminal.ts'

const OPTIONS = {
  rules: { type: 'string', default: './rules' },
  from: { type: 'string' },
  reference: { type: 'string' },
  out: { type: 'string' },
} as const

export const runAdopt: Command = async (args, terminal) => {
  const parsed = parsedOptions(args, OPTIONS)
  if (typeof parsed === 'string') return parsed
  const { positionals, values } = parsed
  const [contractPath, sheetPath, ...rest] = positionals
  if (contractPath === undefined || sheetPath === undefined || rest.length > 0) {
    return 'Say which contract adopts, and from which sheet.'
  }
  const variation = variationOf(values)
  if (typeof variation === 'string') return variation
  const read = await readAll(contractPath, sheetPath, values.rules)
  if (!read.ok) return refuse(read.problems, terminal)

  const { contract, bytes, adopting, rules } = read.value
  const file = basename(sheetPath)
  const adopted = adoptSheet({ contract, bytes, file, ...variation }, adopting)
  if (!adopted.ok) return refuse(inContract(adopted.problems, basename(contractPath)), terminal)
  terminal.out(adoptionReport(adopted.value, adopting.terms))
  if (changesWhatHeld(adopted.value)) terminal.err(CHANGES_WHAT_HELD)
  const warnings = await neverJudged(adopted.value, rules)
  terminal.err(warnings.map((each) => `Careful: ${visibleText(each)}\n`).join(''))
  if (values.out !== undefined) return write(values.out, adopted.value.after, terminal)
  terminal.err('Nothing is written yet: name a new file with --out.\n')
  return 0
}

const CHANGES_WHAT_HELD =
  'Careful: this changes what the contract already adopted, without a variation, so months that ' +
  'were checked would be judged anew. With --from and --reference it becomes the next version.\n'

async function readAll(contractPath: string, sheetPath: string, rulesFolder: string) {
  const ruleSet = await loadRuleSet(rulesFolder)
  const text = await readText(contractPath, basename(contractPath))
  const contract = text.ok ? readContract(text.value, basename(contractPath)) : text
  const bytes = await readBytes(sheetPath, basename(sheetPath))
  if (ruleSet.ok && contract.ok && bytes.ok) {
    const adopting = adoptingBy(ruleSet.value)
    const rules = prepareRules(ruleSet.value)
    return accepted({ contract: contract.value, bytes: bytes.value, adopting, rules })
  }
  const all: readonly Checked<unknown>[] = [ruleSet, contract, bytes]
  return refused(all.flatMap((each) => (each.ok ? [] : each.problems)))
}

/** Both or neither: a variation has its day and its reference. */
function variationOf(options: {
  readonly from?: string | undefined
  readonly reference?: string | undefined
}): { readonly variation?: Variation } | string {
  const { from, reference } = options
  if (from === undefined && reference === undefined) return {}
  if (from === undefined || reference === undefined) {
    return 'A variation has its first day and its reference: give both --from and --reference.'
  }
  const day = readSheetDate(from)
  if (!day.ok) return `"${visibleText(from)}" is not a date. Write it as 2026-12-01.`
  return { variation: { from: day.value, reference } }
}

async function write(path: string, contract: Contract, { err }: Terminal): Promise<0 | 1> {
  try {
    // A version that is on record is never written over.
    await writeFile(path, contractFile(contract), { flag: 'wx' })
    err(`Wrote ${path}.\n`)
    return 0
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    const advice = isThere ? 'There is such a file already. Name a new one' : `${why}. Name another`
    err(`The contract could not be written to ${path}: ${advice}.\n`)
    return 1
  }
}

/** What no cell of the sheet is to blame for stands in the contract, or in the options given. */
function inContract(problems: readonly Problem[], contract: string): readonly Problem[] {
  return problems.map((problem) => {
    const isPlaced = problem.file !== undefined || problem.where.startsWith('/variation')
    return isPlaced ? problem : { ...problem, file: contract }
  })
}

function refuse(problems: readonly Problem[], { err }: Terminal): 1 {
  err(problemLines(problems))
  return 1
}
