/**
 * Says of a mutation why no example of it should be asked for: nothing would change, or it is of a
 * time that no example is of. What is not proved here is reported.
 */
import { rowAnswer } from '../assessment/row-condition.ts'
import type { Finding } from '../assessment/types.ts'
import type { ObligationExamples, RuleSet } from '../rules/grammar.ts'
import { cellsOf } from './condition-cells.ts'
import { surroundingsIn } from './condition-surroundings.ts'
import type { Changed, Mutation, Proof } from './mutation.ts'

export interface ProofContext {
  readonly examples: ObligationExamples
  /** What comes out of the examples as they are. */
  readonly findings: readonly Finding[]
  readonly ruleSet: RuleSet
  /** Whether any example notices another change. */
  readonly isNoticed: (changed: Changed) => Promise<boolean>
}

export async function whyLeftOut(
  { proof }: Mutation,
  context: ProofContext,
): Promise<string | undefined> {
  switch (proof?.kind) {
    case undefined:
      return undefined
    case 'same-rows':
      return sameRows(proof, context)
    case 'other-dates':
      return otherDates(proof, context)
    case 'not-read':
      return notRead(proof, context)
  }
}

type Of<Kind extends Proof['kind']> = Extract<Proof, { kind: Kind }>

/** Tried on every row that either can tell apart, in the months of the examples. */
function sameRows(
  { figure: id, before, after }: Of<'same-rows'>,
  { examples, ruleSet }: ProofContext,
): string | undefined {
  const figure = ruleSet.figures.get(id)
  if (figure?.kind !== 'rows') return undefined
  const periods = examples.examples.map(({ period }) => period)
  const both = [before, ...(after === undefined ? [] : [after])]
  const isSame = surroundingsIn(both, periods, ruleSet).every((surroundings) =>
    cellsOf(both, figure, surroundings, 'with-blanks')?.every(
      (row) => rowAnswer(before, row, surroundings) === rowAnswer(after, row, surroundings),
    ),
  )
  return isSame ? 'the same rows count either way, with the values of those months' : undefined
}

/** A value that some example reads should be guarded; one of other years need not be. */
function otherDates(
  { parameter, from }: Of<'other-dates'>,
  { findings }: ProofContext,
): string | undefined {
  const read = findings
    .flatMap(({ evidence }) => evidence.flatMap(({ trace }) => trace.parameters))
    .filter(({ id }) => id === parameter)
  if (read.length === 0 || read.some((value) => from.includes(value.from))) return undefined
  return 'each example reads a value of another date'
}

/** What is guarded in one year need not be in another of which there is no example. */
async function notRead(
  { large }: Of<'not-read'>,
  { isNoticed }: ProofContext,
): Promise<string | undefined> {
  for (const changed of large) if (await isNoticed(changed)) return undefined
  return 'no example reads it'
}
