/**
 * Checks a figure: limits that can be met, and columns and figures that exist where they are
 * named.
 */
import { isAreaCode } from '../domain/area-code.ts'
import { isDate } from '../domain/calendar.ts'
import type { Column, Figure, NumberFigure, RowsFigure } from '../domain/figure.ts'
import type { Definitions, Report } from './definitions.ts'
import { lookUp } from './definitions.ts'
import { columnOf } from './figure-columns.ts'

export function checkFigure(figure: Figure, report: Report, definitions: Definitions): void {
  if (figure.kind === 'rows') checkRows(figure, report)
  if (figure.kind === 'number') checkNumber(figure, report, definitions)
}

function checkNumber(figure: NumberFigure, report: Report, definitions: Definitions): void {
  checkLimits(figure, '', report)
  if (figure.notMoreThan === undefined) return
  const other = lookUp(definitions, 'figure', figure.notMoreThan, '/notMoreThan', report)
  if (other === undefined) return
  if (other.kind !== 'number' || other.id === figure.id) {
    report(
      'wrong-type',
      '/notMoreThan',
      `\`${other.id}\` is not another number; name a figure that is.`,
    )
  } else if (other.unit !== figure.unit) {
    report(
      'wrong-unit',
      '/notMoreThan',
      `\`${other.id}\` counts ${other.unit}, not ${figure.unit}; name a figure with the same unit.`,
    )
  }
}

function checkRows(figure: RowsFigure, report: Report): void {
  const seen = new Set<string>()
  for (const [index, column] of figure.columns.entries()) {
    const where = `/columns/${index}`
    if (seen.has(column.id)) {
      report('duplicate-key', `${where}/id`, `There are two columns \`${column.id}\`; rename one.`)
    }
    seen.add(column.id)
    checkColumn(figure, column, where, report)
    checkExample(column, `${where}/example`, report)
  }
  for (const [index, name] of figure.key.entries()) {
    columnOf(figure, name, `/key/${index}`, report, { required: true })
  }
  for (const [group, names] of (figure.atLeastOneOf ?? []).entries()) {
    for (const [index, name] of names.entries()) {
      columnOf(figure, name, `/atLeastOneOf/${group}/${index}`, report)
    }
  }
  checkSpan(figure, report)
}

function checkColumn(figure: RowsFigure, column: Column, where: string, report: Report): void {
  switch (column.type) {
    case 'date':
      if (column.notBefore !== undefined) {
        columnOf(figure, column.notBefore, `${where}/notBefore`, report, { type: 'date' })
      }
      for (const [index, name] of (column.neededWith ?? []).entries()) {
        columnOf(figure, name, `${where}/neededWith/${index}`, report, {})
      }
      return
    case 'whole-number':
      checkLimits(column, where, report)
      checkNumberColumn(figure, column, where, report)
      return
    case 'choice': {
      const values = column.choices.map(({ value }) => value)
      const twice = values.findIndex((value, index) => values.indexOf(value) !== index)
      if (twice !== -1) {
        report(
          'duplicate-key',
          `${where}/choices/${twice}`,
          `The choice \`${values[twice]}\` stands twice; take one out.`,
        )
      }
      return
    }
    case 'reference':
    case 'area-code':
  }
}

function checkNumberColumn(
  figure: RowsFigure,
  column: Column & { type: 'whole-number' },
  where: string,
  report: Report,
): void {
  const { unit, notMoreThan, withinTimeOf } = column
  if (notMoreThan !== undefined) {
    columnOf(figure, notMoreThan, `${where}/notMoreThan`, report, { type: 'whole-number', unit })
  }
  if (withinTimeOf === undefined) return
  if (unit !== 'minutes') {
    report(
      'wrong-unit',
      `${where}/withinTimeOf`,
      `\`${column.id}\` counts ${unit}; only minutes can be kept within a time.`,
    )
  }
  if (withinTimeOf === 'period') return
  for (const [index, name] of withinTimeOf.entries()) {
    columnOf(figure, name, `${where}/withinTimeOf/${index}`, report, { type: 'date' })
  }
}

function checkLimits(limits: { min: number; max: number }, where: string, report: Report): void {
  if (limits.min <= limits.max) return
  report(
    'wrong-order',
    `${where}/max`,
    `\`max\` (${limits.max}) is less than \`min\` (${limits.min}), so no number fits; correct ` +
      'one of the two.',
  )
}

function checkExample(column: Column, where: string, report: Report): void {
  const { example } = column
  if (example === undefined || isPossible(column, example)) return
  report(
    'not-allowed',
    where,
    `\`${example}\` could not stand in the column \`${column.id}\`; write an example that could.`,
  )
}

function isPossible(column: Column, example: string | number): boolean {
  switch (column.type) {
    case 'whole-number':
      return typeof example === 'number' && example >= column.min && example <= column.max
    case 'date':
      return typeof example === 'string' && isDate(example)
    case 'choice':
      return column.choices.some(({ value }) => value === example)
    case 'area-code':
      return typeof example === 'string' && isAreaCode(example)
    case 'reference':
      return typeof example === 'string'
  }
}

function checkSpan(figure: RowsFigure, report: Report): void {
  const { span } = figure
  if (span === undefined) return
  columnOf(figure, span.from, '/span/from', report, { type: 'date' })
  columnOf(figure, span.to, '/span/to', report, { type: 'date' })
  const by = columnOf(figure, span.by, '/span/by', report, { type: 'choice' })
  for (const [choice, [least, most]] of Object.entries(span.days)) {
    if (least > most) {
      report(
        'wrong-order',
        `/span/days/${choice}`,
        'The first number is the least and the second the most; change their order.',
      )
    }
  }
  if (by?.type !== 'choice') return
  const choices = by.choices.map(({ value }) => value)
  for (const choice of choices.filter((each) => !Object.hasOwn(span.days, each))) {
    report(
      'missing-field',
      '/span/days',
      `Nothing is said for the choice \`${choice}\` of \`${by.id}\`; add it.`,
    )
  }
  for (const choice of Object.keys(span.days).filter((each) => !choices.includes(each))) {
    report(
      'unknown-name',
      `/span/days/${choice}`,
      `\`${by.id}\` has no choice \`${choice}\`; take it out.`,
    )
  }
}
