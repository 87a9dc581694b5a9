/**
 * The council's own rules, repeated under other names until there are forty obligations on forty
 * measures: what a contract with the whole framework would carry.
 */
import type { Comparison, Obligation, Requirement, RuleSet } from '#app/rules/grammar.ts'
import type { Measure } from '#app/rules/measure.ts'

const WANTED = 40

export function fortyObligations(ruleSet: RuleSet): RuleSet {
  const measures = new Map(ruleSet.measures)
  const obligations = new Map(ruleSet.obligations)
  const originals = [...ruleSet.obligations.values()].filter(({ binds }) => binds !== 'always')
  for (let copy = 2; obligations.size < WANTED; copy += 1) {
    for (const original of originals) {
      if (obligations.size >= WANTED) break
      const obligation = copyOf(original, copy)
      obligations.set(obligation.id, obligation)
      for (const { fact } of leaves(original.requires)) {
        const measure = ruleSet.measures.get(fact)
        if (measure !== undefined) measures.set(named(fact, copy), renamed(measure, copy))
      }
    }
  }
  return { ...ruleSet, measures, obligations }
}

function copyOf(obligation: Obligation, copy: number): Obligation {
  const rename = (comparison: Comparison) => ({ ...comparison, fact: named(comparison.fact, copy) })
  const { requires } = obligation
  return {
    ...obligation,
    id: named(obligation.id, copy),
    binds: typeof obligation.binds === 'object' ? obligation.binds : 'when-adopted',
    requires: 'all' in requires ? { all: requires.all.map(rename) } : { any: requires.any.map(rename) },
  }
}

function leaves(requires: Requirement): readonly Comparison[] {
  return 'all' in requires ? requires.all : requires.any
}

function renamed(measure: Measure, copy: number): Measure {
  return { ...measure, id: named(measure.id, copy) }
}

function named(id: string, copy: number): string {
  return `${id}-${copy}`
}
