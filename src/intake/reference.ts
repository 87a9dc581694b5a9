/**
 * What a reference may look like: opaque, made by the contractor, never a person's own number or
 * address. It knows forms only, and cannot know whether a reference is a name.
 */

/** Letters, digits and common marks; begins so that no spreadsheet takes it for a formula. */
export const REFERENCE_PATTERN = "^[A-Za-z0-9#(_](?:[A-Za-z0-9 ._/#()&:+,@*'-]*[A-Za-z0-9#)_*.])?$"

export const REFERENCE_DESCRIPTION =
  '1 to 60 letters A to Z, digits and marks such as - _ / and #, beginning with a letter or digit.'

/** Two letters, six digits and a letter, also with blanks or marks between. */
const NATIONAL_INSURANCE_NUMBER = String.raw`[A-Z]{2}(?:[ ./-]?\d{2}){3}[ ./-]?[A-D]`
const IS_SUCH_A_NUMBER = new RegExp(`^${NATIONAL_INSURANCE_NUMBER}$`, 'i')
const HOLDS_SUCH_A_NUMBER = new RegExp(
  String.raw`(?<![A-Z0-9])${NATIONAL_INSURANCE_NUMBER}(?![A-Z0-9])`,
  'i',
)
const HOLDS_AN_ADDRESS = /[^\s@]@[^\s@]/

/**
 * Law of least personal data: workers are known by opaque references. A column called `id` holds
 * the number of a document, such as an invoice, which its supplier chose freely.
 */
export function personalDataIn(reference: string, column: string): string | undefined {
  if (column === 'id') return undefined
  if (IS_SUCH_A_NUMBER.test(reference)) {
    return (
      'This looks like a National Insurance number. Please do not send one: give each worker a ' +
      'reference of your own, such as W-001, and keep the list of names to yourself.'
    )
  }
  if (!reference.includes('@')) return undefined
  return (
    'This looks like an e-mail address. Please do not send one: use a reference of your own, ' +
    'such as W-001, and keep the list of addresses to yourself.'
  )
}

/** The same for what somebody of the council writes down in words. */
export function personalDataWithin(words: string): string | undefined {
  if (HOLDS_SUCH_A_NUMBER.test(words)) {
    return (
      'This holds what looks like a National Insurance number. Leave it out: say which document ' +
      'you mean, and nothing of a person.'
    )
  }
  if (!HOLDS_AN_ADDRESS.test(words)) return undefined
  return (
    'This holds what looks like an e-mail address. Leave it out: name the organisation or the ' +
    'post instead.'
  )
}
