/**
 * Lays out a table for a terminal: columns as wide as their widest cell, two blanks between.
 */

export function textTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [headings, ...rows].map((cells) => cells.map(visible))
  const widths = headings.map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  )
  const rule = widths.map((width) => '-'.repeat(width))
  const [first = [], ...rest] = lines
  return [first, rule, ...rest].map((cells) => lineOf(cells, widths)).join('')
}

function lineOf(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0))
  return `${padded.join('  ').trimEnd()}\n`
}

// A name must not move the cursor or colour the screen of whoever reads the table.
function visible(cell: string): string {
  return cell.replaceAll(/\p{C}/gu, '?')
}
