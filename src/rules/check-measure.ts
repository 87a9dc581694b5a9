/**
 * Checks a measure: figures of the right kind, columns that hold what is needed, units that agree,
 * parameters that are there.
 */
import type { RowsFigure } from '../domain/figure.ts'
import { checkFloor } from './check-floor.ts'
import { checkOnTime } from './check-on-time.ts'
import { checkRowParameter } from './check-row-parameter.ts'
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
      checkSum(measure.part, measure.unit, '/part', report, definitions)
      return
    case 'level-at-date': {
      checkSum(measure.part, measure.unit, '/part', report, definitions)
      const least = measure.leastResponse?.parameter
      if (least === undefined) return
      checkRowParameter(
        { id: least, where: '/leastResponse/parameter', kinds: ['number'] },
        report,
        definitions,
      )
      return
    }
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
  if (figure?.nature !== 'stock') return
  report(
    'not-allowed',
    '/part/figure',
    `\`${figure.id}\` is a stock, as it stands at the end of a month, and is never added up; ` +
      'use the shape `level-at-date`.',
  )
}
