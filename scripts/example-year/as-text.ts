/**
 * JSON as a person would lay it out: a row of a table on one line, whatever is short on one line,
 * everything else in steps.
 */
const COLUMNS_MAX = 100

export function asText(value: object): string {
  return `${laidOut(value, '', 0)}\n`
}

/** `taken` is how many columns stand before the value on its line. */
function laidOut(value: unknown, indent: string, taken: number): string {
  const short = onOneLine(value)
  if (typeof value !== 'object' || value === null) return short
  const isTop = indent === '' && taken === 0
  if (!isTop && taken + short.length < COLUMNS_MAX) return short
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const entries = value.map((entry: unknown) => {
      return inner + (isRow(entry) ? onOneLine(entry) : laidOut(entry, inner, inner.length))
    })
    return `[\n${entries.join(',\n')}\n${indent}]`
  }
  const fields = Object.entries(value).map(([name, field]: readonly [string, unknown]) => {
    const start = `${inner}${JSON.stringify(name)}: `
    return start + laidOut(field, inner, start.length)
  })
  return `{\n${fields.join(',\n')}\n${indent}}`
}

/** An object of plain cells only. */
function isRow(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    && Object.values(value).every((cell) => typeof cell !== 'object' || cell === null)
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(([name, field]: readonly [string, unknown]) =>
    `${JSON.stringify(name)}: ${onOneLine(field)}`)
  return `{ ${fields.join(', ')} }`
}
