/**
 * What every page has around its content: title, stylesheet, the council's name and contact, the
 * person who has signed in and the pages that are open to that person.
 */
import type { Action } from '../access/matrix.ts'
import { mayAtAll, type Actor } from '../access/may.ts'
import type { Council } from '../rules/council.ts'

interface Frame {
  readonly title: string
  readonly stylesheet: string
  readonly council: string
  /** Wide tables get the whole width of the window. */
  readonly isWide: boolean
  readonly contact: { readonly name: string; readonly ways: readonly string[] }
  readonly pages: readonly { readonly href: string; readonly text: string }[]
  /** Empty where nobody has signed in. */
  readonly person: string
}

export type FrameOf = (
  title: string,
  shown?: { readonly width?: 'wide'; readonly actor?: Actor | undefined },
) => Frame

/** Shown to whoever may do what the page is for. */
interface PageInHeader {
  readonly href: string
  readonly text: string
  readonly for: Action | 'open'
}

const PAGES: readonly PageInHeader[] = [
  { href: '/', text: 'Contracts', for: 'contract.read' },
  { href: '/report', text: 'Report', for: 'report.read' },
  { href: '/samples', text: 'Samples', for: 'report.read' },
  { href: '/register', text: 'Register', for: 'register.read' },
  { href: '/adopt', text: 'Adopt', for: 'contract.adopt' },
  { href: '/people', text: 'People', for: 'people.read' },
  { href: '/tokens', text: 'Tokens', for: 'tokens.read' },
  { href: '/audit', text: 'Audit', for: 'audit.read' },
  { href: '/jobs', text: 'Jobs', for: 'jobs.read' },
  { href: '/exports', text: 'Take data out', for: 'register-export.read' },
  { href: '/catalogue', text: 'Catalogue', for: 'open' },
  { href: '/framework', text: 'Framework', for: 'open' },
]

export function frameFor(council: Council, stylesheet: string): FrameOf {
  const { name, phone, email } = council.contact
  return (title, { width, actor } = {}) => ({
    title: `${title} – Goodterms`,
    stylesheet,
    council: council.name,
    isWide: width === 'wide',
    contact: { name, ways: [phone, email].filter((way) => way !== undefined) },
    pages: PAGES.filter((page) => isOpen(page.for, actor)).map(({ href, text }) => ({
      href,
      text,
    })),
    person: actor?.name ?? '',
  })
}

function isOpen(action: Action | 'open', actor: Actor | undefined): boolean {
  return action === 'open' || (actor !== undefined && mayAtAll(actor, action))
}
