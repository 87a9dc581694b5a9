/**
 * Moves each edge of a strip of ratings by one unit, on both sides where two bands share it, so
 * that bands still tile; and gives what cannot be told another word. Nothing here runs it.
 */
import { basisPointsInWords } from '../domain/display.ts'
import { withValueAt } from '../json/change-at.ts'
import type { BandsParameter } from '../rules/parameter.ts'
import type { Mutation } from './mutation.ts'

type Strip = BandsParameter['values'][number]

/** The mutations of the strip at this place among the dated ones. */
export function stripMutations(bands: BandsParameter, index: number): readonly Mutation[] {
  const strip = bands.values[index]
  if (strip === undefined) return []
  const where = `/values/${index}`
  return [...edgesMoved(bands, strip, where), ...otherRenamed(bands, strip, where)]
}

/** The lowest edge is nought: moved, it would leave a hole that the loader refuses. */
function edgesMoved(
  parameter: BandsParameter,
  { bands }: Strip,
  where: string,
): readonly Mutation[] {
  return bands.flatMap(({ rating, atLeast }, place) => {
    if (atLeast === 0) return []
    return ([1, -1] as const).map((move) => {
      const edge = atLeast + move
      const moved = bands.map((band) => ({
        ...band,
        ...(band.atLeast === atLeast ? { atLeast: edge } : {}),
        ...(band.below === atLeast ? { below: edge } : {}),
      }))
      const [before, after] = [atLeast, edge].map(basisPointsInWords)
      return {
        place: { kind: 'parameter', id: parameter.id, where: `${where}/bands/${place}/atLeast` },
        words: `“${rating}” begins at ${after} of the target and not at ${before}`,
        advice: 'add one exactly at the edge and one a unit below it, each with its `rating`',
        changed: { bands: withValueAt(parameter, `${where}/bands`, moved) },
      }
    })
  })
}

function otherRenamed(
  parameter: BandsParameter,
  { other }: Strip,
  where: string,
): readonly Mutation[] {
  if (other === undefined) return []
  const at = `${where}/other/rating`
  return [
    {
      place: { kind: 'parameter', id: parameter.id, where: at },
      words: `what cannot be told has another word than “${other.rating}”`,
      advice: 'add one that cannot be told, with its `rating`',
      changed: { bands: withValueAt(parameter, at, `Not ${other.rating}`) },
    },
  ]
}
