import { expect, test } from 'vitest'
import { withoutEntities } from '#app/intake/register/html-entities.ts'

test.each([
  ['K&amp;T Heating', 'K&T Heating'],
  ['Lawton&#039;s Travel', "Lawton's Travel"],
  ['&#x27;s &quot;Best&quot;', `'s "Best"`],
  ['&pound;5 &bull; &reg;', '£5 • ®'],
  ['&lt;b&gt;', '<b>'],
])('%s was %s before a form changed it', (text, wanted) => {
  expect(withoutEntities(text)).toBe(wanted)
})

test('marks are taken back once and no more', () => {
  expect(withoutEntities('&amp;amp; &amp;lt;')).toBe('&amp; &lt;')
})

test.each(['R&D', 'A & B; C', '&nosuch;', '&#xD800;', '&#1114112;', '&#;', '&constructor;'])(
  '%s is left as it is',
  (text) => {
    expect(withoutEntities(text)).toBe(text)
  },
)
