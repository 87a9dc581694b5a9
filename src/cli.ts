/**
 * The command line: `npm run -s goodterms -- check <folder>`. It reads files, prints what was
 * found and writes it down; results on stdout, everything else on stderr.
 */
import { parseArgs } from 'node:util'
import {
  checkFolder,
  type CheckedFolder,
  type PeriodChoice,
  type Progress,
} from './checks/check-folder.ts'
import { folderDocument, folderReport, problemLines } from './checks/folder-report.ts'
import { writeResults } from './checks/write-results.ts'
import { tryRules } from './commands/rules.ts'
import { isFolder, patientSpeaker, type Terminal } from './commands/terminal.ts'
import { isDate, isPeriod, type IsoDate } from './domain/calendar.ts'
import { todayInLondon } from './today.ts'

/** 0: all was read; 1: something was refused; 2: the command was not understood. */
type ExitCode = 0 | 1 | 2

const HELP = `Goodterms checks whether the promises in public contracts are kept.

  npm run -s goodterms -- check <folder> [options]

    <folder>          holds contracts/ and returns/, for example examples/month
    --period <month>  2026-10, or "all"; without it the newest month that has a return
    --rules <folder>  the council's rules; without it ./rules
    --on <date>       the day the notices are drafted, 2026-11-23; without it today
    --out <folder>    where decisions, annexes, drafted notices and summary.csv are written;
                      without it ./checked
    --json            prints one JSON document in place of the table, and writes no files
                      unless --out is given

  npm run -s goodterms -- rules [<folder>] [options]

    reads the rules, without a folder those in ./rules, runs every example beside them, and says
    which examples are missing and what looks wrong

    --mutations       moves each target and rate by one unit and turns each test round, and lists
                      what no example notices
    --for <folder>    holds contracts/: lists the obligations that bind none of them
    --on <date>       the day against which rates are near their end; without it today

  npm run -s goodterms -- help

Exit codes: 0 all was read, 1 something was refused or is missing, 2 the command was not understood.
`

const OPTIONS = {
  period: { type: 'string', default: 'latest' },
  rules: { type: 'string', default: './rules' },
  on: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false, short: 'h' },
} as const

export async function runCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [first, ...others] = args
  if (first === 'rules' && !others.some((each) => each === '--help' || each === '-h')) {
    const end = await tryRules(others, terminal)
    return typeof end === 'string' ? misunderstood(end, terminal) : end
  }
  const parsed = parse(args)
  if (typeof parsed === 'string') return misunderstood(parsed, terminal)
  const { positionals, values } = parsed
  const [command = 'help', folder, ...rest] = positionals
  if (values.help || command === 'help') {
    terminal.out(HELP)
    return 0
  }
  if (rest.length > 0) return misunderstood('Only one folder is taken at a time.', terminal)
  if (command !== 'check') return misunderstood(`There is no command "${command}".`, terminal)
  if (folder === undefined) return misunderstood('Say which folder to check.', terminal)
  const choice = choiceOf(values.period)
  if (choice === undefined) {
    return misunderstood(`"${values.period}" is not a month. Write it as 2026-10.`, terminal)
  }
  const on = values.on ?? terminal.today()
  if (!isDate(on)) return misunderstood(`"${on}" is not a date. Write it as 2026-11-23.`, terminal)
  for (const each of [folder, values.rules]) {
    if (!(await isFolder(each))) return misunderstood(`There is no folder "${each}".`, terminal)
  }
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
): Promise<ExitCode> {
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

// parseArgs throws what is the user's mistake; here it becomes a sentence.
function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return message.split(/\. (?=To specify)/)[0] ?? message
  }
}

function choiceOf(text: string): PeriodChoice | undefined {
  if (text === 'latest' || text === 'all') return text
  return isPeriod(text) ? { period: text } : undefined
}

function misunderstood(sentence: string, { err }: Terminal): ExitCode {
  err(`${sentence.replace(/[^.]$/, '$&.')}\nFor help: npm run -s goodterms -- help\n`)
  return 2
}

function progressOn(terminal: Terminal): Progress {
  const say = patientSpeaker(terminal)
  return (step, done, of) =>
    say(() =>
      step === 'read' ? `Read ${done} of ${of} files.\n` : `Checked ${done} of ${of} contracts.\n`,
    )
}

if (import.meta.main) {
  // Whoever reads only the first lines of a long answer has read enough.
  process.stdout.on('error', () => process.exit())
  process.exitCode = await runCommand(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    today: todayInLondon,
    clock: () => performance.now(),
    resultsFolder: 'checked',
  })
}
