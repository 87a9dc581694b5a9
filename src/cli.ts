/**
 * The command line: `npm run -s goodterms -- check <folder>`. It reads files, prints what was
 * found and writes it down; results on stdout, everything else on stderr.
 */
import { stat } from 'node:fs/promises'
import { format, parseArgs } from 'node:util'
import { prepareRules } from './assessment/prepare.ts'
import {
  checkFolder,
  type CheckedFolder,
  type PeriodChoice,
  type Progress,
} from './checks/check-folder.ts'
import { folderDocument, folderReport, problemLines } from './checks/folder-report.ts'
import { runExamples } from './checks/run-examples.ts'
import { writeResults } from './checks/write-results.ts'
import { adopt } from './commands/adopt.ts'
import { isDate, isPeriod, type IsoDate } from './domain/calendar.ts'
import { loadRuleSet } from './rules/load-folder.ts'
import { todayInLondon } from './today.ts'

/** What the program needs of the world around it. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly today: () => IsoDate
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number
  /** Where results are written when nobody names a folder; nowhere if left out. */
  readonly resultsFolder?: string
}

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

  npm run -s goodterms -- rules [<folder>]

    reads the rules, without a folder those in ./rules, and runs every example beside them

  npm run -s goodterms -- adopt <contract.json> <sheet.csv> [options]

    shows what the contract adopts from the sheet, or what is wrong with the sheet

    --rules <folder>    the council's rules; without it ./rules
    --from <date>       the first day of a variation, 2026-12-01: it makes the next version
    --reference <text>  where the variation stands, such as "Deed of variation 2"
    --out <file>        a new file for the contract; without it nothing is written

  npm run -s goodterms -- help

Exit codes: 0 all was read, 1 something was refused, 2 the command was not understood.
`

const OPTIONS = {
  period: { type: 'string', default: 'latest' },
  rules: { type: 'string', default: './rules' },
  on: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false, short: 'h' },
} as const

const PROGRESS_AFTER_MS = 2_000
const PROGRESS_EVERY_MS = 1_000

export async function runCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [first, ...others] = args
  if (first === 'adopt' && !others.some((each) => each === '--help' || each === '-h')) {
    const end = await adopt(others, terminal)
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
  if (command === 'rules') return tryRules(folder ?? values.rules, terminal)
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

async function tryRules(folder: string, terminal: Terminal): Promise<ExitCode> {
  if (!(await isFolder(folder))) return misunderstood(`There is no folder "${folder}".`, terminal)
  const loaded = await loadRuleSet(folder)
  const problems = loaded.ok ? await runExamples(prepareRules(loaded.value)) : loaded.problems
  if (!loaded.ok || problems.length > 0) {
    terminal.err(problemLines(problems))
    return 1
  }
  const { obligations, examples, hash } = loaded.value
  const count = examples.reduce((sum, file) => sum + file.examples.length, 0)
  terminal.out(`${obligations.size} obligations, ${count} examples: all come out as they say.\n`)
  terminal.out(`Rule set ${hash}\n`)
  return 0
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

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isDirectory() ?? false
}

function misunderstood(sentence: string, { err }: Terminal): ExitCode {
  err(`${sentence.replace(/[^.]$/, '$&.')}\nFor help: npm run -s goodterms -- help\n`)
  return 2
}

/** Silent for the first seconds, so that a quick check prints its result and nothing else. */
function progressOn({ err, clock }: Terminal): Progress {
  const began = clock()
  let lastSaid = began + PROGRESS_AFTER_MS - PROGRESS_EVERY_MS
  return (step, done, of) => {
    if (clock() - lastSaid < PROGRESS_EVERY_MS) return
    lastSaid = clock()
    const sentence = step === 'read' ? 'Read %d of %d files.\n' : 'Checked %d of %d contracts.\n'
    err(format(sentence, done, of))
  }
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
