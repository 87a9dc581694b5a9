/**
 * What a contractor is asked, as the form of the return has it: labels, help, units, evidence. It
 * reads no answer.
 */
import assert from 'node:assert/strict'
import type { Column, Figure, Unit } from '../domain/figure.ts'
import { listInWords, quoted } from '../domain/in-sentences.ts'
import type { RuleSet } from '../rules/grammar.ts'
import { figureLabel } from '../rules/in-words/labels.ts'

export interface AskedFigure {
  readonly label: string
  readonly help: string
  readonly evidence: string
  /** What is done with the months of a window. */
  readonly nature: string
  readonly answer: string
  /** None where the figure is no table. */
  readonly columns: readonly AskedColumn[]
}

export interface AskedColumn {
  readonly label: string
  readonly help: string
  readonly answer: string
  readonly isRequired: boolean
}

const NATURES: Readonly<Record<Figure['nature'], string>> = {
  flow: 'For the month alone. Months are added up.',
  'new-people': 'Only people who are new this month, so that months can be added up.',
  stock: 'As it stands in the month. Months are never added up.',
  survey: 'Once, in the month of the survey. The newest answer holds.',
}

export function askedOf(id: string, { figures }: Pick<RuleSet, 'figures'>): AskedFigure {
  const figure = figures.get(id)
  assert(figure !== undefined, `the loader refuses a measure without figure ${id}`)
  const { label, help, evidence, nature } = figure
  return {
    label,
    help,
    evidence,
    nature: NATURES[nature],
    answer: answerInWords(figure, { figures }),
    columns: figure.kind === 'rows' ? figure.columns.map(columnOf) : [],
  }
}

function answerInWords(figure: Figure, rules: Pick<RuleSet, 'figures'>): string {
  switch (figure.kind) {
    case 'rows':
      return 'A table'
    case 'number': {
      const limit = figure.notMoreThan
      const atMost =
        limit === undefined
          ? ''
          : `, not more than ${figureLabel(limit, { ...rules, parameters: new Map() })}`
      return `${numberOf(figure.unit)}${atMost}`
    }
    case 'yes-or-no':
      return 'Yes or no'
    case 'document':
      return 'A document: title, reference, and from when to when it is in force'
  }
}

function columnOf(column: Column): AskedColumn {
  const { label, help = '', required } = column
  return { label, help, answer: cellInWords(column), isRequired: required }
}

function cellInWords(column: Column): string {
  switch (column.type) {
    case 'reference':
      return 'A reference that you make'
    case 'date':
      return 'A date'
    case 'area-code':
      return 'A code of nine characters'
    case 'choice':
      return `One of ${listInWords(column.choices.map((each) => quoted(each.label)), 'or')}`
    case 'whole-number':
      return numberOf(column.unit)
  }
}

function numberOf(unit: Unit): string {
  if (unit === 'times') return 'A whole number'
  return `A whole number of ${unit.replaceAll('-', ' ')}`
}
