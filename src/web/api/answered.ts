/**
 * Answers as they are sent: one thing, or a page of a list with the address of the next.
 */
import type { Span } from '../../store/api-lists.ts'
import type { Answered } from './api-route.ts'
import { PAGE_SIZE, PAGES_MAX } from './parameters.ts'

export function answered(value: object): Answered {
  return { status: 200, json: JSON.stringify(value) }
}

interface Paged {
  readonly page: number
  readonly size: number
  readonly span: Span
}

/** Asks for one more than is shown. */
export function pageAsked(query: ReadonlyMap<string, string>): Paged {
  const page = Number(query.get('page') ?? 1)
  const size = Number(query.get('size') ?? PAGE_SIZE)
  return { page, size, span: { offset: (page - 1) * size, limit: size + 1 } }
}

/** The envelope of a list: what was asked for again, one page on, where there is more. */
export function listAnswer<Line, Item>(
  lines: readonly Line[],
  asked: { readonly address: string; readonly query: ReadonlyMap<string, string> },
  itemOf: (line: Line) => Item,
): { readonly items: readonly Item[]; readonly next: string | null } {
  const { page, size } = pageAsked(asked.query)
  const next = new URLSearchParams([...asked.query])
  next.set('page', String(page + 1))
  return {
    items: lines.slice(0, size).map(itemOf),
    next: lines.length > size && page < PAGES_MAX ? `${asked.address}?${next.toString()}` : null,
  }
}
