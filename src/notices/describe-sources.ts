/**
 * The rates that a notice relied on, each with its date and where it was read, so that the
 * reader can check them. A rate entered from memory says so.
 */
import type { Finding, Trace } from '../assessment/types.ts'
import { inWords } from '../domain/calendar.ts'
import { amountInWords, moneyInWords } from '../domain/display.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { NoticeModel } from './notice-shape.ts'

type SourceModel = NoticeModel['sources'][number]
type UsedParameter = Trace['parameters'][number]

export const NOT_VERIFIED = 'not yet verified against its source'

/** Each value once, in the order in which the findings used them. */
export function describeSources(
  findings: readonly Finding[],
  ruleSet: RuleSet,
): readonly SourceModel[] {
  const used = findings.flatMap((finding) =>
    finding.evidence.flatMap((evidence) => evidence.trace.parameters),
  )
  const byValue = new Map(used.map((value) => [`${value.id} ${value.from} ${value.value}`, value]))
  return [...byValue.values()].map((value) => describeSource(value, ruleSet))
}

function describeSource(used: UsedParameter, ruleSet: RuleSet): SourceModel {
  const parameter = ruleSet.parameters.get(used.id)
  const title = parameter?.title ?? ruleSet.bands.get(used.id)?.title ?? used.id
  const value = valueInWords(used.value, parameter?.unit ?? '')
  return {
    says: `${title}: ${value}, from ${inWords(used.from)}`,
    title: used.reference.title,
    url: webAddress(used.reference.url),
    standing: used.reference.standing === 'memory' ? NOT_VERIFIED : '',
  }
}

/** A whole number is said in its unit; anything else was said by whoever wrote the trace. */
function valueInWords(value: string, unit: string): string {
  if (!/^\d{1,15}$/.test(value)) return value
  const amount = Number(value)
  if (unit.startsWith('pence')) {
    return `${moneyInWords(amount)}${unit.includes('hour') ? ' an hour' : ''}`
  }
  return amountInWords(amount, unit)
}

// Only a web address becomes a link: anything else could be made to run.
function webAddress(url: string | undefined): string {
  return url !== undefined && /^https?:\/\/[^\s]+$/.test(url) ? url : ''
}
