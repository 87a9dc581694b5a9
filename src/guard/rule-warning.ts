/**
 * What the checks of rules have to say: a sentence and the place it speaks of. Nothing here
 * refuses a rule.
 */

export interface RulePlace {
  readonly kind: 'council' | 'parameter' | 'figure' | 'measure' | 'obligation' | 'examples'
  /** The id that the file is named after. */
  readonly id: string
  /** JSON pointer inside the file. */
  readonly where: string
}

export interface RuleWarning {
  readonly place: RulePlace
  /** What is found, and what to do. */
  readonly message: string
}
