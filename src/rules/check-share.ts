/**
 * Checks a share: the part is some of its whole, counted in the same way.
 */
import { checkSum } from './check-sum.ts'
import type { Definitions, Report } from './definitions.ts'
import type { ShareMeasure, Sum } from './measure.ts'

export function checkShare(measure: ShareMeasure, report: Report, definitions: Definitions): void {
  const { part, whole, unit } = measure
  const partFigure = checkSum(part, unit, '/part', report, definitions)
  const wholeFigure = checkSum(whole, unit, '/whole', report, definitions)
  if (partFigure === undefined || wholeFigure === undefined) return
  if (partFigure.nature !== wholeFigure.nature) {
    report(
      'wrong-unit',
      '/part/figure',
      `\`${partFigure.id}\` is a ${partFigure.nature} and \`${wholeFigure.id}\` a ` +
        `${wholeFigure.nature}, so no share can be made of them.`,
    )
  } else if (partFigure.kind === 'rows' || wholeFigure.kind === 'rows') {
    checkSameRows(part, whole, report)
  } else if (partFigure.kind === 'number' && partFigure.notMoreThan !== wholeFigure.id) {
    report(
      'part-above-whole',
      '/part/figure',
      `\`${partFigure.id}\` may be more than \`${wholeFigure.id}\`; write "notMoreThan": ` +
        `"${wholeFigure.id}" in the figure \`${partFigure.id}\`.`,
    )
  }
}

/** A part is some of the rows of its whole, counted in the same way. */
function checkSameRows(part: Sum, whole: Sum, report: Report): void {
  if (part.figure !== whole.figure) {
    report(
      'part-above-whole',
      '/part/figure',
      `The part is taken from \`${part.figure}\` and the whole from \`${whole.figure}\`; name ` +
        'the same figure in both.',
    )
  } else if (part.sum !== whole.sum) {
    report(
      'wrong-unit',
      '/part/sum',
      'The part and the whole must be counted alike; name the same column in `sum` of both, or ' +
        'leave it out of both.',
    )
  }
}
