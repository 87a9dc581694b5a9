/**
 * Checks a strip of ratings: dated values in order, and bands without a gap or an overlap.
 */
import type { Report } from './definitions.ts'
import { checkDatesAscend } from './check-dated-values.ts'
import { tileFaults } from './check-tiles.ts'
import type { BandsParameter } from './parameter.ts'

export function checkBands({ values }: BandsParameter, report: Report): void {
  checkDatesAscend(values, report)
  for (const [index, { bands }] of values.entries()) {
    const stretches = bands.map(({ rating, atLeast, below }, place) => {
      return { name: `\`${rating}\``, atLeast, below, index: place }
    })
    for (const fault of tileFaults(stretches, percent)) {
      const message = `In the bands, ${fault.message}.`
      report('bands-do-not-tile', `/values/${index}/bands/${fault.index}`, message)
    }
  }
}

/** 9350 basis points as `93.5%`. */
function percent(basisPoints: number): string {
  return `${basisPoints / 100}%`
}
