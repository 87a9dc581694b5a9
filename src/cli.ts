/**
 * The command line: `npm run -s goodterms -- check <folder>`. It knows the commands and says how
 * each ended; results on stdout, everything else on stderr.
 */
import { runAdopt } from './commands/adopt.ts'
import { runAudit } from './commands/audit.ts'
import { runBackup } from './commands/backup.ts'
import { runCheck } from './commands/check.ts'
import { runErase } from './commands/erase.ts'
import { runOutbox } from './commands/outbox.ts'
import { runReplay } from './commands/replay.ts'
import { runRestore } from './commands/restore.ts'
import { runRules } from './commands/rules.ts'
import { showCatalogue, showFramework } from './commands/show-rules.ts'
import type { Command, Terminal } from './commands/terminal.ts'
import { readConfig } from './config.ts'
import { accepted, type Checked } from './domain/problem.ts'
import type { StorePlace } from './store/open-store.ts'
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

  npm run -s goodterms -- catalogue [<folder>] [--json] [--on <date>]

    prints every check that the rules hold: what it asks, how it is worked out, what it leaves out

  npm run -s goodterms -- framework [<folder>] [--json]

    prints the council's framework line by line: what checks each, or why nothing does

  npm run -s goodterms -- adopt <contract.json> <sheet.csv> [options]

    shows what the contract adopts from the sheet, or what is wrong with the sheet

    --rules <folder>    the council's rules; without it ./rules
    --from <date>       the first day of a variation, 2026-12-01: it makes the next version
    --reference <text>  where the variation stands, such as "Deed of variation 2"
    --out <file>        a new file for the contract; without it nothing is written

  npm run -s goodterms -- audit verify [--against <hash>[:<number>]]

    walks along the chain of the audit, and names each row that was changed, taken out or put in;
    with a hash that was kept elsewhere it also finds an end that was cut off

  npm run -s goodterms -- audit head

    prints the newest hash of the chain, to keep elsewhere

  npm run -s goodterms -- replay <month> [--contract <id>]

    decides the month again from what is stored, and says for each contract whether the same
    comes out, the first difference, or what has been erased

  npm run -s goodterms -- backup <file or folder>

    copies the store into one file while the service goes on

  npm run -s goodterms -- restore <backup> --yes [--against <hash>[:<number>]]

    puts the backup in the place of the store, which is put aside; not while the service runs

  npm run -s goodterms -- outbox release [--yes]

    lists the mail that is held since a restore, and lets it go with --yes

  npm run -s goodterms -- erase

    erases what was kept long enough, as the service does each day

  npm run -s goodterms -- help

Where the store is: DATA_DIR (a folder, ./data) or DATABASE_URL (PostgreSQL).

Exit codes: 0 all was read, 1 something was refused or is missing, 2 the command was not understood.
`

const COMMANDS: Readonly<Record<string, Command>> = {
  check: runCheck,
  rules: runRules,
  catalogue: showCatalogue,
  framework: showFramework,
  adopt: runAdopt,
  audit: runAudit,
  replay: runReplay,
  backup: runBackup,
  restore: runRestore,
  outbox: runOutbox,
  erase: runErase,
}

export async function runCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [name = 'help', ...rest] = args
  if (asksForHelp(args) || name === 'help') {
    terminal.out(HELP)
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  const ended =
    command === undefined ? `There is no command "${name}".` : await command(rest, terminal)
  return typeof ended === 'string' ? misunderstood(ended, terminal) : ended
}

function asksForHelp(args: readonly string[]): boolean {
  return args.some((each) => each === '--help' || each === '-h')
}

function misunderstood(sentence: string, { err }: Terminal): ExitCode {
  err(`${sentence.replace(/[^.]$/, '$&.')}\nFor help: npm run -s goodterms -- help\n`)
  return 2
}

function storePlace(): Checked<StorePlace> {
  const config = readConfig(process.env)
  return config.ok ? accepted(config.value.store) : config
}

if (import.meta.main) {
  // Whoever reads only the first lines of a long answer has read enough.
  process.stdout.on('error', () => process.exit())
  process.exitCode = await runCommand(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    today: todayInLondon,
    now: () => new Date(),
    store: storePlace,
    clock: () => performance.now(),
    resultsFolder: 'checked',
  })
}
