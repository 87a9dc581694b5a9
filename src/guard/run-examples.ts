/**
 * Runs the examples that stand beside the rules: each says what must come out, and one that does
 * not is a problem that names the example and what came out instead.
 */
import { assess } from '../assessment/assess.ts'
import type { CureStep } from '../assessment/cure.ts'
import type { PreparedRules } from '../assessment/prepare.ts'
import type { Finding } from '../assessment/types.ts'
import type { Problem } from '../domain/problem.ts'
import { contractOf } from '../intake/read-contract.ts'
import type { ObligationExample } from '../rules/grammar.ts'
import { contractFitsRules } from '../checks/adoption/contract-fits-rules.ts'
import type { FindPlace } from './rule-places.ts'
import type { RulePlace } from './rule-warning.ts'

export async function runExamples(
  rules: PreparedRules,
  find: FindPlace = fileAlone,
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const { obligation, examples } of rules.ruleSet.examples) {
    for (const [index, example] of examples.entries()) {
      const unfit = contractProblems(example, rules)
      const place = placeOf(obligation, index, find)
      problems.push(...unfit.map((each) => ({ ...each, ...place })))
      if (unfit.length > 0) continue
      const finding = await findingOfExample(obligation, example, rules)
      if (comesOutAsItSays(example, finding)) continue
      const said = inWords(example.expect)
      const came =
        finding === undefined ? 'nothing: it does not bind' : inWords(shown(finding, example))
      problems.push({
        code: 'example-differs',
        ...place,
        message: `“${example.name}” of ${obligation} says ${said}, and what comes out is ${came}.`,
      })
    }
  }
  return problems
}

function placeOf(
  id: string,
  index: number,
  find: FindPlace,
): Pick<Problem, 'file' | 'line' | 'where'> {
  const where = `/examples/${index}`
  const { file, line } = find({ kind: 'examples', id, where })
  return { file, where, ...(line === undefined ? {} : { line }) }
}

function fileAlone({ id }: RulePlace): ReturnType<FindPlace> {
  return { file: `${id}.examples.json`, line: undefined }
}

/** An example of a contract that nobody could put on record would prove nothing. */
function contractProblems(
  { name, contract }: ObligationExample,
  { ruleSet }: PreparedRules,
): readonly Problem[] {
  const read = contractOf(contract)
  const problems = read.ok ? contractFitsRules(contract, ruleSet) : read.problems
  return problems.map((each) => ({ ...each, message: `“${name}”: ${each.message}` }))
}

/** The same outcome, reason, amounts of the cure and rating, as far as the example states them. */
export function comesOutAsItSays(
  example: ObligationExample,
  finding: Finding | undefined,
): boolean {
  return finding !== undefined && inWords(shown(finding, example)) === inWords(example.expect)
}

/** Undefined where the obligation does not bind. */
export async function findingOfExample(
  obligation: string,
  { contract, period, returns }: ObligationExample,
  rules: PreparedRules,
): Promise<Finding | undefined> {
  const { decision } = await assess({ contract, period, returns, rules })
  return decision.findings.find((finding) => finding.obligation === obligation)
}

type Expected = ObligationExample['expect']

/** No example can say it: a word of bands is never empty. */
const NO_RATING = ''

/** As much of a finding as the example speaks of. */
function shown(
  { outcome, reason, cure, rating }: Finding,
  { expect }: ObligationExample,
): Expected {
  const steps = [...(cure?.past ?? []), ...(cure?.fromNowOn ?? [])]
  const asked = Object.keys(expect.cure ?? {})
  const amounts = asked.flatMap((kind) => {
    const step = steps.find((candidate) => candidate.kind === kind)
    return step === undefined ? [] : [[kind, amountOf(step)]]
  })
  return {
    outcome,
    ...(expect.reason === undefined || reason === undefined ? {} : { reason }),
    ...(expect.cure === undefined ? {} : { cure: Object.fromEntries(amounts) }),
    ...(expect.rating === undefined ? {} : { rating: rating?.rating ?? NO_RATING }),
  }
}

/** The one number of a step that an example states. */
function amountOf(step: CureStep): number {
  if ('amount' in step) return step.amount
  if ('totalPence' in step) return step.totalPence
  return 'heads' in step ? step.heads : 1
}

function inWords({ outcome, reason, cure = {}, rating }: Expected): string {
  const steps = Object.entries(cure).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const amounts = steps.map(([kind, amount]) => `${kind} ${amount}`).join(', ')
  const why = reason === undefined ? '' : ` (${reason})`
  return `${outcome}${why}${amounts === '' ? '' : `, cure ${amounts}`}${ratedInWords(rating)}`
}

function ratedInWords(rating: string | undefined): string {
  if (rating === undefined) return ''
  return rating === NO_RATING ? ', not rated' : `, rated “${rating}”`
}
