/**
 * Whether a name means this very machine, as it stands in an address: what goes there leaves no
 * cable. It looks nothing up, so a name that merely points here is not taken for it.
 */

export function isOwnMachine(host: string): boolean {
  const plain = host.replace(/^\[(.*)\]$/, '$1').replace(/^::ffff:/, '')
  return plain === 'localhost' || plain === '::1' || /^127(\.\d{1,3}){3}$/.test(plain)
}
