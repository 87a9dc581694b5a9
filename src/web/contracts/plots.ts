/**
 * The path of each measure of a contract up to the month that is shown, where there are months
 * enough to draw one.
 */
import type { Finding } from '../../assessment/types.ts'
import { measurePath } from '../../checks/measure-path.ts'
import type { Fraction } from '../../domain/fraction.ts'
import { numberKindOf, targetValueInWords } from '../../notices/number-in-words.ts'
import { pathPlot, type PathPlot } from '../path-plot.ts'
import type { ContractRecord } from './contract-record.ts'

export function plotsOf(
  record: Pick<ContractRecord, 'path' | 'ruleSet'>,
  findings: readonly Finding[],
): readonly PathPlot[] {
  return findings.flatMap((finding) => plotOf(finding, record) ?? [])
}

function plotOf(
  { obligation, title, evidence: [first] }: Finding,
  { path, ruleSet }: Pick<ContractRecord, 'path' | 'ruleSet'>,
): PathPlot | undefined {
  const upTo = path.at(-1)?.period
  const measure = first === undefined ? undefined : ruleSet.measures.get(first.measure)
  if (first === undefined || measure === undefined || upTo === undefined) return undefined
  const kind = numberKindOf(measure)
  // The end of the scale may be the target, which reads as it was written.
  const say = (value: Fraction): string => targetValueInWords(value, kind, first.operator)
  return pathPlot(measurePath(obligation, upTo, path, ruleSet), title, say)
}
