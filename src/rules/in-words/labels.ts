/**
 * The names that people know things by, in quotation marks: labels of figures and columns, titles
 * of parameters. Where words are made for people, no id comes into them.
 */
import type { Column } from '../../domain/figure.ts'
import { quoted } from '../../domain/in-sentences.ts'
import type { RuleSet } from '../grammar.ts'

export type LabelRules = Pick<RuleSet, 'figures' | 'parameters'>

export function figureLabel(id: string, { figures }: LabelRules): string {
  return quoted(figures.get(id)?.label ?? '')
}

export function columnLabel(column: string, figure: string, rules: LabelRules): string {
  return quoted(columnsOf(figure, rules).find(({ id }) => id === column)?.label ?? '')
}

export function parameterTitle(id: string, { parameters }: Pick<RuleSet, 'parameters'>): string {
  return quoted(parameters.get(id)?.title ?? '')
}

/** None where the figure is no table. */
export function columnsOf(id: string, { figures }: Pick<RuleSet, 'figures'>): readonly Column[] {
  const figure = figures.get(id)
  return figure?.kind === 'rows' ? figure.columns : []
}
