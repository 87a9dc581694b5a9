/**
 * Tells whether a number written in JSON is read exactly as it was written. Never rounds.
 */

/** Up to 15 digits are always read exactly. */
const SURELY_EXACT = /^(?:0|-?[1-9]\d{0,14})$/
/** No number that a double holds exactly is written longer; the patterns below stay short. */
const LONGEST = 30
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

/** What is wrong with the number, as the rest of a sentence; undefined when it is exact. */
export function whyNotExact(written: string): string | undefined {
  if (written.length > LONGEST) return TOO_LONG
  if (SURELY_EXACT.test(written)) return undefined
  const value = Number(written)
  if (Number.isNaN(value)) return undefined
  if (Object.is(value, -0)) return 'is minus nothing; write 0'
  const isTooLarge = Math.abs(value) > Number.MAX_SAFE_INTEGER
  if (!isTooLarge && digitsOf(written) === digitsOf(String(value))) return undefined
  return TOO_LONG
}

const TOO_LONG =
  'is too large or too long to be read exactly; write a whole number of at most 15 digits'

/** The digits without the zeros around them, and the place of the point. */
function digitsOf(written: string): string {
  const [, sign = '', whole = '', part = '', exponent = '0'] = NUMBER.exec(written) ?? []
  const digits = whole + part
  const withoutTail = digits.replace(/0+$/, '')
  const significant = withoutTail.replace(/^0+/, '')
  const place = Number(exponent) - part.length + (digits.length - withoutTail.length)
  return significant === '' ? '0' : `${sign}${significant}e${place}`
}
