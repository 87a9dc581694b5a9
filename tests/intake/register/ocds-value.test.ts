import { expect, test } from 'vitest'
import { dealValue } from '#app/intake/register/ocds-value.ts'

const GBP = 'GBP'

test.each([
  [10_000_000, 1_000_000_000], [260_633.18, 26_063_318], [0.1, 10],
])('%d pounds are %d pence', (amount, pence) => {
  expect(valueOf({ amount, currency: GBP })).toEqual({ ok: true, value: pence, notes: [] })
})

test('the contract as signed goes before the award', () => {
  const value = (amount: number): object => ({ value: { amount, currency: GBP } })
  expect(dealValue({ where: '', award: value(1), contract: value(2) }, 1)).toMatchObject({ value: 200 })
})

test.each([undefined, null, { amount: 0, currency: GBP }, { currency: GBP }, { amount: null }])(
  '%j says no amount, without a word',
  (value) => {
    expect(valueOf(value)).toEqual({ ok: true, value: undefined, notes: [] })
  },
)

test.each([
  [{ amount: 5, currency: 'EUR' }, '“EUR”, not in pounds'],
  [{ amount: 5 }, 'money that is not named'],
  [{ amount: -5, currency: GBP }, 'whole pence above nought'],
  [{ amount: 0.001, currency: GBP }, 'whole pence above nought'],
  [{ amount: 1e-7, currency: GBP }, 'whole pence above nought'],
  [{ amount: '5', currency: GBP }, 'not written as a number'],
  [{ amount: {}, currency: GBP }, 'not written as a number'],
])('%j is left out with the reason', (value, why) => {
  expect(valueOf(value)).toMatchObject({ value: undefined, notes: [expect.stringContaining(why)] })
})

test('what several contractors share is left out with the amount', () => {
  const award = { value: { amount: 260_633.18, currency: GBP } }
  expect(dealValue({ where: '', award, contract: undefined }, 3)).toMatchObject({
    value: undefined,
    notes: ['The amount of £260,633.18 is for 3 contractors together, and was left out.'],
  })
})

function valueOf(value: unknown): ReturnType<typeof dealValue> {
  return dealValue({ where: '', award: { value }, contract: undefined }, 1)
}
