/**
 * Reads one text from the query of an address. The service takes no other notice of queries.
 */

// Longer than anybody's search; what comes after it is left out.
const LENGTH_MAX = 100

/** Without spaces at its ends; empty where the address does not have it. */
export function queryOf(address: string, name: string): string {
  const at = address.indexOf('?')
  const text = at === -1 ? '' : (new URLSearchParams(address.slice(at + 1)).get(name) ?? '')
  return text.slice(0, LENGTH_MAX).trim()
}
