/**
 * The command `rules`: reads the rules, runs their examples, and says which examples are missing
 * and what looks wrong. It changes nothing.
 */
import { prepareRules } from '../assessment/prepare.ts'
import { adoptingBy } from '../checks/adoption/adoption-terms.ts'
import { problemLines } from '../checks/folder-report.ts'
import { lintRules } from '../guard/lint-rules.ts'
import { leftOutLines } from '../guard/left-out-lines.ts'
import { checkMutations } from '../guard/mutation-check.ts'
import { missingExamples } from '../guard/needed-examples.ts'
import { rulePlaces, warningLines, type FindPlace } from '../guard/rule-places.ts'
import type { RuleWarning } from '../guard/rule-warning.ts'
import { runExamples } from '../guard/run-examples.ts'
import type { IsoDate } from '../domain/calendar.ts'
import type { Contract } from '../domain/contract.ts'
import { counted } from '../domain/display.ts'
import { contractsIn } from '../intake/read-contracts.ts'
import type { RuleSet } from '../rules/grammar.ts'
import { loadRuleSet } from '../rules/load-folder.ts'
import {
  ONE_FOLDER_ONLY,
  parsedOptions,
  patientSpeaker,
  wrongDayOrFolder,
  type Command,
  type Terminal,
} from './terminal.ts'

const OPTIONS = {
  rules: { type: 'string', default: './rules' },
  mutations: { type: 'boolean', default: false },
  for: { type: 'string' },
  on: { type: 'string' },
} as const

export const runRules: Command = async (args, terminal) => {
  const parsed = parsedOptions(args, OPTIONS)
  if (typeof parsed === 'string') return parsed
  const { positionals, values } = parsed
  const [folder = values.rules, ...rest] = positionals
  if (rest.length > 0) return ONE_FOLDER_ONLY
  const today = values.on ?? terminal.today()
  const wrong = await wrongDayOrFolder(today, [folder, values.for ?? folder])
  if (wrong !== undefined) return wrong
  return tryFolder({ ...values, folder, contracts: values.for, today }, terminal)
}

async function tryFolder(
  options: {
    readonly folder: string
    /** A folder with contracts, which says what binds. */
    readonly contracts: string | undefined
    readonly mutations: boolean
    readonly today: IsoDate
  },
  terminal: Terminal,
): Promise<0 | 1> {
  const { folder, contracts: contractFolder, mutations, today } = options
  const loaded = await loadRuleSet(folder)
  const find = await rulePlaces(folder)
  const problems = loaded.ok
    ? await runExamples(prepareRules(loaded.value), find)
    : loaded.problems
  if (!loaded.ok || problems.length > 0) {
    terminal.err(problemLines(problems))
    return 1
  }
  const ruleSet = loaded.value
  terminal.out(totalsOf(ruleSet))
  const contracts = await contractsOf(contractFolder, ruleSet, terminal)
  if (contracts === 'refused') return 1
  const missing = await missingExamples(ruleSet)
  terminal.err(listed('Examples that are missing', missing, find))
  const unnoticed = mutations ? await mutate(ruleSet, find, terminal) : []
  const warnings = lintRules(ruleSet, { today, ...(contracts === undefined ? {} : { contracts }) })
  terminal.out(listed('Worth a look', warnings, find))
  if (!mutations) terminal.out(HOW_TO_MUTATE)
  return missing.length + unnoticed.length === 0 ? 0 : 1
}

const HOW_TO_MUTATE =
  'Add --mutations to see whether the examples would notice a slip in a target, rate or test.\n'

function totalsOf({ obligations, examples, hash }: RuleSet): string {
  const count = examples.reduce((sum, file) => sum + file.examples.length, 0)
  return (
    `${counted(obligations.size, 'obligation')}, ${counted(count, 'example')}: ` +
    `all come out as they say.\nRule set ${hash}\n`
  )
}

async function contractsOf(
  folder: string | undefined,
  ruleSet: RuleSet,
  { err }: Terminal,
): Promise<readonly Contract[] | undefined | 'refused'> {
  if (folder === undefined) return undefined
  const { accepted, refused } = await contractsIn(folder, adoptingBy(ruleSet))
  if (refused.length === 0) return accepted
  err(problemLines(refused.flatMap(({ problems }) => problems)))
  return 'refused'
}

async function mutate(
  ruleSet: RuleSet,
  find: FindPlace,
  terminal: Terminal,
): Promise<readonly RuleWarning[]> {
  const say = patientSpeaker(terminal)
  const { tried, unnoticed, leftOut } = await checkMutations(ruleSet, (done, of) =>
    say(() => `Tried the examples of ${done} of ${counted(of, 'obligation')}.\n`),
  )
  const noticed = tried - unnoticed.length - leftOut.length
  terminal.out(
    `${counted(tried, 'change')} tried: ${noticed} noticed, ${unnoticed.length} not, ` +
      `${leftOut.length} left out, as nothing would change or no example is of their time.\n`,
  )
  if (leftOut.length > 0) terminal.out(`\nLeft out:\n\n${leftOutLines(leftOut, find)}`)
  terminal.err(listed('Changes that no example notices', unnoticed, find))
  return unnoticed
}

function listed(heading: string, warnings: readonly RuleWarning[], find: FindPlace): string {
  return warnings.length === 0 ? '' : `\n${heading}:\n\n${warningLines(warnings, find)}\n`
}
