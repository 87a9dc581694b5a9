import { expect, test } from 'vitest'
import { checkBandMutations } from '#app/guard/check-band-mutations.ts'
import type { ObligationExample } from '#app/rules/grammar.ts'
import type { BandsParameter } from '#app/rules/parameter.ts'
import { anExample, aVisit, guardedRules, STRIP } from '../support/guarded-rules.ts'

// Of 10,000 minutes each is a basis point.
const adoption = { target: { value: 10_000, unit: 'minutes' } } as const
const good = rated(10_000, { outcome: 'met', rating: 'Good' })
const poor = rated(9999, { outcome: 'not-met', rating: 'Poor' })

function rated(minutes: number, outcome: ObligationExample['expect']): ObligationExample {
  const visits = Array.from({ length: 9 }, (_, index) =>
    aVisit({ visitor: `V-${index + 2}`, minutes: 1000 }),
  )
  const rows = [aVisit({ minutes: minutes - 9000 }), ...visits]
  return anExample(`${minutes} minutes`, rows, outcome, { adoption })
}

function checked(examples: readonly ObligationExample[], strip: BandsParameter = STRIP) {
  const rules = guardedRules({ examples, obligation: { bands: { parameter: 'strip' } } })
  return checkBandMutations(strip, { ...rules, bands: new Map([[strip.id, strip]]) })
}

test('an example at the edge and one a unit below it notice when it is moved', async () => {
  expect(await checked([good, poor])).toEqual({ tried: 2, unnoticed: [], leftOut: [] })
})

test('an edge with an example on one side only is reported by its place', async () => {
  const { unnoticed } = await checked([good])
  expect(unnoticed).toEqual([
    {
      place: { kind: 'parameter', id: 'strip', where: '/values/0/bands/0/atLeast' },
      message:
        'No example notices when “Good” begins at 99.99% of the target and not at 100%: add one ' +
        'exactly at the edge and one a unit below it, each with its `rating`.',
    },
  ])
})

test('examples that do not say their rating, or say another one, notice nothing', async () => {
  const silent = rated(10_000, { outcome: 'met' })
  const wrong = rated(9999, { outcome: 'not-met', rating: 'Good' })
  expect((await checked([silent, wrong])).unnoticed).toHaveLength(2)
})

test('bands of another time, of which there is no example, are left out', async () => {
  const values = STRIP.values.flatMap((value) => [value, { ...value, from: '2027-01-01' }])
  const { tried, unnoticed, leftOut } = await checked([good, poor], { ...STRIP, values })
  expect({ tried, unnoticed }).toEqual({ tried: 4, unnoticed: [] })
  expect(leftOut.map(({ place, why }) => `${place.where}: ${why}`)).toEqual([
    '/values/1/bands/0/atLeast: no example reads it',
    '/values/1/bands/0/atLeast: no example reads it',
  ])
})
