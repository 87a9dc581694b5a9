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
  let current = margin
  for (const word of line.slice(margin.length).split(' ')) {
    const isFirst = current === margin || current === hanging
    const longer = isFirst ? current + word : `${current} ${word}`
    if (longer.length > WIDTH && !isFirst) {
      wrapped.push(current)
      current = hanging + word
    } else {
      current = longer
    }
  }
  return [...wrapped, current].join('\n')
}
