/**
 * The findings of decisions as they go out: figure and target in words, by the rules of their day,
 * as the summary of a check has them. Restricted ones are left out, small groups are hidden.
 */
import assert from 'node:assert/strict'
import type { PreparedRules } from '../../assessment/prepare.ts'
import type { Decision } from '../../assessment/types.ts'
import type { ExportRow, FindingRows } from '../../store/export-lines.ts'
import { summaryRows, type SummaryRow } from '../summary.ts'
import { shownFigure } from '../summary-csv.ts'
import type { RulesOnRecord } from './rules-on-record.ts'

export function exportedFindings(rules: Pick<RulesOnRecord, 'byHash'>): FindingRows {
  return async (months) => {
    const ready = new Map<string, PreparedRules | undefined>()
    for (const { rule_set: hash } of months) {
      if (!ready.has(hash)) ready.set(hash, await rules.byHash(hash))
    }
    return months.flatMap((month) => {
      const { ruleSet } = ready.get(month.rule_set) ?? {}
      assert(ruleSet !== undefined, 'a decision is kept together with its rules')
      const checked = {
        contract: { id: month.contract, contractor: { name: month.contractor_name } },
        period: month.period,
        assessment: { decision: JSON.parse(month.body) as Decision },
      }
      return summaryRows([checked], ruleSet)
        .filter(({ isRestricted }) => !isRestricted)
        .map(rowOf)
    })
  }
}

function rowOf(row: SummaryRow): ExportRow {
  return {
    contract: row.contract,
    contractor_name: row.contractor,
    period: row.period,
    obligation: row.obligation,
    title: row.title,
    outcome: row.outcome,
    reason: row.reason,
    figure: shownFigure(row),
    target: row.target,
    rating: row.rating,
  }
}
