import { expect, test } from 'vitest'
import { baselineExample, readBaseline } from '#app/intake/adoption/adoption-sheet-baseline.ts'
import { BASELINE, FUEL, PAPER } from '../a-sheet.ts'

test('a number is given by the name of its figure', () => {
  expect(readBaseline('paper: 12,000', BASELINE)).toEqual({
    ok: true,
    value: { paper: { number: 12_000 } },
  })
})

test('a figure may be named by its label, and an amount with its unit', () => {
  expect(readBaseline('Paper used: 1.5 tonnes', BASELINE)).toEqual({
    ok: true,
    value: { paper: { number: 1500 } },
  })
})

test('rows are given one after the other, each with its columns', () => {
  const text = 'fuel kind=diesel litres=1,900; fuel Kind = Petrol for mowers litres=90; paper: 3 kg'
  expect(readBaseline(text, BASELINE)).toEqual({
    ok: true,
    value: {
      fuel: { rows: [{ kind: 'diesel', litres: 1900 }, { kind: 'petrol', litres: 90 }] },
      paper: { number: 3 },
    },
  })
})

test('dates and references are read as such', () => {
  expect(readBaseline('fuel kind=diesel bought=01/04/2025 depot=A-1', BASELINE)).toEqual({
    ok: true,
    value: { fuel: { rows: [{ kind: 'diesel', bought: '2025-04-01', depot: 'A-1' }] } },
  })
})

test.each([
  ['12000', 'Write it in the form paper: 12,000; fuel kind=… litres=….'],
  ['papper: 12', 'does not look at “papper”. Did you mean `paper`?'],
  ['paper: 12 litres', 'Write a weight with its unit'],
  ['paper: 1; paper: 2', 'gives “paper” twice'],
  ['fuel: 12', 'Write it in the form fuel kind=… litres=….'],
  ['paper kind=diesel', 'is not how “Paper used” is answered'],
  ['fuel kind=coal litres=1', 'In “kind”: “coal” is not among the choices.'],
  ['fuel kind=diesel litre=1', 'has no column “litre”. Did you mean `litres`?'],
  ['fuel kind=diesel kind=diesel', '“kind” stands twice'],
  ['fuel kind=diesel litres=1.5', 'does not come to whole units'],
  ['fuel kind=diesel paid=12', 'an amount of money with its sign'],
])('“%s” is refused with what to write', (text, why) => {
  const reading = readBaseline(text, BASELINE)
  expect(!reading.ok && reading.message).toContain(why)
})

test('an example of how to write a baseline can be read as it stands', () => {
  const columns = FUEL.kind === 'rows' ? FUEL.columns.map(({ id }) => id) : []
  const money = { ...PAPER, id: 'money', unit: 'pence' } as const
  const time = { ...PAPER, id: 'time', unit: 'minutes' } as const
  const figures = [
    ...[PAPER, money, time].map((figure) => ({ figure, columns: [] })),
    { figure: FUEL, columns },
  ]
  expect(baselineExample({ figure: FUEL, columns: ['kind', 'litres'] })).toBe(
    'fuel kind=diesel litres=12,000',
  )
  expect(readBaseline(figures.map(baselineExample).join('; '), figures)).toMatchObject({
    ok: true,
    value: { paper: { number: 12_000 }, money: { number: 1_200_000 }, time: { number: 72_000 } },
  })
})
