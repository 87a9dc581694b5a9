import { expect, test } from 'vitest'
import { NOTICE_KINDS, RESTRICTED_KIND } from '#app/notices/notice-kinds.ts'
import { readTemplates } from '#app/notices/templates.ts'

test('every kind has its subject, its text and its page, and no template is left over', () => {
  const expected = NOTICE_KINDS.flatMap((kind) => [
    `${kind}.html`,
    `${kind}.subject`,
    `${kind}.text`,
  ])
  const own = [...readTemplates().keys()].filter((name) => !name.startsWith('partials/'))
  expect(own.toSorted()).toEqual(expected.toSorted())
})

test('the restricted kind is one of the kinds', () => {
  expect(NOTICE_KINDS).toContain(RESTRICTED_KIND)
})
