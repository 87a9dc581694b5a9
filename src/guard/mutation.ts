/**
 * A mutation: one small change to a rule or to the targets of its examples, which at least one
 * example should notice; and what came of trying them. Plain data; nothing here runs it.
 */
import type { Measure, RowCondition } from '../rules/measure.ts'
import type { Obligation, ObligationExample } from '../rules/grammar.ts'
import type { BandsParameter, Parameter } from '../rules/parameter.ts'
import type { RulePlace, RuleWarning } from './rule-warning.ts'

export interface Mutation {
  readonly place: RulePlace
  /** What is done, so that "No example notices when …" can stand before it. */
  readonly words: string
  /** Which example would notice: "add one …". */
  readonly advice: string
  readonly changed: Changed
  /** What may prove that no example could ever notice. */
  readonly proof?: Proof
}

/** The definition that takes the place of the one with the same id. */
export type Changed =
  | { readonly obligation: Obligation }
  | { readonly measure: Measure }
  | { readonly parameter: Parameter }
  | { readonly bands: BandsParameter }
  | { readonly examples: readonly ObligationExample[] }

export type Proof =
  /** Both conditions choose the same rows, whatever the rows hold. */
  | {
      readonly kind: 'same-rows'
      readonly figure: string
      readonly before: RowCondition
      readonly after: RowCondition | undefined
    }
  /** Only these dated values are changed, and each example is dated otherwise. */
  | { readonly kind: 'other-dates'; readonly parameter: string; readonly from: readonly string[] }
  /** No example reads what is changed: not even these large changes are noticed. */
  | { readonly kind: 'not-read'; readonly large: readonly Changed[] }

/** Not noticed, and no example is to be asked for. */
export interface LeftOut {
  readonly place: RulePlace
  readonly words: string
  readonly why: string
}

export interface MutationReport {
  readonly tried: number
  readonly unnoticed: readonly RuleWarning[]
  readonly leftOut: readonly LeftOut[]
}
