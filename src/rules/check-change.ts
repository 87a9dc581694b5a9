/**
 * Checks a change from a baseline: what is compared can be added up over months, and is divided by
 * what makes two times comparable.
 */
import type { Figure } from '../domain/figure.ts'
import { checkPartOf } from './check-part-of.ts'
import { checkSum } from './check-sum.ts'
import type { Definitions, Report } from './definitions.ts'
import type { ChangeMeasure } from './measure.ts'

export function checkChange(
  measure: ChangeMeasure,
  report: Report,
  definitions: Definitions,
): void {
  const { part, per, unit } = measure
  const isPoints = measure.as === 'points'
  const partFigure = checkSum(part, unit, '/part', report, definitions)
  if (partFigure !== undefined) checkFlows(partFigure, '/part/figure', report)
  checkPerIsThere(measure, report)
  if (per === undefined) return
  // In per cent the two sides may be of two units, such as watt-hours for each piece of work.
  const perFigure = checkSum(per, isPoints ? unit : undefined, '/per', report, definitions)
  if (perFigure === undefined) return
  checkFlows(perFigure, '/per/figure', report)
  if (!isPoints || partFigure === undefined) return
  const sums = { part, whole: per, partFigure, wholeFigure: perFigure, where: '/part' }
  checkPartOf(sums, report)
}

function checkPerIsThere({ as, per, perWhere }: ChangeMeasure, report: Report): void {
  if (as === 'points' && per === undefined) {
    report(
      'missing-field',
      '/per',
      '`per` is missing; points are the difference of two shares, so say what the part is a ' +
        'share of, or write "as": "per-cent".',
    )
  }
  if (perWhere === undefined || (per !== undefined && as === 'per-cent')) return
  const because = per === undefined ? 'there is no `per`' : 'points always need `per`'
  report('not-allowed', '/perWhere', `\`perWhere\` says nothing here: ${because}; take it out.`)
}

function checkFlows({ id, nature }: Figure, where: string, report: Report): void {
  if (nature === 'flow' || nature === 'new-people') return
  report(
    'not-allowed',
    where,
    `\`${id}\` is a ${nature} and is never added up over months; use the shape \`level-at-date\` ` +
      'with "over": "baseline".',
  )
}
