/**
 * Moves a parameter by one unit: a number, or one of its cases, in all its dated values at once
 * and in each on its own; of a list of words one word is taken out. Codes of named lists are left
 * alone: an example for each would only copy the list.
 */
import { inWords } from '../domain/calendar.ts'
import { amountInWords } from '../domain/display.ts'
import { withValueAt } from '../json/change-at.ts'
import type { DatedValue, Parameter, ParameterCase } from '../rules/parameter.ts'
import type { Mutation, Proof } from './mutation.ts'

type Value = DatedValue['value']

/** A number that stands in a parameter, with the name of its case. */
interface PlacedNumber {
  readonly where: string
  readonly number: number
  readonly name: string
  readonly from: string
}

/** Whoever reads a number notices when it is nothing, or many times as much. */
const TIMES_AS_MUCH = 1000

export function parameterMutations(parameter: Parameter): readonly Mutation[] {
  // The same case through the years is one; it may stand in another place in each year.
  const byName = [...Map.groupBy(numbersIn(parameter), ({ name }) => name).values()]
  return [
    ...byName.flatMap((numbers) => movedAtOnce(parameter, numbers)),
    ...byName.flatMap((numbers) => movedAlone(parameter, numbers)),
    ...wordsTakenOut(parameter),
  ]
}

function numbersIn({ title, values }: Parameter): readonly PlacedNumber[] {
  return values.flatMap(({ value, from }, index): readonly PlacedNumber[] => {
    const where = `/values/${index}/value`
    if (typeof value === 'number') return [{ where, number: value, name: `“${title}”`, from }]
    return casesOf(value).map((one, at) => ({
      where: `${where}/${at}/value`,
      number: one.value,
      name: `“${title}” for ${nameOfCase(one)}`,
      from,
    }))
  })
}

function movedAtOnce(
  parameter: Parameter,
  numbers: readonly PlacedNumber[],
): readonly Mutation[] {
  return ([1, -1] as const).flatMap((move) => {
    // Nothing of what parameters count goes below zero.
    const moved = numbers.filter(({ number }) => number + move >= 0)
    const last = moved.at(-1)
    if (last === undefined) return []
    const changed = moved.reduce(
      (all, { where, number }) => withValueAt(all, where, number + move),
      parameter,
    )
    const from = moved.map((one) => one.from)
    const proof = { kind: 'other-dates', parameter: parameter.id, from } as const
    return [mutationOf(parameter, last, move, { words: last.name, changed, proof })]
  })
}

/** Only where there are several; else all at once says the same. */
function movedAlone(
  parameter: Parameter,
  numbers: readonly PlacedNumber[],
): readonly Mutation[] {
  if (numbers.length < 2) return []
  return numbers.flatMap((one) => {
    const words = `${one.name}, from ${inWords(one.from)} on,`
    const large = [0, (one.number + 1) * TIMES_AS_MUCH]
      .map((number) => ({ parameter: withValueAt(parameter, one.where, number) }))
    return ([1, -1] as const).flatMap((move) => {
      if (one.number + move < 0) return []
      const changed = withValueAt(parameter, one.where, one.number + move)
      const proof = { kind: 'not-read', large } as const
      return [mutationOf(parameter, one, move, { words, changed, proof })]
    })
  })
}

function mutationOf(
  { id, unit }: Parameter,
  { where, number }: PlacedNumber,
  move: number,
  rest: { readonly words: string; readonly changed: Parameter; readonly proof: Proof },
): Mutation {
  const [before, after] = [number, number + move].map((one) => amountInWords(one, unit))
  return {
    place: { kind: 'parameter', id, where },
    words: `${rest.words} is moved by one, from ${before} to ${after}`,
    advice: 'add one at the boundary',
    changed: { parameter: rest.changed },
    proof: rest.proof,
  }
}

function casesOf(value: Value): readonly ParameterCase[] {
  if (typeof value === 'number') return []
  return (value as readonly (string | ParameterCase)[]).filter((one) => typeof one === 'object')
}

function nameOfCase({ when }: ParameterCase): string {
  if (when === undefined) return 'all other rows'
  const tests = Object.entries(when).map(([column, test]) => {
    if (Array.isArray(test)) return `\`${column}\` ${test.join(' or ')}`
    if ('list' in test) return `\`${column}\` in ${test.list}`
    const limits = Object.entries(test).map(([limit, number]) => `${limit} ${number}`)
    return `\`${column}\` ${limits.join(' ')}`
  })
  return tests.join(' and ')
}

function wordsTakenOut(parameter: Parameter): readonly Mutation[] {
  const all = new Set(parameter.values.flatMap(({ value }) => wordsOf(value)))
  return [...all].map((word) => {
    const holds = ({ value }: DatedValue): boolean => wordsOf(value).includes(word)
    const isOther = (one: string): boolean => one !== word
    const index = parameter.values.findLastIndex(holds)
    const place = wordsOf(parameter.values[index]?.value ?? []).indexOf(word)
    const values = parameter.values.map((dated) =>
      holds(dated) ? { ...dated, value: wordsOf(dated.value).filter(isOther) } : dated,
    )
    return {
      place: { kind: 'parameter', id: parameter.id, where: `/values/${index}/value/${place}` },
      words: `“${word}” is taken out of “${parameter.title}”`,
      advice: 'add one with a row that counts by this word alone',
      changed: { parameter: { ...parameter, values } },
      proof: {
        kind: 'other-dates',
        parameter: parameter.id,
        from: parameter.values.filter(holds).map((dated) => dated.from),
      },
    }
  })
}

function wordsOf(value: Value): readonly string[] {
  if (typeof value === 'number') return []
  return (value as readonly (string | ParameterCase)[]).filter((one) => typeof one === 'string')
}
