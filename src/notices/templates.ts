/**
 * Reads, compiles and fills the templates: the only file here that touches the disk or the
 * template library. A misspelt name is an error, and a foreign value never becomes markup.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import type { NoticeKind } from './notice-kinds.ts'
import { lintTemplates } from './notice-linter.ts'
import type { NoticeModel } from './notice-shape.ts'
import type { ParsedTemplates, TemplateProgram } from './template-nodes.ts'
import { withVisibleTexts } from './visible-text.ts'
import { wrapText } from './wrap-text.ts'

export interface RenderedNotice {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Sources by name: `shortfall.html`, `partials/finding.text`. */
export type TemplateSources = ReadonlyMap<string, string>

const FOLDER = join(import.meta.dirname, '../../views/notices')
const FORMATS = ['subject', 'text', 'html'] as const
type Format = (typeof FORMATS)[number]
type Fill = (model: NoticeModel) => string

/** Read, checked and compiled once, when the program starts. */
const TEMPLATES = compileTemplates(readTemplates())

export function renderNotice(kind: NoticeKind, model: NoticeModel): RenderedNotice {
  return renderWith(TEMPLATES, kind, model)
}

export function renderWith(
  templates: ReadonlyMap<string, Fill>,
  kind: NoticeKind,
  model: NoticeModel,
): RenderedNotice {
  const visible = withVisibleTexts(model)
  return {
    subject: fill(templates, `${kind}.subject`, visible).trim(),
    text: wrapText(fill(templates, `${kind}.text`, visible)),
    html: withoutBlankLines(fill(templates, `${kind}.html`, visible)),
  }
}

/** No template goes live unless it is complete and names only what there is. */
export function compileTemplates(sources: TemplateSources): ReadonlyMap<string, Fill> {
  const problems = lintTemplates(parseTemplates(sources))
  assert(problems.length === 0, problems.map((one) => `${one.file}: ${one.message}`).join('\n'))
  return new Map(FORMATS.flatMap((format) => [...compileFormat(format, sources)]))
}

export function readTemplates(): TemplateSources {
  const files = ['', 'partials/'].flatMap((folder) =>
    readdirSync(join(FOLDER, folder))
      .filter((file) => file.endsWith('.hbs'))
      .map((file) => `${folder}${file}`),
  )
  return new Map(
    files.map((file) => [file.replace(/\.hbs$/, ''), readFileSync(join(FOLDER, file), 'utf8')]),
  )
}

export function parseTemplates(sources: TemplateSources): ParsedTemplates {
  return new Map(
    [...sources].map(([name, source]) => [
      name,
      Handlebars.parse(source) as unknown as TemplateProgram,
    ]),
  )
}

// One set of partials for each format, so that text never prints a partial made for HTML.
function compileFormat(format: Format, sources: TemplateSources): ReadonlyMap<string, Fill> {
  const library = Handlebars.create()
  const options = { strict: true, knownHelpersOnly: true, noEscape: format !== 'html' }
  const ofFormat = [...sources].filter(([name]) => name.endsWith(`.${format}`))
  const compiled = new Map<string, Fill>()
  for (const [name, source] of ofFormat) {
    const template = library.compile<NoticeModel>(source, options)
    const partial = /^partials\/(.+)\.[a-z]+$/.exec(name)?.[1]
    if (partial === undefined) compiled.set(name, (model) => template(model))
    else library.registerPartial(partial, template)
  }
  return compiled
}

function fill(templates: ReadonlyMap<string, Fill>, name: string, model: NoticeModel): string {
  const template = templates.get(name)
  assert(template !== undefined, `there is no template ${name}.hbs in views/notices`)
  return template(model)
}

// Values hold no line ends by now, so only the templates' own blank lines go.
function withoutBlankLines(html: string): string {
  return `${html.replaceAll(/[ \t]+$/gm, '').replaceAll(/\n{2,}/g, '\n').trim()}\n`
}
