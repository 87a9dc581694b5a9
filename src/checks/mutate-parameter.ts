/**
 * Moves a parameter by one unit: a number, or one of its cases, in all its dated values at once;
 * of a list of words one word is taken out. Codes of named lists are left alone: an example for
 * each would only copy the list.
 */
import { amountInWords } from '../domain/display.ts'
import type { DatedValue, Parameter, ParameterCase } from '../rules/parameter.ts'
import type { Mutation } from './mutation.ts'

type Move = 1 | -1
type Value = DatedValue['value']

export function parameterMutations(parameter: Parameter): readonly Mutation[] {
  const numbers = movesOf(parameter, (value) => (typeof value === 'number' ? value : undefined))
  return [...numbers, ...casesMoved(parameter), ...wordsTakenOut(parameter)]
}

interface Target {
  /** Of one dated value; undefined where that value has no such number. */
  readonly numberIn: (value: Value) => number | undefined
  readonly withNumber: (value: Value, number: number) => Value
  readonly where: (value: Value) => string
  readonly name: string
}

function movesOf(
  parameter: Parameter,
  numberIn: Target['numberIn'],
  rest: Partial<Target> = {},
): readonly Mutation[] {
  const target: Target = {
    numberIn,
    withNumber: (_value, number) => number,
    where: () => '',
    name: `“${parameter.title}”`,
    ...rest,
  }
  return ([1, -1] as const).flatMap((move) => moved(parameter, target, move))
}

function moved(parameter: Parameter, target: Target, move: Move): readonly Mutation[] {
  const { numberIn, withNumber, where, name } = target
  const from: string[] = []
  let last: { readonly place: string; readonly number: number } | undefined
  const values = parameter.values.map((dated, index) => {
    const number = numberIn(dated.value)
    // Nothing of what parameters count goes below zero.
    if (number === undefined || number + move < 0) return dated
    from.push(dated.from)
    last = { place: `/values/${index}/value${where(dated.value)}`, number }
    return { ...dated, value: withNumber(dated.value, number + move) }
  })
  if (last === undefined) return []
  const { place, number } = last
  const [before, after] = [number, number + move].map((one) => amountInWords(one, parameter.unit))
  return [
    {
      place: { kind: 'parameter', id: parameter.id, where: place },
      words: `${name} is moved by one, from ${before} to ${after}`,
      advice: 'add one at the boundary',
      changed: { parameter: { ...parameter, values } },
      proof: { kind: 'other-dates', parameter: parameter.id, from },
    },
  ]
}

function casesMoved(parameter: Parameter): readonly Mutation[] {
  const cases = parameter.values.flatMap(({ value }) => casesOf(value))
  // The same case through the years is one; it may stand in another place in each year.
  return [...new Set(cases.map(nameOfCase))].flatMap((name) => {
    const indexIn = (value: Value): number =>
      casesOf(value).findIndex((one) => nameOfCase(one) === name)
    return movesOf(parameter, (value) => casesOf(value)[indexIn(value)]?.value, {
      withNumber: (value, number) =>
        casesOf(value).map((one) => (nameOfCase(one) === name ? { ...one, value: number } : one)),
      where: (value) => `/${indexIn(value)}/value`,
      name: `“${parameter.title}” for ${name}`,
    })
  })
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
