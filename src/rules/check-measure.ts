/**
 * Checks a measure: figures of the right kind, columns that hold what is needed, units that agree,
 * parameters that are there.
 */
import type { RowsFigure } from '../domain/figure.ts'
import { checkChange } from './check-change.ts'
import { checkFloor } from './check-floor.ts'
import { checkLevel } from './check-level.ts'
import { checkOnTime } from './check-on-time.ts'
import { checkShare } from './check-share.ts'
import { checkSum, wrongFigure } from './check-sum.ts'
import type { Definitions, Report } from './definitions.ts'
import { lookUp } from './definitions.ts'
import type { CountMeasure, Measure } from './measure.ts'

export function checkMeasure(measure: Measure, report: Report, definitions: Definitions): void {
  switch (measure.shape) {
    case 'floor-for-each-row': {
      const figure = rowsFigureOf(measure.of, report, definitions)
      if (figure !== undefined) checkFloor(measure, figure, report, definitions)
      return
    }
    case 'on-time': {
      const figure = rowsFigureOf(measure.of, report, definitions)
      if (figure !== undefined) checkOnTime(measure, figure, report, definitions)
      return
    }
    case 'share':
      return checkShare(measure, report, definitions)
    case 'count':
      return checkCount(measure, report, definitions)
    case 'change-from-baseline':
      return checkChange(measure, report, definitions)
    case 'level-at-date':
      return checkLevel(measure, report, definitions)
    case 'document-in-force': {
      const figure = lookUp(definitions, 'figure', measure.of, '/of', report)
      if (figure === undefined || figure.kind === 'document') return
      wrongFigure(figure, 'a document', '/of', report)
    }
  }
}

function rowsFigureOf(
  id: string,
  report: Report,
  definitions: Definitions,
): RowsFigure | undefined {
  const figure = lookUp(definitions, 'figure', id, '/of', report)
  if (figure === undefined || figure.kind === 'rows') return figure
  wrongFigure(figure, 'a table of rows', '/of', report)
  return undefined
}

function checkCount(measure: CountMeasure, report: Report, definitions: Definitions): void {
  const figure = checkSum(measure.part, measure.unit, '/part', report, definitions)
  if (figure === undefined || figure.nature === 'flow' || figure.nature === 'new-people') return
  report(
    'not-allowed',
    '/part/figure',
    `\`${figure.id}\` is a ${figure.nature}, which stands by itself and is never added up; use ` +
      'the shape `level-at-date`.',
  )
}
