/**
 * Looks into JSON that others publish, in which any field may be missing or of another kind. It
 * knows no field by name, and never follows what an object inherits.
 */

/** Undefined where there is no such field, or null. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  if (!Object.hasOwn(value, name)) return undefined
  return (value as Readonly<Record<string, unknown>>)[name] ?? undefined
}

export function listOf(value: unknown, name: string): readonly unknown[] {
  const list = fieldOf(value, name)
  return Array.isArray(list) ? list : []
}

/** Empty where there is no text; a number, as ids sometimes are, as it is written. */
export function textOf(value: unknown, name: string): string {
  const text = fieldOf(value, name)
  if (typeof text === 'number') return String(text)
  return typeof text === 'string' ? text : ''
}
