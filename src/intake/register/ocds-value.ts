/**
 * The amount of a deal in a public notice, in pence, or left out with the reason: nought says
 * nothing, other money is not converted, and what several contractors share is nobody's own.
 */
import { moneyInWords } from '../../domain/display.ts'
import { shown } from '../cell-values.ts'
import { given, notGiven } from './field-reading.ts'
import { fieldOf, textOf } from './json-fields.ts'
import type { Deal } from './ocds-deals.ts'
import type { FieldReading } from './read-register.ts'
import { penceOfAmount } from './register-money.ts'

/** `contractors` share the amount of the deal. */
export function dealValue({ award, contract }: Deal, contractors: number): FieldReading<number> {
  const value = fieldOf(contract, 'value') ?? fieldOf(award, 'value')
  const amount = fieldOf(value, 'amount')
  if (amount === undefined || amount === 0) return notGiven()
  const currency = textOf(value, 'currency')
  if (currency !== 'GBP') {
    const money = currency === '' ? 'money that is not named' : shown(currency)
    return notGiven(`The amount is in ${money}, not in pounds, and was left out.`)
  }
  if (typeof amount !== 'number') {
    return notGiven('The amount is not written as a number, and was left out.')
  }
  const pence = penceOfAmount(amount)
  if (pence === undefined) {
    return notGiven(
      `The amount ${shown(String(amount))} does not come to whole pence above nought, ` +
        'and was left out.',
    )
  }
  if (contractors === 1) return given(pence)
  return notGiven(
    `The amount of ${moneyInWords(pence)} is for ${contractors} contractors together, ` +
      'and was left out.',
  )
}
