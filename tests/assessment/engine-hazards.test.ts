/**
 * What json-rules-engine does on its own, seen on the version that is locked, beside what our one
 * file makes of it. If an upgrade changes the first, the second may be simplified.
 */
import { Engine, type RuleProperties } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { compile, type Tree } from '#app/assessment/evaluate.ts'
import { numberFact, unknownFact } from '#app/assessment/fact.ts'

type Conditions = RuleProperties['conditions']

async function fires(conditions: Conditions, facts: Record<string, unknown>): Promise<boolean> {
  const engine = new Engine([], { allowUndefinedFacts: true })
  engine.addRule({ conditions, event: { type: 'missed' } })
  const { events } = await engine.run(facts)
  return events.length > 0
}
const missed: Conditions = { all: [{ fact: 'rate', operator: 'lessThan', value: 1345 }] }
const below: Tree = { all: [{ fact: 'rate', operator: 'below' }] }

async function ours(reported: ReturnType<typeof numberFact>) {
  return (await compile(below)([{ reported, required: numberFact([1345, 1]) }])).answer
}

describe('a value that cannot be read', () => {
  test.each([['12,50'], [Number.NaN], [undefined]])('alone it passes as no breach: %s', async (rate) => {
    expect(await fires(missed, { rate })).toBe(false)
  })

  test('with us it is neither a breach nor none', async () => {
    expect(await ours(unknownFact('unreadable', '12,50'))).toBe('unknown')
  })

  test('alone a missing fact differs from everything, so that a negation of it fires', async () => {
    const other: Conditions = { all: [{ fact: 'place', operator: 'notIn', value: ['London'] }] }
    expect(await fires(other, {})).toBe(true)
  })

  test('with us a negation of what is not known is not known either', async () => {
    const negated: Tree = { all: [{ not: { fact: 'place', operator: 'isOneOf' } }] }
    const side = { reported: unknownFact('not-reported', ''), required: unknownFact('no-target', '') }
    expect((await compile(negated)([side])).answer).toBe('unknown')
  })
})

describe('empty groups', () => {
  test('alone they fire, with us they are refused before they run', async () => {
    expect(await fires({ all: [] }, {})).toBe(true)
    expect(await fires({ any: [] }, {})).toBe(true)
    expect(() => compile({ any: [] })).toThrow('empty groups')
  })
})

describe('paths', () => {
  test('a path, params or priority smuggled into a condition never reaches the engine', async () => {
    const smuggled = {
      all: [
        {
          fact: 'rate',
          operator: 'below',
          path: '$..[?(globalThis.canary = true)]',
          priority: 'constructor',
          params: { a: 1 },
        },
      ],
    }
    const side = { reported: numberFact([1, 1]), required: numberFact([2, 1]) }
    expect((await compile(smuggled as Tree)([side])).answer).toBe('yes')
    expect(globalThis).not.toHaveProperty('canary')
  })
})

describe('operators', () => {
  test('alone "in" finds a word inside another, with us words are whole', async () => {
    const within: Conditions = { all: [{ fact: 'kind', operator: 'in', value: 'department' }] }
    expect(await fires(within, { kind: 'art' })).toBe(true)
    const oneOf: Tree = { all: [{ fact: 'kind', operator: 'isOneOf' }] }
    const reported = { kind: 'words', value: ['art'] } as const
    const required = { kind: 'words', value: ['department'] } as const
    expect((await compile(oneOf)([{ reported, required }])).answer).toBe('no')
  })

  test('alone a misspelt operator fails only when it runs, with us when the rule is loaded', () => {
    const misspelt = { all: [{ fact: 'rate', operator: 'atLest' }] }
    const engine = new Engine()
    expect(() =>
      engine.addRule({
        conditions: { all: [{ fact: 'rate', operator: 'atLest', value: 1 }] },
        event: { type: 'missed' },
      }),
    ).not.toThrow()
    expect(() => compile(misspelt as unknown as Tree)).toThrow('there is no operator atLest')
    const inherited = { all: [{ fact: 'rate', operator: 'toString' }] }
    expect(() => compile(inherited as unknown as Tree)).toThrow('there is no operator toString')
  })

  test('a condition without its two sides is a fault of ours, before the engine runs', () => {
    expect(() => compile(below)([])).toThrow('each condition needs its two sides')
  })
})

describe('overlapping runs', () => {
  test('alone runs on one Engine at once can lose what they found', async () => {
    const engine = new Engine()
    engine.addRule({
      conditions: {
        all: [
          { fact: 'slow', operator: 'equal', value: 1, priority: 2 },
          { fact: 'rate', operator: 'equal', value: 1, priority: 1 },
        ],
      },
      event: { type: 'found' },
      priority: 2,
    })
    engine.addRule({
      conditions: { all: [{ fact: 'rate', operator: 'equal', value: 1 }] },
      event: { type: 'second' },
      priority: 1,
    })
    const slow = (ms: number) => () =>
      new Promise<number>((resolve) => {
        setTimeout(() => resolve(1), ms)
      })
    const runs = [engine.run({ slow: slow(1), rate: 1 }), engine.run({ slow: slow(30), rate: 1 })]
    const found = await Promise.all(runs)
    expect(found.map(({ events }) => events.length)).toEqual([2, 1])
  })
})
