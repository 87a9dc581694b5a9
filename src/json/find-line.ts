/**
 * Finds the line of a value in a JSON text. Works only when it is first asked: texts without a
 * problem, by far the most, never pay for it.
 */
import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import type { Node } from 'jsonc-parser'
import { segmentsOf } from './pointer.ts'

export function lineFinder(json: string): (pointer: string) => number | undefined {
  let known: { readonly root: Node | undefined; readonly lineStarts: readonly number[] } | undefined
  return (pointer) => {
    known ??= { root: parseTree(json), lineStarts: startsOfLines(json) }
    const node = known.root && nearestNode(known.root, segmentsOf(pointer))
    return node && lineAt(known.lineStarts, node.offset)
  }
}

/** The value itself, or the last one around it that exists: a missing field has no line. */
function nearestNode(root: Node, segments: readonly string[]): Node {
  let node = root
  for (const segment of segments) {
    const path = [node.type === 'array' ? Number(segment) : segment]
    const next = findNodeAtLocation(node, path)
    if (next === undefined) return node
    node = next
  }
  return node
}

function startsOfLines(json: string): readonly number[] {
  const starts = [0]
  for (let at = json.indexOf('\n'); at !== -1; at = json.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0
  let high = lineStarts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}
