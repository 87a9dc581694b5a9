import { beforeAll, describe, expect, test } from 'vitest'
import { catalogueOf, type CatalogueEntry } from '#app/catalogue/catalogue.ts'
import type { RuleSet } from '#app/rules/grammar.ts'
import { realRules } from '../examples/real-rules.ts'
import { anObligation, DOCUMENT, ON_TIME, SHARE, wordedRules } from '../rules/worded-rules.ts'

const DAY = '2026-11-23'

function only(obligation: ReturnType<typeof anObligation>, ...others: (typeof obligation)[]) {
  const entries = catalogueOf(wordedRules([], [obligation, ...others]), DAY)
  return entries.find(({ id }) => id === obligation.id)
}

test('an entry says what is asked, how it is worked out, and what would put it right', () => {
  expect(only(anObligation(SHARE.id))).toMatchObject({
    title: 'Promise kept',
    isRestricted: false,
    line: { words: '' },
    sentence:
      'Over the time that the contract sets, local hours must be at least the contract\'s target ' +
      'share of all hours worked.',
    binds: 'In contracts that adopt it, with a clause, from the day that the contract gives.',
    appliesTo: 'Contracts of every kind.',
    figures: [{ label: 'Hours on the contract' }],
    measures: [{ title: 'Share of time', counted: [{}, {}] }],
    rates: [],
    bands: [],
    examples: [],
  })
})

test('a figure that several measures read is asked once', () => {
  const requires = {
    all: [SHARE.id, SHARE.id, DOCUMENT.id].map((fact) => ({ fact, operator: 'isTrue' as const })),
  }
  expect(only(anObligation(SHARE.id, { requires }))?.figures.map(({ label }) => label)).toEqual([
    'Hours on the contract', 'Your terms',
  ])
})

test('a duty of every contract, and one that comes with another, say so', () => {
  const other = anObligation(SHARE.id, { id: 'fair-pay', title: 'Fair pay' })
  expect(only(anObligation(SHARE.id, { binds: 'always' }))?.binds).toMatch(/^In every contract/)
  expect(only(anObligation(SHARE.id, { binds: { with: ['fair-pay'] } }), other)?.binds).toBe(
    'In contracts that adopt “Fair pay”: the law adds it to them.',
  )
})

test('to which contracts it applies is a sentence of its own', () => {
  const appliesWhen = {
    all: [{ fact: 'contract-kind', operator: 'isOneOf', value: ['repairs'] }],
  } as const
  expect(only(anObligation(SHARE.id, { appliesWhen }))?.appliesTo).toBe('For repairs contracts.')
})

test('what is also counted elsewhere is named by its title', () => {
  const other = anObligation(SHARE.id, { id: 'fair-pay', title: 'Fair pay' })
  const overlaps = [{ with: 'fair-pay', says: 'It is one hour.' }]
  expect(only(anObligation(SHARE.id, { overlaps }), other)?.overlaps).toEqual([
    { id: 'fair-pay', title: 'Fair pay', says: 'It is one hour.' },
  ])
})

test('whether the return came asks for no figure', () => {
  const requires = { all: [{ fact: 'return-received-on-time', operator: 'isTrue' }] } as const
  expect(only(anObligation(ON_TIME.id, { requires }))).toMatchObject({ figures: [], measures: [] })
})

describe('of the council’s own rules', () => {
  let rules: RuleSet
  let entries: readonly CatalogueEntry[]

  beforeAll(async () => {
    rules = (await realRules()).ruleSet
    entries = catalogueOf(rules, DAY)
  })

  test('every obligation stands in the catalogue', () => {
    expect(entries.map(({ id }) => id).toSorted()).toEqual([...rules.obligations.keys()].toSorted())
  })

  test('every sentence is one sentence, and no two are the same', () => {
    for (const { sentence } of entries) expect(sentence).toMatch(/^[A-Z][^.!?]*\.$/)
    expect(new Set(entries.map(({ sentence }) => sentence)).size).toBe(entries.length)
  })

  test('no words that are made hold an id, a gap, or something that is not there', () => {
    const ids = idsOf(rules)
    for (const text of entries.flatMap(madeWords)) {
      expect(text).not.toMatch(/ {2}|undefined|null|\[object|“”|\s[.,;]/)
      expect(text.split(/[^\w-]+/).filter((word) => ids.has(word))).toEqual([])
    }
  })

  test('every entry has its figures, what counts, its cure and what it does not check', () => {
    for (const { measures, figures, cure, notChecked, title } of entries) {
      expect([title, figures.length > 0]).toEqual([title, measures.length > 0])
      expect([title, cure.length > 0, notChecked.length > 0]).toEqual([title, true, true])
    }
  })

  function madeWords(entry: CatalogueEntry): readonly string[] {
    const { sentence, binds, appliesTo, measures, cure, examples, figures, rates } = entry
    return [
      sentence, binds, appliesTo, ...cure,
      ...measures.flatMap(({ formula, counted }) => [
        formula, ...counted.flatMap(({ says, list }) => [says, ...list]),
      ]),
      ...examples.flatMap((example) => [example.outcomeWords, example.reason, ...example.cure]),
      ...figures.flatMap(({ answer, columns }) => [answer, ...columns.map((column) => column.answer)]),
      ...rates.map(({ value }) => value),
    ]
  }
})

/** A name of one plain word, or one that people use too, cannot be told from an ordinary word. */
function idsOf({ obligations, measures, parameters, figures }: RuleSet): ReadonlySet<string> {
  const columns = [...figures.values()].flatMap((figure) =>
    figure.kind === 'rows' ? figure.columns : [],
  )
  const choices = columns.flatMap((column) => (column.type === 'choice' ? column.choices : []))
  const all = [
    ...[obligations, measures, parameters, figures].flatMap((map) => [...map.keys()]),
    ...columns.map(({ id }) => id),
    ...choices.map(({ value }) => value),
  ]
  const labels = [...figures.values(), ...columns, ...choices]
    .map(({ label }) => label.toLowerCase())
    .join('\n')
  return new Set(all.filter((id) => /.-.|[a-z][A-Z]/.test(id) && !labels.includes(id)))
}
