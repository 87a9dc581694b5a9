/**
 * The clause map: every line of the council's framework with the obligations that check it, or
 * the reason why nothing does. A line with neither is said to be checked by nobody.
 */
import { counted } from '../domain/display.ts'
import type { Obligation, RuleSet } from '../rules/grammar.ts'
import type { Reference } from '../rules/parameter.ts'
import { sentenceOf } from '../rules/in-words/sentence.ts'
import { anchorOf, orderOf } from './catalogue-line.ts'

export interface ClauseMap {
  /** Empty where the council has no framework on record. */
  readonly title: string
  readonly references: readonly Reference[]
  readonly priorities: readonly {
    readonly title: string
    readonly outcomes: readonly {
      readonly title: string
      readonly lines: readonly MappedLine[]
    }[]
  }[]
  /** Promises outside the table of indicators. */
  readonly statements: readonly MappedLine[]
  /** Obligations that rest on law or on the council's own practice alone. */
  readonly inNoLine: readonly (MappedObligation & { readonly basis: Reference })[]
}

export interface MappedLine {
  readonly anchor: string
  /** `6`; empty for what has no number. */
  readonly number: string
  readonly words: string
  readonly standing: Standing
  readonly obligations: readonly MappedObligation[]
  /** Why nothing checks it; else empty. */
  readonly reason: string
}
export type Standing = 'checked' | 'not-checked' | 'checked-by-nobody'

export interface MappedObligation {
  readonly id: string
  readonly title: string
  readonly sentence: string
  readonly isRestricted: boolean
}

export const STANDINGS_IN_WORDS: Readonly<Record<Standing, string>> = {
  checked: 'Checked',
  'not-checked': 'Not checked',
  'checked-by-nobody': 'Nobody checks this',
}

export function clauseMapOf(ruleSet: RuleSet): ClauseMap {
  const { framework } = ruleSet
  const inOrder = orderOf(ruleSet)
  const line = (at: NonNullable<Obligation['framework']>, says: Said): MappedLine => {
    const anchor = anchorOf(at)
    const checking = inOrder.filter((each) => isAt(each, anchor))
    return mapped(anchor, says, checking.map((each) => shown(each, ruleSet)))
  }
  return {
    title: framework?.title ?? '',
    references: framework === undefined ? [] : [framework.reference],
    priorities: (framework?.priorities ?? []).map(({ title, outcomes }) => ({
      title,
      outcomes: outcomes.map((outcome) => ({
        title: outcome.title,
        lines: [
          ...outcome.indicators.map(({ number, ...says }) =>
            line({ indicator: number }, { number: String(number), ...says }),
          ),
          ...(outcome.without ?? []).map(({ what, why }) =>
            mapped('', { words: what, notChecked: why }, []),
          ),
        ],
      })),
    })),
    statements: (framework?.statements ?? []).map(({ id, ...says }) =>
      line({ statement: id }, says),
    ),
    inNoLine: inOrder
      .filter((obligation) => obligation.framework === undefined)
      .map((obligation) => ({ ...shown(obligation, ruleSet), basis: obligation.basis })),
  }
}

/** Every line, in the order in which it stands. */
export function linesOf({ priorities, statements }: ClauseMap): readonly MappedLine[] {
  const indicators = priorities.flatMap(({ outcomes }) => outcomes.flatMap(({ lines }) => lines))
  return [...indicators, ...statements]
}

/** `33 lines: 28 checked, 5 not checked for a reason that is given, none that nobody checks.` */
export function countsOf(map: ClauseMap): string {
  const lines = linesOf(map)
  const count = (standing: MappedLine['standing']) =>
    lines.filter((line) => line.standing === standing).length
  const nobody = count('checked-by-nobody')
  return (
    `${counted(lines.length, 'line')}: ${count('checked')} checked, ` +
    `${count('not-checked')} not checked for a reason that is given, ` +
    `${nobody === 0 ? 'none' : nobody} that nobody checks.`
  )
}

interface Said {
  readonly number?: string
  readonly words: string
  readonly notChecked?: string
}

function mapped(
  anchor: string,
  { number = '', words, notChecked: reason = '' }: Said,
  obligations: readonly MappedObligation[],
): MappedLine {
  const unchecked = reason === '' ? 'checked-by-nobody' : 'not-checked'
  const standing = obligations.length > 0 ? 'checked' : unchecked
  return { anchor, number, words, standing, obligations, reason }
}

function isAt({ framework }: Obligation, anchor: string): boolean {
  return framework !== undefined && anchorOf(framework) === anchor
}

function shown(obligation: Obligation, ruleSet: RuleSet): MappedObligation {
  const { id, title, visibility } = obligation
  const sentence = sentenceOf(obligation, ruleSet)
  return { id, title, sentence, isRestricted: visibility === 'restricted' }
}
