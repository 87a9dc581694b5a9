/**
 * Says which changes were left out of the mutation check, where they lie and why: by file, with
 * their number. It only lists what was decided elsewhere.
 */
import { counted } from '../domain/display.ts'
import type { LeftOut } from './mutation.ts'
import type { FindPlace } from './rule-places.ts'

/** `rules/parameters/x.json` and below it how many changes, on which lines, for which reason. */
export function leftOutLines(leftOut: readonly LeftOut[], find: FindPlace): string {
  const found = leftOut.map(({ place, why }) => ({ ...find(place), why }))
  const byFile = [...Map.groupBy(found, ({ file }) => file)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  return byFile
    .map(([file, each]) => {
      const reasons = [...Map.groupBy(each, ({ why }) => why)]
      return `  ${file}\n${reasons.map(([why, same]) => reasonLine(why, same)).join('')}`
    })
    .join('')
}

type Found = ReturnType<FindPlace>

function reasonLine(why: string, found: readonly Found[]): string {
  const lines = [...new Set(found.flatMap(({ line }) => line ?? []))].toSorted((a, b) => a - b)
  const on = lines.length === 0 ? '' : `, on ${lines.length === 1 ? 'line' : 'lines'} `
  return `    ${counted(found.length, 'change')}${on}${lines.join(', ')}: ${why}.\n`
}
