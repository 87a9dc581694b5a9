/**
 * Changes a condition on rows as a slip of the pen would: a test turned round or dropped, `all`
 * in place of `any`, a word left out, a number one off.
 */
import type { RowCondition, RowOperator, RowTest, RowValue } from '../rules/measure.ts'
import { withoutValueAt, withValueAt } from '../json/change-at.ts'
import {
  groupsIn,
  leavesIn,
  withOtherGroup,
  withoutPart,
  type PlacedLeaf,
} from './condition-tree.ts'

export interface ChangedCondition {
  /** Inside the condition. */
  readonly where: string
  readonly words: string
  readonly advice: string
  /** Undefined where nothing of it is left. */
  readonly condition: RowCondition | undefined
}

const TURNED: Readonly<Record<RowOperator, RowOperator>> = {
  atLeast: 'below',
  below: 'atLeast',
  atMost: 'above',
  above: 'atMost',
  isOneOf: 'isNoneOf',
  isNoneOf: 'isOneOf',
  inArea: 'notInArea',
  notInArea: 'inArea',
  onOrBefore: 'onOrAfter',
  onOrAfter: 'onOrBefore',
}

export function changedConditions(condition: RowCondition): readonly ChangedCondition[] {
  const tests = leavesIn<RowTest>(condition).flatMap(({ where, leaf }) => [
    {
      where,
      words: `${testInWords(leaf)} is turned round`,
      advice: 'add one with a row that this test lets in, and one that it keeps out',
      condition: withValueAt(condition, `${where}/operator`, TURNED[leaf.operator]),
    },
    {
      where,
      words: `${testInWords(leaf)} is dropped`,
      advice: 'add one in which this test alone keeps a row out, or lets it in',
      condition: withoutPart(condition, where),
    },
  ])
  const groups = groupsIn(condition)
    .filter(({ members }) => members > 1)
    .map((group) => ({
      where: `${group.where}/${group.name}`,
      words: `\`${group.name}\` is read as \`${group.name === 'all' ? 'any' : 'all'}\``,
      advice: 'add one with a row that passes some of these tests and not all',
      condition: withOtherGroup(condition, group),
    }))
  const values = leavesIn<RowTest>(condition).flatMap((test) => valuesChanged(condition, test))
  return [...tests, ...groups, ...values]
}

/** Of words written in the test itself one is taken out; a number there is moved by one. */
function valuesChanged(
  condition: RowCondition,
  { where, leaf }: PlacedLeaf<RowTest>,
): readonly ChangedCondition[] {
  const { value } = leaf
  const at = `${where}/value`
  if (typeof value === 'number') {
    return [value + 1, value - 1].map((moved) => ({
      where: at,
      words: `${value} is moved to ${moved} in ${testInWords(leaf)}`,
      advice: 'add one at the boundary',
      condition: withValueAt(condition, at, moved),
    }))
  }
  if (!isList(value) || value.length === 1) return []
  return value.map((word, index) => ({
    where: `${at}/${index}`,
    words: `“${word}” is taken out of ${testInWords(leaf)}`,
    advice: 'add one with a row that this word alone lets in, or keeps out',
    condition: withoutValueAt(condition, `${at}/${index}`),
  }))
}

function isList(value: RowValue): value is readonly string[] {
  return Array.isArray(value)
}

function testInWords({ field, parameter, operator, value }: RowTest): string {
  return `the test \`${field ?? parameter} ${operator} ${valueInWords(value)}\``
}

function valueInWords(value: RowValue): string {
  if (typeof value === 'number') return String(value)
  if ('parameter' in value) return value.parameter
  if ('contract' in value) return `the contract’s ${value.contract}`
  if ('day' in value) return value.day
  return value.join(', ')
}
