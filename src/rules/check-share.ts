/**
 * Checks a share: the part is some of its whole, and both are of a nature to be divided.
 */
import type { Figure } from '../domain/figure.ts'
import { checkPartOf } from './check-part-of.ts'
import { checkSum } from './check-sum.ts'
import type { Definitions, Report } from './definitions.ts'
import type { ShareMeasure } from './measure.ts'

export function checkShare(measure: ShareMeasure, report: Report, definitions: Definitions): void {
  const { part, whole, unit } = measure
  const partFigure = checkSum(part, unit, '/part', report, definitions)
  const wholeFigure = checkSum(whole, unit, '/whole', report, definitions)
  if (partFigure === undefined || wholeFigure === undefined) return
  const survey = [partFigure, wholeFigure].find(({ nature }) => nature === 'survey')
  if (survey !== undefined) {
    report(
      'not-allowed',
      survey === partFigure ? '/part/figure' : '/whole/figure',
      `\`${survey.id}\` is a survey, which is never added up; use the shape \`level-at-date\`.`,
    )
  } else if (partFigure.nature !== wholeFigure.nature && !isGrowing(partFigure, wholeFigure)) {
    report(
      'wrong-unit',
      '/part/figure',
      `\`${partFigure.id}\` is a ${partFigure.nature} and \`${wholeFigure.id}\` a ` +
        `${wholeFigure.nature}, so no share can be made of them.`,
    )
  } else checkPartOf({ part, whole, partFigure, wholeFigure, where: '/part' }, report)
}

/** What is added up month by month may be a share of what stands still. */
function isGrowing(part: Figure, whole: Figure): boolean {
  return part.nature !== 'stock' && whole.nature === 'stock'
}
