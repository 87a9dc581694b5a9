/**
 * One page of a long list: which lines to ask for, and the links to the others, as the GOV.UK
 * pagination shows them. A page that is no number, or beyond the end, is the nearest one there is.
 */

export interface PageLink {
  readonly number: number
  readonly href: string
  readonly isHere: boolean
  /** Pages were left out before this one. */
  readonly isAfterGap: boolean
}

export interface Paging {
  readonly isNeeded: boolean
  readonly previous: string
  readonly next: string
  readonly links: readonly PageLink[]
}

const PAGES_MAX = 100_000

export function pageAsked(query: ReadonlyMap<string, string>): number {
  const text = query.get('page') ?? '1'
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 1
  return Math.min(Math.max(number, 1), PAGES_MAX)
}

export function pageCount(lines: number, size: number): number {
  return Math.max(1, Math.ceil(lines / size))
}

/** The page that is shown, for a list that may have become shorter. */
export function pageWithin(asked: number, lines: number, size: number): number {
  return Math.min(asked, pageCount(lines, size))
}

export function pagingOf(
  { page, lines, size }: { readonly page: number; readonly lines: number; readonly size: number },
  hrefOf: (page: number) => string,
): Paging {
  const last = pageCount(lines, size)
  const near = [1, page - 1, page, page + 1, last].filter((each) => each >= 1 && each <= last)
  const numbers = [...new Set(near)].toSorted((a, b) => a - b)
  return {
    isNeeded: last > 1,
    previous: page > 1 ? hrefOf(page - 1) : '',
    next: page < last ? hrefOf(page + 1) : '',
    links: numbers.map((number, at) => ({
      number,
      href: hrefOf(number),
      isHere: number === page,
      isAfterGap: at > 0 && number - (numbers[at - 1] ?? 0) > 1,
    })),
  }
}
