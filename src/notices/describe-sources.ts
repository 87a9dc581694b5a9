/**
 * The rates that a notice relied on, each with its date and where it was read, so that the
 * reader can check them. A rate entered from memory says so.
 */
import type { Finding, Trace } from '../assessment/types.ts'
import { inWords } from '../domain/calendar.ts'
import type { RuleSet } from '../rules/grammar.ts'
import type { NoticeModel } from './notice-shape.ts'
import { columnsOf, valueInWords } from './parameter-in-words.ts'

type SourceModel = NoticeModel['sources'][number]
type UsedParameter = Trace['parameters'][number] & { readonly measure: string }

export const NOT_VERIFIED = 'not yet verified against its source'

/** Each value once, in the order in which the findings used them. */
export function describeSources(
  findings: readonly Finding[],
  ruleSet: RuleSet,
): readonly SourceModel[] {
  return describeUsed(findings.flatMap(usedIn), ruleSet)
}

/** The rates, and the limits of what is counted; not what only decided whose pay is looked at. */
export function describeRates(
  findings: readonly Finding[],
  ruleSet: RuleSet,
): readonly SourceModel[] {
  const rates = findings
    .flatMap(usedIn)
    .filter((used) => used.inCondition !== true || isLimitOfCount(used, ruleSet))
  return describeUsed(rates, ruleSet)
}

/** One number that says which rows count, such as how young a business has to be. */
function isLimitOfCount({ measure, id, from }: UsedParameter, ruleSet: RuleSet): boolean {
  if (ruleSet.measures.get(measure)?.shape === 'floor-for-each-row') return false
  const dated = ruleSet.parameters.get(id)?.values.find((value) => value.from === from)
  return typeof dated?.value === 'number'
}

function usedIn({ evidence }: Finding): readonly UsedParameter[] {
  return evidence.flatMap(({ measure, trace }) =>
    trace.parameters.map((parameter) => ({ ...parameter, measure })),
  )
}

function describeUsed(used: readonly UsedParameter[], ruleSet: RuleSet): readonly SourceModel[] {
  const byValue = new Map(used.map((value) => [`${value.id} ${value.from} ${value.value}`, value]))
  return [...byValue.values()].map((value) => describeSource(value, ruleSet))
}

function describeSource(used: UsedParameter, ruleSet: RuleSet): SourceModel {
  const parameter = ruleSet.parameters.get(used.id)
  const title = parameter?.title ?? ruleSet.bands.get(used.id)?.title ?? used.id
  const dated = parameter?.values.find((value) => value.from === used.from)
  const value =
    parameter === undefined || dated === undefined
      ? used.value
      : valueInWords(dated, parameter, columnsOf(used.measure, ruleSet))
  // A table that begins later than its value says nothing of when the value came.
  const from = dated?.inForceBefore === true ? '' : `, from ${inWords(used.from)}`
  return {
    says: `${title}: ${value}${from}`,
    title: used.reference.title,
    url: webAddress(used.reference.url),
    standing: used.reference.standing === 'memory' ? NOT_VERIFIED : '',
  }
}

/** Only a web address becomes a link: anything else could be made to run. Else empty. */
export function webAddress(url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) return ''
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : ''
}
