/**
 * Renders pages from the Handlebars templates that come with the code, all read at start. It
 * never compiles stored text, and never gives a request's own fields to a template.
 */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import Handlebars from 'handlebars'
import { strictModel } from './strict-model.ts'

export interface Views {
  render(page: string, model: object): string
}

const EXTENSION = '.hbs'

/** A template that is broken stops the start, not the first visitor. */
export async function loadViews(folder: string): Promise<Views> {
  const handlebars = Handlebars.create()
  const layout = await readTemplate(join(folder, `layout${EXTENSION}`))
  handlebars.registerPartial('layout', handlebars.compile(layout, { strict: true }))
  for (const [name, text] of await readTemplates(join(folder, 'pages/parts'))) {
    handlebars.registerPartial(name, handlebars.compile(text, { strict: true }))
  }
  const pages = new Map(
    [...(await readTemplates(join(folder, 'pages')))].map(([name, text]) => [
      name,
      handlebars.compile(text, { strict: true }),
    ]),
  )
  return {
    render(page, model) {
      const template = pages.get(page)
      assert(template !== undefined, `there is no page "${page}" in ${folder}`)
      return template(strictModel(model))
    },
  }
}

async function readTemplates(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(EXTENSION))
  const texts = names.map(async (name): Promise<[string, string]> => {
    return [basename(name, EXTENSION), await readTemplate(join(folder, name))]
  })
  return new Map(await Promise.all(texts))
}

async function readTemplate(file: string): Promise<string> {
  const text = await readFile(file, 'utf8')
  try {
    Handlebars.parse(text)
  } catch (cause) {
    throw new Error(`The template ${file} cannot be read.`, { cause })
  }
  return text
}
