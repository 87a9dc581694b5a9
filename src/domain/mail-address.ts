/**
 * An address for mail: exactly one recipient, in the plain form that every server understands.
 * Whatever could name a second one, or add a line to a message, is no address here.
 */
import { accepted, refused, type Checked } from './problem.ts'

const LENGTH_MAX = 254
// No blanks, commas, colons, quotes or brackets: those make lists, groups, names and header lines.
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9-]+\.)+[a-z0-9-]+$/

/** In lower case, so that one person is not two. */
export function mailAddressOf(typed: string): Checked<string> {
  const address = typed.trim().toLowerCase()
  if (address === '') return refused([problem('Enter an e-mail address.')])
  if (address.length <= LENGTH_MAX && ADDRESS.test(address)) return accepted(address)
  return refused([problem('Enter one e-mail address, such as name@example.org.')])
}

function problem(message: string) {
  return { code: 'not-allowed', where: '/email', message } as const
}
