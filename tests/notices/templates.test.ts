import { expect, test } from 'vitest'
import { generalModel } from '#app/notices/notice-model.ts'
import {
  compileTemplates,
  readTemplates,
  renderNotice,
  renderWith,
} from '#app/notices/templates.ts'
import { input, TERMS_IN_FORCE } from './findings.ts'

const MODEL = generalModel('all-met', input([TERMS_IN_FORCE]))

function sourcesWith(name: string, source: string): ReadonlyMap<string, string> {
  return new Map(readTemplates()).set(name, source)
}

test('templates with a problem do not compile, and the message names the file', () => {
  const sources = sourcesWith('all-met.subject', '{{refrence}}')
  expect(() => compileTemplates(sources)).toThrow('views/notices/all-met.subject.hbs')
})

test('a name that the model lacks is an error and never an empty place', () => {
  const { reference: _, ...without } = MODEL
  expect(() => renderNotice('all-met', without as typeof MODEL)).toThrow('"reference" not defined')
})

test('a value is escaped in the page and stands as it is in the text', () => {
  const model = { ...MODEL, heading: 'Pay & <b>more</b>' }
  const { subject, text, html } = renderNotice('all-met', model)
  expect(html).toContain('<h1>Pay &amp; &lt;b&gt;more&lt;/b&gt;</h1>')
  expect(text).toContain('Pay & <b>more</b>')
  expect(subject).toBe('Pay & <b>more</b> (NCC-2026-014/2026-10/v2)')
})

test('a subject is one line whatever the heading holds', () => {
  const { subject } = renderNotice('all-met', { ...MODEL, heading: 'One\r\nBcc: two' })
  expect(subject).toBe('One Bcc: two (NCC-2026-014/2026-10/v2)')
})

test('a helper of the template library’s own is not known', () => {
  const sources = sourcesWith('all-met.subject', '{{lookup reference "length"}} {{reference}}')
  expect(() => compileTemplates(sources)).toThrow('There are no helpers')
})

test('other sources give other notices, and those in use stay as they are', () => {
  const other = compileTemplates(sourcesWith('all-met.subject', 'Hello {{reference}}'))
  expect(renderWith(other, 'all-met', MODEL).subject).toBe('Hello NCC-2026-014/2026-10/v2')
  expect(renderNotice('all-met', MODEL).subject).toContain('nothing needs to be put right')
})
