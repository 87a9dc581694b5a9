/**
 * The one stylesheet: govuk-frontend without the crown's font and pictures, which only GOV.UK may
 * use, then our own rules and the council's colour. Made at start, named by its content.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Router } from 'express'

export interface Stylesheet {
  /** Changes with the content, so that a browser may keep it for ever. */
  readonly path: string
  readonly text: string
}

const GOVUK_FRONTEND = 'govuk-frontend/dist/govuk/govuk-frontend.min.css'
const OWN_NAMES = [
  'site.css',
  'year.css',
  'catalogue.css',
  'documents.css',
  'sign-in.css',
  'contracts.css',
  'findings.css',
  'report.css',
  'audit.css',
]
const OWN = OWN_NAMES.map((name) => new URL(name, import.meta.url))
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">' +
  '<circle cx="12" cy="12" r="11" fill="#0f7a52"/>' +
  '<path d="M6.8 12.4l3.7 3.8 6.8-8" fill="none" stroke="#fff" stroke-width="3"/></svg>'
const COLOUR = /^#[0-9a-f]{6}$/i
const WHITE = '#ffffff'
const BLACK = '#0b0c0c'

export async function buildStylesheet(councilColour: string): Promise<Stylesheet> {
  const govuk = await readFile(createRequire(import.meta.url).resolve(GOVUK_FRONTEND), 'utf8')
  const own = await Promise.all(OWN.map((file) => readFile(file, 'utf8')))
  const text = [withoutCrownsProperty(govuk), ...own, councilRule(councilColour)].join('\n')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return { path: `/assets/site-${hash}.css`, text }
}

/** Serves the stylesheet and the icon. Browsers may keep both: nobody's figures are in them. */
export function assets({ path, text }: Stylesheet): Router {
  const router = Router({ strict: true })
  router.get(path, (_request, response) => {
    response.set('Cache-Control', 'public, max-age=31536000, immutable')
    response.type('css').send(text)
  })
  router.get('/assets/icon.svg', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=86400')
    response.type('svg').send(ICON)
  })
  return router
}

/** GDS Transport is licensed for GOV.UK alone; a page without it falls back to Arial. */
export function withoutCrownsProperty(css: string): string {
  const without = css
    .replaceAll(/@font-face\s*{[^}]*}/g, '')
    .replaceAll(/(["']?)GDS Transport\1,\s*/g, '')
    .replaceAll(/url\([^)]*govuk-crest[^)]*\)/g, 'none')
  assert(!/GDS Transport|url\(/.test(without), 'govuk-frontend names a font or a picture anew')
  return without
}

/** Text on the council's colour is black or white, whichever can be read. */
export function councilRule(colour: string): string {
  assert(COLOUR.test(colour), `a colour is written as #00703c, got ${colour}`)
  const onColour = contrast(colour, WHITE) >= contrast(colour, BLACK) ? WHITE : BLACK
  return `:root{--govuk-brand-colour:${colour};--on-brand-colour:${onColour}}`
}

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

// The relative luminance of WCAG 2.2.
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
