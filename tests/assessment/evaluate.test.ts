import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparisonHolds, compile, leavesOf, type Tree } from '#app/assessment/evaluate.ts'
import { boundedFact, numberFact, truthFact, unknownFact, wordsFact } from '#app/assessment/fact.ts'
import type { Fact } from '#app/assessment/types.ts'
import type { Answer } from '#app/domain/outcome.ts'
import type { Operator } from '#app/rules/grammar.ts'

const NOT_KNOWN = unknownFact('not-reported', 'Nobody said.')
const half = numberFact([1, 2])
const within = numberFact([1, 4], [3, 4])
const leaf = (operator: Operator): Tree => ({ fact: 'x', operator })

async function answerTo(tree: Tree, sides: readonly (readonly [Fact, Fact])[]): Promise<Answer> {
  const evaluated = await compile(tree)(
    sides.map(([reported, required]) => ({ reported, required })),
  )
  return evaluated.answer
}

describe('three answers on a two-valued engine', () => {
  test('what is known is met or not met', async () => {
    expect(await answerTo({ all: [leaf('atLeast')] }, [[half, half]])).toBe('yes')
    expect(await answerTo({ all: [leaf('atLeast')] }, [[half, numberFact([51, 100])]])).toBe('no')
  })

  test('what is not known is neither met nor not met, on either side', async () => {
    expect(await answerTo({ all: [leaf('atLeast')] }, [[NOT_KNOWN, half]])).toBe('unknown')
    expect(await answerTo({ all: [leaf('atLeast')] }, [[half, NOT_KNOWN]])).toBe('unknown')
    expect(await answerTo({ all: [leaf('isNoneOf')] }, [[NOT_KNOWN, wordsFact(['a'])]])).toBe(
      'unknown',
    )
  })

  test('bounds that lie on both sides of the target cannot be told', async () => {
    expect(await answerTo({ all: [leaf('atLeast')] }, [[within, half]])).toBe('unknown')
    expect(await answerTo({ all: [leaf('below')] }, [[within, half]])).toBe('unknown')
  })

  test('bounds that cannot matter are judged', async () => {
    expect(await answerTo({ all: [leaf('atLeast')] }, [[within, numberFact([1, 4])]])).toBe('yes')
    expect(await answerTo({ all: [leaf('atLeast')] }, [[within, numberFact([4, 5])]])).toBe('no')
  })

  test('one part that is surely missed decides an "all", whatever is not known', async () => {
    const tree: Tree = { all: [leaf('atLeast'), leaf('atLeast')] }
    const missed = numberFact([1, 10])
    expect(await answerTo(tree, [[NOT_KNOWN, half], [missed, half]])).toBe('no')
  })

  test('one part that is surely met decides an "any"', async () => {
    const tree: Tree = { any: [leaf('atLeast'), leaf('isTrue')] }
    expect(await answerTo(tree, [[NOT_KNOWN, half], [truthFact(true), truthFact(true)]])).toBe(
      'yes',
    )
  })

  test('every condition is answered, met ones and those that no longer matter too', async () => {
    const tree: Tree = { all: [leaf('below'), { any: [leaf('atLeast'), leaf('isTrue')] }] }
    const { leaves } = await compile(tree)([
      { reported: half, required: numberFact([1, 10]) },
      { reported: half, required: half },
      { reported: NOT_KNOWN, required: truthFact(true) },
    ])
    expect(leaves).toEqual(['no', 'yes', 'unknown'])
  })
})

const SIZES = ['atLeast', 'below', 'atMost', 'above'] as const
const aNumber = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .map(([a, b]) => numberFact([Math.min(a, b), 6], [Math.max(a, b), 6]))
const aNumberOrNot = fc.oneof({ weight: 4, arbitrary: aNumber }, fc.constant(NOT_KNOWN))
const aSize = fc.tuple(fc.constantFrom<Operator>(...SIZES), aNumberOrNot, aNumberOrNot)
const aMembership = fc.tuple(
  fc.constantFrom<Operator>('isOneOf', 'isNoneOf'),
  fc.oneof(fc.constantFrom(wordsFact(['a']), wordsFact(['b'])), fc.constant(NOT_KNOWN)),
  fc.constantFrom(wordsFact(['a', 'c']), wordsFact([])),
)
const aTruth = fc.tuple(
  fc.constantFrom<Operator>('isTrue', 'isFalse'),
  fc.constantFrom(truthFact(true), truthFact(false), NOT_KNOWN),
  fc.constant(truthFact(true)),
)
type Judged = readonly [Operator, Fact, Fact]
type RandomTree = { all: RandomTree[] } | { any: RandomTree[] } | { not: RandomTree } | Judged
const aLeaf: fc.Arbitrary<RandomTree> = fc.oneof(aSize, aMembership, aTruth)
const aTree = fc.letrec<{ tree: RandomTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    aLeaf,
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
})).tree

/** Kleene's logic written down on its own: it shares no line with the code that it checks. */
function kleene(tree: RandomTree): Answer {
  if ('all' in tree) return weakest(tree.all.map(kleene))
  if ('any' in tree) return opposite(weakest(tree.any.map(kleene).map(opposite)))
  if ('not' in tree) return opposite(kleene(tree.not))
  return leafAnswer(tree)
}

function weakest(answers: Answer[]): Answer {
  const strength = { no: 0, unknown: 1, yes: 2 }
  return answers.toSorted((a, b) => strength[a] - strength[b])[0] as Answer
}

function opposite(answer: Answer): Answer {
  return ({ yes: 'no', no: 'yes', unknown: 'unknown' } as const)[answer]
}

/** Tries every value within the bounds: what holds for all is sure, what for none is surely not. */
function leafAnswer([operator, reported, required]: Judged): Answer {
  if (reported.kind === 'unknown' || required.kind === 'unknown') return 'unknown'
  const outcomes = new Set<boolean>()
  for (const left of valuesOf(reported)) {
    for (const right of valuesOf(required)) outcomes.add(plainly(operator, left, right))
  }
  if (outcomes.size === 2) return 'unknown'
  return outcomes.has(true) ? 'yes' : 'no'
}

type Plain = number | boolean | readonly string[]

function valuesOf(fact: Fact): Plain[] {
  if (fact.kind === 'number') {
    const values: number[] = []
    const [[lo] = [0], [hi] = [0]] = [fact.lo, fact.hi]
    for (let sixth = lo; sixth <= hi; sixth += 1) values.push(sixth)
    return values
  }
  return fact.kind === 'unknown' ? [] : [fact.value]
}

function plainly(operator: Operator, left: Plain, right: Plain): boolean {
  switch (operator) {
    case 'atLeast':
      return left >= right
    case 'below':
      return left < right
    case 'atMost':
      return left <= right
    case 'above':
      return left > right
    case 'isOneOf':
      return (right as string[]).includes((left as string[])[0] as string)
    case 'isNoneOf':
      return !(right as string[]).includes((left as string[])[0] as string)
    case 'isTrue':
      return left === true
    case 'isFalse':
      return left === false
  }
}

function treeOf(tree: RandomTree): Tree {
  if ('all' in tree) return { all: tree.all.map(treeOf) }
  if ('any' in tree) return { any: tree.any.map(treeOf) }
  if ('not' in tree) return { not: treeOf(tree.not) }
  return { fact: 'x', operator: tree[0] }
}

function sidesOf(tree: RandomTree): { reported: Fact; required: Fact }[] {
  if ('all' in tree) return tree.all.flatMap(sidesOf)
  if ('any' in tree) return tree.any.flatMap(sidesOf)
  if ('not' in tree) return sidesOf(tree.not)
  return [{ reported: tree[1], required: tree[2] }]
}

test('no random rule on random facts differs from an evaluator written apart', async () => {
  await fc.assert(
    fc.asyncProperty(aTree, async (tree) => {
      const { answer } = await compile(treeOf(tree))(sidesOf(tree))
      expect(answer).toBe(kleene(tree))
    }),
    { numRuns: 10_000 },
  )
})

test('taking a fact away never makes anything met or missed that was not', async () => {
  await fc.assert(
    fc.asyncProperty(aTree, fc.nat(), async (tree, pick) => {
      const sides = sidesOf(tree)
      const evaluate = compile(treeOf(tree))
      const before = (await evaluate(sides)).answer
      const gone = pick % sides.length
      const without = sides.map((side, index) =>
        index === gone ? { ...side, reported: NOT_KNOWN } : side,
      )
      const after = (await evaluate(without)).answer
      expect([before, 'unknown']).toContain(after)
    }),
    { numRuns: 1000 },
  )
})

test('overlapping runs of one rule give each caller its own whole answer', async () => {
  const evaluate = compile({ all: [leaf('atLeast'), { any: [leaf('atLeast'), leaf('below')] }] })
  const runs = Array.from({ length: 200 }, (_, index) => {
    const reported = numberFact([index % 2, 1])
    const side = { reported, required: numberFact([1, 1]) }
    return evaluate([side, side, side])
  })
  const answers = (await Promise.all(runs)).map(({ answer }) => answer)
  expect(answers).toEqual(Array.from({ length: 200 }, (_, index) => (index % 2 ? 'yes' : 'no')))
})

test('an empty group is a fault of ours, for the engine would let it pass', () => {
  expect(() => compile({ all: [] })).toThrow('empty groups')
  expect(() => compile({ any: [] })).toThrow('empty groups')
})

test('a word is compared whole: "art" is not one of "department"', () => {
  expect(comparisonHolds('isOneOf', wordsFact(['art']), wordsFact(['department']))).toBe(false)
  expect(comparisonHolds('isOneOf', wordsFact(['art']), wordsFact(['art']))).toBe(true)
})

test('a fact of the wrong kind never holds, not even for an opposite', () => {
  for (const operator of ['atLeast', 'below', 'atMost', 'above', 'isOneOf', 'isNoneOf'] as const) {
    expect(comparisonHolds(operator, truthFact(true), numberFact([1, 2]))).toBe(false)
  }
  expect(comparisonHolds('isFalse', numberFact([0, 1]), truthFact(true))).toBe(false)
})

test('a share one part in nine thousand million million below its target is below', () => {
  const target = numberFact([9_007_199_254_740_990, 9_007_199_254_740_991])
  const under = numberFact([9_007_199_254_740_989, 9_007_199_254_740_991])
  expect(comparisonHolds('atLeast', under, target)).toBe(false)
  expect(comparisonHolds('below', under, target)).toBe(true)
  expect(comparisonHolds('atLeast', target, target)).toBe(true)
})

test('leaves are listed in reading order, under "not" too', () => {
  const tree: Tree = { any: [{ not: leaf('isTrue') }, { all: [leaf('below'), leaf('above')] }] }
  expect(leavesOf(tree).map(({ operator }) => operator)).toEqual(['isTrue', 'below', 'above'])
})

test('against a bound that is not known nothing is sure, and what is known is enough', () => {
  const eight = numberFact([8, 1])
  const atLeastNine = boundedFact({ lo: [9, 1] })
  expect(comparisonHolds('atLeast', atLeastNine, eight)).toBe(true)
  expect(comparisonHolds('below', atLeastNine, eight)).toBe(false)
  expect(comparisonHolds('atMost', atLeastNine, eight)).toBe(false)
  expect(comparisonHolds('above', atLeastNine, eight)).toBe(true)
  const atLeastSeven = boundedFact({ lo: [7, 1] })
  for (const operator of ['atLeast', 'below', 'atMost', 'above'] as const) {
    expect(comparisonHolds(operator, atLeastSeven, eight)).toBe(false)
  }
  expect(comparisonHolds('below', boundedFact({ hi: [7, 1] }), eight)).toBe(true)
})
