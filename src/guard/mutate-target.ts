/**
 * Moves the target of an obligation by one unit in every contract of its examples at once: one
 * example at the boundary is enough to notice it.
 */
import { amountInWords } from '../domain/display.ts'
import type { Adoption, Contract, Target } from '../domain/contract.ts'
import type { ObligationExample, ObligationExamples } from '../rules/grammar.ts'
import type { Mutation } from './mutation.ts'

export function targetMutations({ obligation, examples }: ObligationExamples): readonly Mutation[] {
  return ([1, -1] as const).flatMap((move): readonly Mutation[] => {
    const changed = examples.map((example) => withTargetMoved(example, obligation, move))
    const index = changed.findIndex((example, at) => example !== examples[at])
    const first = examples[index]
    const target = first && targetIn(first.contract, obligation)
    if (target === undefined) return []
    const [before, after] = [target.value, target.value + move]
      .map((value) => amountInWords(value, target.unit))
    return [
      {
        place: { kind: 'examples', id: obligation, where: `/examples/${index}` },
        words: `the target is moved by one unit, for example from ${before} to ${after}`,
        advice: 'add one at the boundary',
        changed: { examples: changed },
      },
    ]
  })
}

function targetIn({ obligations }: Contract, id: string): Target | undefined {
  return obligations.find((adoption) => adoption.id === id)?.target
}

/** The example itself where it has no target, or none that can be moved that way. */
function withTargetMoved(
  example: ObligationExample,
  id: string,
  move: number,
): ObligationExample {
  const target = targetIn(example.contract, id)
  if (target === undefined || target.value + move < 0) return example
  const { contract } = example
  const obligations = contract.obligations.map((adoption): Adoption =>
    adoption.id === id
      ? { ...adoption, target: { ...target, value: target.value + move } }
      : adoption,
  )
  return { ...example, contract: { ...contract, obligations } }
}
