/**
 * Runs the examples of each obligation against its mutations: an example notices when another
 * outcome, reason or stated amount comes out. What no example notices is reported, unless it is
 * proved that none could.
 */
import type { PreparedRules } from '../assessment/prepare.ts'
import type { Finding } from '../assessment/types.ts'
import type {
  Obligation,
  ObligationExample,
  ObligationExamples,
  RuleSet,
} from '../rules/grammar.ts'
import { mutationsOf, withChange } from './mutate-rules.ts'
import type { Mutation } from './mutation.ts'
import { whyItCannotMatter } from './mutation-proof.ts'
import { comesOutAsItSays, findingOfExample } from './run-examples.ts'
import type { RuleWarning } from './rule-warning.ts'
import { preparedFor } from './single-obligation.ts'

export interface MutationReport {
  readonly tried: number
  readonly unnoticed: readonly RuleWarning[]
  /** Not noticed, and nothing could notice them: each with its reason. */
  readonly leftOut: readonly RuleWarning[]
}

export type MutationProgress = (done: number, of: number) => void

/** Takes for granted that each example comes out as it says. */
export async function checkMutations(
  ruleSet: RuleSet,
  progress: MutationProgress = () => undefined,
): Promise<MutationReport> {
  const all = ruleSet.examples.flatMap((examples) => {
    const obligation = ruleSet.obligations.get(examples.obligation)
    return obligation === undefined ? [] : [{ obligation, examples }]
  })
  const reports: MutationReport[] = []
  for (const [index, { obligation, examples }] of all.entries()) {
    progress(index, all.length)
    reports.push(await checkObligation(obligation, examples, ruleSet))
  }
  return {
    tried: reports.reduce((sum, { tried }) => sum + tried, 0),
    unnoticed: reports.flatMap(({ unnoticed }) => unnoticed),
    leftOut: reports.flatMap(({ leftOut }) => leftOut),
  }
}

async function checkObligation(
  obligation: Obligation,
  examples: ObligationExamples,
  ruleSet: RuleSet,
): Promise<MutationReport> {
  const prepared = preparedFor(obligation, ruleSet)
  const findings = await findingsOf(obligation, examples, prepared)
  const mutations = mutationsOf(obligation, examples, ruleSet)
  const unnoticed: RuleWarning[] = []
  const leftOut: RuleWarning[] = []
  // Whoever noticed one mutation is likely to notice the next.
  let last = 0
  for (const mutation of mutations) {
    const noticedBy = await whoNotices(mutation, obligation, examples, prepared, last)
    if (noticedBy !== undefined) {
      last = noticedBy
      continue
    }
    const why = whyItCannotMatter(mutation, { obligation, examples, findings, ruleSet })
    const { place, words, advice } = mutation
    if (why === undefined) {
      const message = `No example of \`${obligation.id}\` notices when ${words}: ${advice}.`
      unnoticed.push({ place, message })
    } else leftOut.push({ place, message: `It cannot matter that ${words}: ${why}.` })
  }
  return { tried: mutations.length, unnoticed, leftOut }
}

async function findingsOf(
  { id }: Obligation,
  { examples }: ObligationExamples,
  prepared: PreparedRules,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const example of examples) {
    const finding = await findingOfExample(id, example, prepared)
    if (finding !== undefined) findings.push(finding)
  }
  return findings
}

/** The index of an example that notices; `first` is tried first. */
async function whoNotices(
  { changed }: Mutation,
  { id }: Obligation,
  { examples }: ObligationExamples,
  prepared: PreparedRules,
  first: number,
): Promise<number | undefined> {
  const ruleSet = withChange(prepared.ruleSet, changed)
  // Only a changed obligation has conditions that are not compiled yet.
  const rules = 'obligation' in changed ? preparedFor({ id }, ruleSet) : { ...prepared, ruleSet }
  const tried: readonly ObligationExample[] = 'examples' in changed ? changed.examples : examples
  const order = [first, ...tried.keys()]
  for (const index of order) {
    const example = tried[index]
    if (example === undefined) continue
    if (!comesOutAsItSays(example, await findingOfExample(id, example, rules))) return index
  }
  return undefined
}
