/**
 * Where the other side of a finding comes from: parameter values with their dates and standing,
 * opening totals, the contract's version and clause, and the rules.
 */
import type { Trace } from '../../assessment/types.ts'
import { inWords } from '../../domain/calendar.ts'
import { withoutRepeats } from '../../domain/display.ts'
import { describeSources, NOT_VERIFIED } from '../../notices/describe-sources.ts'
import type { Reference } from '../../rules/parameter.ts'
import type { FindingOnRecord } from './finding-on-record.ts'

const STANDINGS: Readonly<Record<Reference['standing'], string>> = {
  sourced: 'read at its source',
  memory: NOT_VERIFIED,
  council: 'the council’s own choice',
}

export function originsOf(found: FindingOnRecord) {
  const { finding, checked } = found
  const { contract } = checked
  const { variation, version } = contract
  const openings = finding.evidence.flatMap(({ trace }) => trace.opening ?? [])
  return {
    parameters: parametersOf(found),
    openings: withoutRepeats(
      openings.map(({ upTo, source }) => {
        return `Up to ${inWords(upTo)}: ${source}. Counted as reported: nobody’s evidence.`
      }),
    ),
    contract:
      variation === undefined
        ? `Version ${version}`
        : `Version ${version}, from ${inWords(variation.from)}: ${variation.reference}`,
    target: targetOf(found),
  }
}

/** Each value once, in the order in which the conditions used them. */
function parametersOf({ finding, ruleSet }: FindingOnRecord) {
  const used = finding.evidence.flatMap((evidence) =>
    evidence.trace.parameters.map((parameter) => ({ evidence, parameter })),
  )
  const once = new Map(used.map((one) => [nameOf(one.parameter), one]))
  return [...once.values()].flatMap(({ evidence, parameter }) => {
    const trace: Trace = { ...evidence.trace, parameters: [parameter] }
    const alone = { ...finding, evidence: [{ ...evidence, trace }] }
    return describeSources([alone], ruleSet).map(({ says, title, url }) => ({
      says,
      source: { title, url, standing: STANDINGS[parameter.reference.standing] },
    }))
  })
}

function nameOf({ id, from, value }: Trace['parameters'][number]): string {
  return `${id} ${from} ${value}`
}

function targetOf({ finding, checked }: FindingOnRecord): string {
  const adopted = checked.contract.obligations.find(({ id }) => id === finding.obligation)
  if (adopted === undefined) return 'Not in the contract: it binds by law or for every contract.'
  return `Adopted from ${inWords(adopted.from)}`
}
