/**
 * Changes what an obligation requires and when it applies, one comparison or group at a time.
 */
import { OPPOSITES, type Comparison, type Obligation, type Operator } from '../rules/grammar.ts'
import { withValueAt } from '../json/change-at.ts'
import { groupsIn, leavesIn, withOtherGroup, withoutPart } from './condition-tree.ts'
import type { Mutation } from './mutation.ts'

/** Exactly the target passes one of each pair and not the other. */
const STRICT_OR_LENIENT: Readonly<Partial<Record<Operator, Operator>>> = {
  atLeast: 'above',
  above: 'atLeast',
  atMost: 'below',
  below: 'atMost',
}

type Part = 'requires' | 'appliesWhen'
type ChangeOfPart = Pick<Mutation, 'words' | 'advice'> & {
  readonly where: string
  readonly tree: object
}

export function obligationMutations(obligation: Obligation): readonly Mutation[] {
  const { requires, appliesWhen } = obligation
  const inRequires = [...strictOrLenient(requires), ...changesOf(requires, 'requires')]
  const inApplies = appliesWhen === undefined ? [] : changesOf(appliesWhen, 'appliesWhen')
  return [
    ...inRequires.map((change) => mutationOf(obligation, 'requires', change)),
    ...inApplies.map((change) => mutationOf(obligation, 'appliesWhen', change)),
  ]
}

function mutationOf(
  obligation: Obligation,
  part: Part,
  { where, tree, words, advice }: ChangeOfPart,
): Mutation {
  return {
    place: { kind: 'obligation', id: obligation.id, where: `/${part}${where}` },
    words,
    advice,
    changed: { obligation: { ...obligation, [part]: tree } },
  }
}

function strictOrLenient(tree: object): readonly ChangeOfPart[] {
  return leavesIn<Comparison>(tree).flatMap(({ where, leaf: { fact, operator } }) => {
    const other = STRICT_OR_LENIENT[operator]
    if (other === undefined) return []
    return [
      {
        where: `${where}/operator`,
        words: `\`${fact}\` must be \`${other}\` and not \`${operator}\``,
        advice: 'add one with exactly the amount that is required',
        tree: withValueAt(tree, `${where}/operator`, other),
      },
    ]
  })
}

const ADVICE: Readonly<Record<Part, string>> = {
  requires: 'add one that is met and one that is not',
  appliesWhen: 'add one to which it applies and one to which it does not',
}

function changesOf(tree: object, part: Part): readonly ChangeOfPart[] {
  const advice = ADVICE[part]
  const comparisons = leavesIn<Comparison>(tree)
  const turned = comparisons.map(({ where, leaf: { fact, operator } }) => ({
    where: `${where}/operator`,
    words: `the comparison of \`${fact}\` is turned round`,
    advice,
    tree: withValueAt(tree, `${where}/operator`, OPPOSITES[operator]),
  }))
  // Without its only comparison nothing would be left to compare.
  const dropped = comparisons.flatMap(({ where, leaf: { fact } }) => {
    const without = withoutPart(tree, where)
    const words = `the comparison of \`${fact}\` is dropped`
    return without === undefined ? [] : [{ where, words, advice, tree: without }]
  })
  const groups = groupsIn(tree)
    .filter(({ members }) => members > 1)
    .map((group) => ({
      where: `${group.where}/${group.name}`,
      words: `\`${group.name}\` is read as \`${group.name === 'all' ? 'any' : 'all'}\``,
      advice: 'add one in which some of the comparisons hold and not all',
      tree: withOtherGroup(tree, group),
    }))
  return [...turned, ...dropped, ...groups]
}
