/**
 * What to write in place of a number that was written as text or as a part of a unit: pounds for
 * pence, hours for minutes, tonnes for kilograms. Only for messages: nothing is ever converted on
 * the way in.
 */

const POUNDS = /^-?\d{1,12}(?:\.\d{1,2})?$/
const CLOCK = /^(\d{1,6}):([0-5]\d)$/

/** The rest of a sentence, for example `write whole pence without quotes: 1250`. */
export function suggestNumber(written: string | number, unit: string | undefined): string {
  const value = wholeUnits(written, unit)
  const units = unit === undefined ? 'a whole number' : `whole ${unit.replaceAll('-', ' ')}`
  const quotes = typeof written === 'string' ? ' without quotes' : ''
  if (value !== undefined) return `write ${units}${quotes}: ${value}`
  return `write ${units}${quotes}, for example ${EXAMPLES.get(unit) ?? '12'}`
}

const EXAMPLES: ReadonlyMap<string | undefined, string> = new Map([
  ['pence', '£12.50 as 1250'],
  ['minutes', '7.5 hours as 450'],
  ['kilograms', '1.25 tonnes as 1250'],
  ['grams', '1.25 kilograms as 1250'],
  ['square-metres', '1.25 hectares as 12500'],
])

function wholeUnits(written: string | number, unit: string | undefined): number | undefined {
  const text = String(written).trim()
  if (unit === 'pence') return penceOf(text)
  const clock = unit === 'minutes' ? CLOCK.exec(text) : null
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2])
  return wholeNumber(withPoint(text))
}

/** An amount with a pound sign or with two decimals is in pounds; any other is in pence. */
function penceOf(text: string): number | undefined {
  const amount = withPoint(text.replace('£', '').trim())
  if (!POUNDS.test(amount)) return undefined
  if (!text.includes('£') && !amount.includes('.')) return wholeNumber(amount)
  const [pounds = '0', decimals = ''] = amount.split('.')
  return wholeNumber(`${pounds}${decimals.padEnd(2, '0')}`)
}

/** `1,234.50`, `1 234,50` and `12,50` in the way that has a point and nothing else. */
function withPoint(text: string): string {
  const tight = text.replaceAll(/[\s']/g, '')
  const decimalComma = /^(-?[\d.]*),(\d{1,2})$/.exec(tight)
  if (decimalComma) return `${(decimalComma[1] ?? '').replaceAll('.', '')}.${decimalComma[2]}`
  return tight.replaceAll(',', '')
}

function wholeNumber(text: string): number | undefined {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined
}
