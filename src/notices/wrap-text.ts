/**
 * Wraps plain text for reading in a mail. Breaks only at spaces, so addresses and references
 * stay whole; never changes a word.
 */

const WIDTH = 76

/** Long lines are broken, list items hang under their first word, blank lines never pile up. */
export function wrapText(text: string): string {
  const lines = text.split('\n').map((line) => wrapLine(line.trimEnd()))
  return `${lines.join('\n').replaceAll(/\n{3,}/g, '\n\n').trim()}\n`
}

function wrapLine(line: string): string {
  if (line.length <= WIDTH) return line
  const [margin = ''] = /^ *(- )?/.exec(line) ?? []
  const hanging = ' '.repeat(margin.length)
  const wrapped: string[] = []
  let rest = line
  while (rest.length > WIDTH) {
    const at = breakBefore(rest, margin.length)
    if (at === -1) break
    wrapped.push(rest.slice(0, at))
    rest = hanging + rest.slice(at + 1)
  }
  return [...wrapped, rest].join('\n')
}

/** The last space within the width; where a word is longer than that, the space after it. */
function breakBefore(line: string, margin: number): number {
  const within = line.lastIndexOf(' ', WIDTH)
  return within > margin ? within : line.indexOf(' ', Math.max(WIDTH, margin))
}
