/**
 * What every page has around its content: title, stylesheet, the council's name and contact.
 */
import type { Council } from '../rules/council.ts'

interface Frame {
  readonly title: string
  readonly stylesheet: string
  readonly council: string
  /** Wide tables get the whole width of the window. */
  readonly isWide: boolean
  readonly contact: { readonly name: string; readonly ways: readonly string[] }
}

export type FrameOf = (title: string, width?: 'wide') => Frame

export function frameFor(council: Council, stylesheet: string): FrameOf {
  const { name, phone, email } = council.contact
  return (title, width) => ({
    title: `${title} – Goodterms`,
    stylesheet,
    council: council.name,
    isWide: width === 'wide',
    contact: { name, ways: [phone, email].filter((way) => way !== undefined) },
  })
}
