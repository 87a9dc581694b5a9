/**
 * Checks a level at a date: figures that stand for one month or one survey, a share of the same
 * kind, and how many answers a survey needs.
 */
import type { Figure } from '../domain/figure.ts'
import { checkPartOf } from './check-part-of.ts'
import { checkRowParameter } from './check-row-parameter.ts'
import { checkSum } from './check-sum.ts'
import type { Definitions, Report } from './definitions.ts'
import type { LevelMeasure, Sum } from './measure.ts'

export function checkLevel(measure: LevelMeasure, report: Report, definitions: Definitions): void {
  const { part, whole, over } = measure
  const figureOf = (sum: Sum, where: string): Figure | undefined => {
    const figure = checkSum(sum, measure.unit, where, report, definitions)
    if (figure !== undefined) checkStands(figure, `${where}/figure`, report)
    return figure
  }
  const partFigure = figureOf(part, '/part')
  if (whole === undefined) return checkNoResponse(measure, report)
  if (over !== undefined) {
    report(
      'not-allowed',
      '/over',
      'A share of a whole counts by itself, not from a baseline on; take `over` or `whole` out.',
    )
  }
  const wholeFigure = figureOf(whole, '/whole')
  checkShareOf({ part, whole, partFigure, wholeFigure, where: '/part' }, report)
  if (measure.response === undefined) return
  const { outOf, atLeast } = measure.response
  const askedFigure = figureOf(outOf, '/response/outOf')
  const asked = { part: whole, whole: outOf, partFigure: wholeFigure, wholeFigure: askedFigure }
  checkShareOf({ ...asked, where: '/whole' }, report)
  const wanted = { id: atLeast.parameter, where: '/response/atLeast/parameter' }
  checkRowParameter({ ...wanted, kinds: ['number'], unit: 'basis points' }, report, definitions)
}

function checkNoResponse({ response }: LevelMeasure, report: Report): void {
  if (response === undefined) return
  report(
    'not-allowed',
    '/response',
    '`response` compares the whole with all who were asked, and there is no `whole`; add it, ' +
      'or take `response` out.',
  )
}

function checkStands({ id, nature }: Figure, where: string, report: Report): void {
  if (nature === 'stock' || nature === 'survey') return
  report(
    'not-allowed',
    where,
    `\`${id}\` is a ${nature}, which is added up over months and has no level; use the shape ` +
      '`count`, or `share`.',
  )
}

interface Shared {
  readonly part: Sum
  readonly whole: Sum
  readonly partFigure: Figure | undefined
  readonly wholeFigure: Figure | undefined
  readonly where: string
}

function checkShareOf({ partFigure, wholeFigure, ...sums }: Shared, report: Report): void {
  if (partFigure === undefined || wholeFigure === undefined) return
  if (partFigure.nature === wholeFigure.nature) {
    checkPartOf({ ...sums, partFigure, wholeFigure }, report)
    return
  }
  report(
    'wrong-unit',
    `${sums.where}/figure`,
    `\`${partFigure.id}\` is a ${partFigure.nature} and \`${wholeFigure.id}\` a ` +
      `${wholeFigure.nature}, so no share can be made of them.`,
  )
}
