/**
 * Notes where an entry looks like an earlier one of the same file, as when a notice was published
 * twice. It takes nothing out: only a person knows whether it is one contract.
 */
import type { RegisterEntry } from '../../domain/register.ts'
import { nameKey } from './contractor-key.ts'
import type { ReadEntry } from './read-register.ts'

export function withNotesOfSame(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const first = new Map<string, ReadEntry>()
  return entries.map((each) => {
    const key = keyOf(each.entry)
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, each)
      return each
    }
    const note =
      `Line ${earlier.line} (${earlier.entry.id}) has the same title, contractor and dates. ` +
      'Leave one of them out if they are the same contract.'
    return { ...each, notes: [...each.notes, note] }
  })
}

function keyOf({ title, contractor, from, to }: RegisterEntry): string {
  return JSON.stringify([nameKey(title), nameKey(contractor.name), from, to])
}
