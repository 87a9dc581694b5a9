/**
 * The command `check`: reads a folder, prints what was found and writes it down.
 */
import { checkFolder, type CheckedFolder, type PeriodChoice } from '../checks/check-folder.ts'
import { folderDocument, folderReport, problemLines } from '../checks/folder-report.ts'
import { writeResults } from '../checks/write-results.ts'
import { isPeriod, type IsoDate } from '../domain/calendar.ts'
import {
  ONE_FOLDER_ONLY,
  parsedOptions,
  progressOn,
  wrongDayOrFolder,
  type Command,
  type Terminal,
} from './terminal.ts'

const OPTIONS = {
  period: { type: 'string', default: 'latest' },
  rules: { type: 'string', default: './rules' },
  on: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

export const runCheck: Command = async (args, terminal) => {
  const parsed = parsedOptions(args, OPTIONS)
  if (typeof parsed === 'string') return parsed
  const { positionals, values } = parsed
  const [folder, ...rest] = positionals
  if (rest.length > 0) return ONE_FOLDER_ONLY
  if (folder === undefined) return 'Say which folder to check.'
  const choice = choiceOf(values.period)
  if (choice === undefined) return `"${values.period}" is not a month. Write it as 2026-10.`
  const on = values.on ?? terminal.today()
  const wrong = await wrongDayOrFolder(on, [folder, values.rules])
  if (wrong !== undefined) return wrong
  const out = values.out ?? (values.json ? undefined : terminal.resultsFolder)
  return check({ ...values, folder, choice, on, out }, terminal)
}

async function check(
  options: {
    readonly folder: string
    readonly rules: string
    readonly choice: PeriodChoice
    readonly on: IsoDate
    readonly out?: string | undefined
    readonly json: boolean
  },
  terminal: Terminal,
): Promise<0 | 1> {
  const { folder, rules: rulesFolder, choice, on: draftedOn } = options
  const progress = progressOn(terminal)
  const checked = await checkFolder({ folder, rulesFolder, choice, draftedOn, progress })
  if (!checked.ok) {
    terminal.err(`The rules in ${rulesFolder} were refused, so nothing was checked.\n\n`)
    terminal.err(problemLines(checked.problems))
    return 1
  }
  terminal.out(options.json ? folderDocument(checked.value) : folderReport(checked.value))
  const isWritten = options.out === undefined || (await write(checked.value, options.out, terminal))
  return isWritten && isAllRead(checked.value) ? 0 : 1
}

async function write(folder: CheckedFolder, out: string, { err }: Terminal): Promise<boolean> {
  try {
    const count = await writeResults(folder, out)
    err(`Wrote ${count} files to ${out}.\n`)
    return true
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    err(`The results could not be written to ${out} (${why}). Name a folder that can be written.\n`)
    return false
  }
}

function isAllRead({ intake, failed }: CheckedFolder): boolean {
  return intake.refused.length === 0 && failed.length === 0
}

function choiceOf(text: string): PeriodChoice | undefined {
  if (text === 'latest' || text === 'all') return text
  return isPeriod(text) ? { period: text } : undefined
}
