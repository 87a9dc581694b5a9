/**
 * The links to the pages of a long list: the first, the last, the neighbours of the page that is
 * shown, and gaps between them.
 */

export interface Pagination {
  /** Empty on the first page. */
  readonly previous: string
  /** Empty on the last page. */
  readonly next: string
  readonly items: readonly PageLink[]
}

interface PageLink {
  /** A gap has no number. */
  readonly number: string
  readonly href: string
  readonly isShown: boolean
}

export function pageCount(items: number, onAPage: number): number {
  return Math.max(1, Math.ceil(items / onAPage))
}

export function pagination(
  page: number,
  pages: number,
  hrefOf: (page: number) => string,
): Pagination {
  const near = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages)
  const shown = [...new Set(near)].toSorted((a, b) => a - b)
  return {
    previous: page > 1 ? hrefOf(page - 1) : '',
    next: page < pages ? hrefOf(page + 1) : '',
    items: shown.flatMap((number, index) => {
      const link = { number: String(number), href: hrefOf(number), isShown: number === page }
      const before = shown[index - 1]
      return before !== undefined && before + 1 < number ? [GAP, link] : [link]
    }),
  }
}

const GAP: PageLink = { number: '', href: '', isShown: false }
