/**
 * Checks that a part is some of its whole, counted in the same way: else a share could be more
 * than all there is.
 */
import type { Figure } from '../domain/figure.ts'
import type { Report } from './definitions.ts'
import type { Sum } from './measure.ts'

export interface PartAndWhole {
  readonly part: Sum
  readonly whole: Sum
  readonly partFigure: Figure
  readonly wholeFigure: Figure
  /** Where the part stands, `/part`. */
  readonly where: string
}

export function checkPartOf(sums: PartAndWhole, report: Report): void {
  const { partFigure, wholeFigure, where } = sums
  if (partFigure.kind === 'rows' || wholeFigure.kind === 'rows') {
    checkSameRows(sums, report)
  } else if (partFigure.kind === 'number' && partFigure.notMoreThan !== wholeFigure.id) {
    report(
      'part-above-whole',
      `${where}/figure`,
      `\`${partFigure.id}\` may be more than \`${wholeFigure.id}\`; write "notMoreThan": ` +
        `"${wholeFigure.id}" in the figure \`${partFigure.id}\`.`,
    )
  }
}

/** A part is some of the rows of its whole, counted in the same way. */
function checkSameRows({ part, whole, where }: PartAndWhole, report: Report): void {
  if (part.figure !== whole.figure) {
    report(
      'part-above-whole',
      `${where}/figure`,
      `The part is taken from \`${part.figure}\` and the whole from \`${whole.figure}\`; name ` +
        'the same figure in both.',
    )
    return
  }
  const counted = {
    sum: [part.sum, whole.sum],
    distinct: [part.distinct, whole.distinct],
    times: [part.times?.parameter, whole.times?.parameter],
  }
  for (const [field, [one, other]] of Object.entries(counted)) {
    if (one === other) continue
    report(
      'wrong-unit',
      `${where}/${field}`,
      `The part and the whole must be counted alike; write the same in \`${field}\` of both, ` +
        'or leave it out of both.',
    )
  }
}
