import { expect, test } from 'vitest'
import {
  groupsIn,
  idleParts,
  leavesIn,
  withOtherGroup,
  withoutPart,
} from '#app/guard/condition-tree.ts'

const A = { name: 'a' }
const B = { name: 'b' }
const C = { name: 'c' }
const TREE = { all: [A, { any: [B, C] }, { not: A }] }

test('tests are found in reading order with their places', () => {
  expect(leavesIn<typeof A>(TREE).map(({ where, leaf }) => [where, leaf.name])).toEqual([
    ['/all/0', 'a'],
    ['/all/1/any/0', 'b'],
    ['/all/1/any/1', 'c'],
    ['/all/2/not', 'a'],
  ])
  expect(leavesIn(A, '/where')).toEqual([{ where: '/where', leaf: A }])
})

test('groups are found with how many stand in them', () => {
  expect(groupsIn(TREE)).toEqual([
    { where: '', name: 'all', members: 3 },
    { where: '/all/1', name: 'any', members: 2 },
  ])
  expect(groupsIn(A)).toEqual([])
})

test('a group that is left empty goes with its last test', () => {
  expect(withoutPart(TREE, '/all/1/any/0')).toEqual({ all: [A, { any: [C] }, { not: A }] })
  expect(withoutPart({ all: [A, { any: [B] }] }, '/all/1/any/0')).toEqual({ all: [A] })
  expect(withoutPart(TREE, '/all/2/not')).toEqual({ all: [A, { any: [B, C] }] })
  expect(withoutPart({ all: [A] }, '/all/0')).toBeUndefined()
  expect(withoutPart(A, '')).toBeUndefined()
})

test('all becomes any, in the outer group and in an inner one', () => {
  const [outer, inner] = groupsIn(TREE)
  expect(outer && withOtherGroup(TREE, outer)).toEqual({ any: TREE.all })
  expect(inner && withOtherGroup(TREE, inner)).toEqual({ all: [A, { all: [B, C] }, { not: A }] })
})

test('of a part that changes nothing, what stands inside it is not named too', () => {
  expect(idleParts(TREE, (without) => JSON.stringify(without).includes('"a"'))).toEqual([
    { where: '/all/0', name: 'all' },
    { where: '/all/1', name: 'all' },
    { where: '/all/2', name: 'all' },
  ])
  const isB = (without: unknown): boolean => !JSON.stringify(without).includes('"b"')
  expect(idleParts({ all: [A, { any: [B, C] }] }, isB)).toEqual([{ where: '/all/1', name: 'all' }])
})
