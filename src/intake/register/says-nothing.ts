/**
 * What people write in place of a blank, and in place of one contractor. It knows words only, and
 * takes none of them for nought.
 */

const NOTHING = new Set([
  '', '?', 'n/a', 'na', 'none', 'not applicable', 'not available', 'not known', 'removed', 'tba',
  'tbc', 'tbd', 'to be advised', 'to be agreed', 'to be confirmed', 'unknown', 'x',
])
/** Longer than anything in the lists: a long text is never searched. */
const LONGEST = 60
const SEVERAL = /^(?:multiple|several|various)(?: (?:companies|contractors|providers|suppliers))?$/i

/** True for a blank, `-`, `TBC`, `N/A`, `X`, `[removed]` and their like. */
export function saysNothing(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST) return false
  const bare = trimmed.toLowerCase().replaceAll(/^[[(\s]+|[\])\s.]+$/g, '')
  return NOTHING.has(bare) || /^[-–—_.?\s]*$/.test(bare)
}

/** True for `Various` and `Various Providers`, which name nobody. */
export function namesSeveral(text: string): boolean {
  return text.length <= LONGEST && SEVERAL.test(text.trim())
}
