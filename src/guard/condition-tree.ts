/**
 * Walks conditions, whether on rows or on contracts: `all` and `any` groups with tests in them,
 * each with its place. Knows nothing of what a test says.
 */
import assert from 'node:assert/strict'
import { segmentsOf } from '../json/pointer.ts'
import { valueAtPointer, withoutValueAt, withValueAt } from '../json/change-at.ts'

export interface PlacedLeaf<Leaf> {
  readonly where: string
  readonly leaf: Leaf
}

export interface PlacedGroup {
  readonly where: string
  readonly name: 'all' | 'any'
  /** How many tests and groups stand in it. */
  readonly members: number
}

/** The tests of a condition in reading order. */
export function leavesIn<Leaf>(tree: object, where = ''): readonly PlacedLeaf<Leaf>[] {
  const inner = innerOf(tree)
  if (inner !== undefined) return inner.flatMap(([place, one]) => leavesIn(one, `${where}${place}`))
  // What is neither a group nor a negation is a test, as the schema of the file has said.
  return [{ where, leaf: tree as Leaf }]
}

/** The groups of a condition, the outer one first. */
export function groupsIn(tree: object, where = ''): readonly PlacedGroup[] {
  const inner = innerOf(tree)
  if (inner === undefined) return []
  const within = inner.flatMap(([place, one]) => groupsIn(one, `${where}${place}`))
  if ('not' in tree) return within
  const name = 'all' in tree ? 'all' : 'any'
  return [{ where, name, members: inner.length }, ...within]
}

/** Without the test or group at this place; a group that is left empty goes with it. */
export function withoutPart<T extends object>(tree: T, where: string): T | undefined {
  const segments = segmentsOf(where)
  if (segments.length === 0) return undefined
  const holder = where.slice(0, where.lastIndexOf('/'))
  const siblings = valueAtPointer(tree, holder)
  if (Array.isArray(siblings) && siblings.length > 1) return withoutValueAt(tree, where)
  const group = Array.isArray(siblings) ? holder.slice(0, holder.lastIndexOf('/')) : holder
  return withoutPart(tree, group)
}

export interface IdlePart {
  readonly where: string
  /** The group that it stands in. */
  readonly name: 'all' | 'any'
}

/** The parts of groups without which all stays the same; what stands inside one is not named. */
export function idleParts<T extends object>(
  tree: T,
  isSame: (without: T | undefined) => boolean,
): readonly IdlePart[] {
  const idle: IdlePart[] = []
  for (const { where: group, name, members } of groupsIn(tree)) {
    if (members < 2) continue
    for (let index = 0; index < members; index += 1) {
      const where = `${group}/${name}/${index}`
      const isInside = idle.some((part) => where.startsWith(`${part.where}/`))
      if (!isInside && isSame(withoutPart(tree, where))) idle.push({ where, name })
    }
  }
  return idle
}

/** `all` in place of `any`, or the other way round. */
export function withOtherGroup<T extends object>(tree: T, { where, name }: PlacedGroup): T {
  const group = valueAtPointer(tree, where)
  assert(typeof group === 'object' && group !== null, `there is no group at ${where}`)
  const other = name === 'all' ? 'any' : 'all'
  return withValueAt(tree, where, { [other]: Reflect.get(group, name) })
}

function innerOf(tree: object): readonly (readonly [place: string, inner: object])[] | undefined {
  if ('not' in tree) return [['/not', tree.not as object]]
  const name = 'all' in tree ? 'all' : 'any' in tree ? 'any' : undefined
  if (name === undefined) return undefined
  const members = Reflect.get(tree, name) as readonly object[]
  return members.map((one, index) => [`/${name}/${index}`, one] as const)
}
