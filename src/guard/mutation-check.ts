/**
 * Runs the examples of each obligation against its mutations, and those that say a rating against
 * the bands: an example notices when another outcome, reason, stated amount or stated rating comes
 * out. What no example notices is reported, unless it is proved that none could, or no example is
 * of its time.
 */
import type { PreparedRules } from '../assessment/prepare.ts'
import type { Finding } from '../assessment/types.ts'
import type {
  Obligation,
  ObligationExample,
  ObligationExamples,
  RuleSet,
} from '../rules/grammar.ts'
import { checkBandMutations } from './check-band-mutations.ts'
import { mutationsOf, withChange } from './mutate-rules.ts'
import type { Changed, LeftOut, MutationReport } from './mutation.ts'
import { whyLeftOut } from './mutation-proof.ts'
import { comesOutAsItSays, findingOfExample } from './run-examples.ts'
import type { RuleWarning } from './rule-warning.ts'
import { preparedFor } from './single-obligation.ts'

export type MutationProgress = (done: number, of: number) => void

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
  for (const bands of ruleSet.bands.values()) {
    reports.push(await checkBandMutations(bands, ruleSet))
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
  const sound = await soundFindings(obligation, examples, prepared)
  const findings = sound.filter((finding) => finding !== undefined)
  const mutations = mutationsOf(obligation, examples, ruleSet)
  const unnoticed: RuleWarning[] = []
  const leftOut: LeftOut[] = []
  // Whoever noticed one mutation is likely to notice the next.
  let last = 0
  const isNoticed = async (changed: Changed): Promise<boolean> => {
    const tried = changedExamples(changed, examples)
    const rules = changedRules(changed, obligation, prepared)
    const order = [last, ...tried.keys()].filter((index) => sound[index] !== undefined)
    const noticedBy = await whoNotices(obligation, tried, rules, order)
    last = noticedBy ?? last
    return noticedBy !== undefined
  }
  for (const mutation of mutations) {
    if (await isNoticed(mutation.changed)) continue
    const context = { examples, findings, ruleSet, isNoticed }
    const why = await whyLeftOut(mutation, context)
    const { place, words, advice } = mutation
    if (why === undefined) {
      const message = `No example of \`${obligation.id}\` notices when ${words}: ${advice}.`
      unnoticed.push({ place, message })
    } else leftOut.push({ place, words, why })
  }
  return { tried: mutations.length, unnoticed, leftOut }
}

/** Undefined where an example does not come out as it says: that one notices nothing. */
async function soundFindings(
  { id }: Obligation,
  { examples }: ObligationExamples,
  prepared: PreparedRules,
): Promise<readonly (Finding | undefined)[]> {
  const findings: (Finding | undefined)[] = []
  for (const example of examples) {
    const finding = await findingOfExample(id, example, prepared)
    findings.push(comesOutAsItSays(example, finding) ? finding : undefined)
  }
  return findings
}

function changedExamples(
  changed: Changed,
  { examples }: ObligationExamples,
): readonly ObligationExample[] {
  return 'examples' in changed ? changed.examples : examples
}

/** Only a changed obligation has conditions that are not compiled yet. */
function changedRules(
  changed: Changed,
  obligation: Obligation,
  prepared: PreparedRules,
): PreparedRules {
  const ruleSet = withChange(prepared.ruleSet, changed)
  return 'obligation' in changed ? preparedFor(obligation, ruleSet) : { ...prepared, ruleSet }
}

/** The index of the first example, in this order, that notices. */
async function whoNotices(
  { id }: Obligation,
  examples: readonly ObligationExample[],
  rules: PreparedRules,
  order: readonly number[],
): Promise<number | undefined> {
  for (const index of order) {
    const example = examples[index]
    if (example === undefined) continue
    if (!comesOutAsItSays(example, await findingOfExample(id, example, rules))) return index
  }
  return undefined
}
