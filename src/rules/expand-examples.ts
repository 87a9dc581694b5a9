/**
 * Writes out the short form of examples: one contract for all, and in each example only what
 * differs from it. Says of each place in the whole form where the author wrote what stands there.
 */
import type { Adoption, Contract } from '../domain/contract.ts'
import type { MonthlyReturn } from '../domain/monthly-return.ts'
import type { Period } from '../domain/calendar.ts'
import { pointerTo, segmentsOf } from '../json/pointer.ts'
import type { ObligationExample, ObligationExamples } from './grammar.ts'

/** Fields with new values; null takes a field out. */
type ChangesTo<T> = { readonly [K in keyof T]?: T[K] | null }

interface ShortExample {
  readonly name: string
  readonly contract?: ChangesTo<Contract>
  /** Changes to what the contract adopted of the obligation that the examples are of. */
  readonly adoption?: ChangesTo<Adoption>
  readonly returns: readonly ShortReturn[]
  readonly period: Period
  readonly expect: ObligationExample['expect']
}

type ShortReturn = Partial<MonthlyReturn> & Pick<MonthlyReturn, 'figures'>

export interface ShortExamples {
  readonly obligation: string
  readonly contract: Contract
  readonly examples: readonly ShortExample[]
}

export interface ExpandedExamples {
  readonly examples: ObligationExamples
  /** The place in the author's file of a place in the whole form. */
  readonly placeOf: (where: string) => string
  /** Where changes to an adoption stand that the contract has not. */
  readonly astray: readonly string[]
}

export function areShort(
  content: ObligationExamples | ShortExamples,
): content is ShortExamples {
  return 'contract' in content
}

export function expandExamples(short: ShortExamples): ExpandedExamples {
  const { obligation, examples } = short
  const whole = examples.map((example) => wholeExample(short, example))
  return {
    examples: { obligation, examples: whole },
    placeOf: (where) => placeOf(where, short, whole),
    astray: whole.flatMap(({ contract }, index) => {
      const isAstray = examples[index]?.adoption !== undefined && indexOf(contract, obligation) < 0
      return isAstray ? [`/examples/${index}/adoption`] : []
    }),
  }
}

function wholeExample(
  { obligation, contract: shared }: ShortExamples,
  { name, contract: changes = {}, adoption = {}, returns, period, expect }: ShortExample,
): ObligationExample {
  const changed = changedBy(shared, changes)
  const contract = {
    ...changed,
    obligations: changed.obligations.map((one) => {
      return one.id === obligation ? changedBy(one, adoption) : one
    }),
  }
  return {
    name,
    contract,
    returns: returns.map((sent) => wholeReturn(sent, contract.id, period)),
    period,
    expect,
  }
}

function changedBy<T extends object>(original: T, changes: ChangesTo<T>): T {
  const fields = Object.entries({ ...original, ...changes })
  // The schema lets null stand only for fields that a T may leave out.
  return Object.fromEntries(fields.filter(([, value]) => value !== null)) as T
}

function wholeReturn(sent: ShortReturn, contract: string, period: Period): MonthlyReturn {
  const declaration = { by: 'The contractor', ofThisContractAndPeriod: true } as const
  return { contract, period, version: 1, declaration, ...sent }
}

function indexOf({ obligations }: Contract, obligation: string): number {
  return obligations.findIndex(({ id }) => id === obligation)
}

function placeOf(
  where: string,
  { obligation, examples }: ShortExamples,
  whole: readonly ObligationExample[],
): string {
  const [, index = '', part, field = '', ...rest] = segmentsOf(where)
  const example = examples[Number(index)]
  const contract = whole[Number(index)]?.contract
  if (part !== 'contract' || example === undefined || contract === undefined) return where
  const [at, adopted = ''] = rest
  const isAdoption = field === 'obligations' && at === String(indexOf(contract, obligation))
  if (isAdoption && Object.hasOwn(example.adoption ?? {}, adopted)) {
    return pointerTo(['examples', index, 'adoption', ...rest.slice(1)])
  }
  const isOwn = Object.hasOwn(example.contract ?? {}, field)
  return isOwn ? where : pointerTo(['contract', field, ...rest])
}
