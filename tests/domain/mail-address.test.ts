import { expect, test } from 'vitest'
import { mailAddressOf } from '#app/domain/mail-address.ts'

test('an address is kept in lower case, without blanks around it', () => {
  expect(mailAddressOf(' Robin.Mockford@Council.Example ')).toEqual({
    ok: true,
    value: 'robin.mockford@council.example',
  })
})

test.each([
  ['nothing', ''],
  ['two addresses', 'a@b.example, c@d.example'],
  ['a list with semicolons', 'a@b.example;c@d.example'],
  ['a group', 'all: a@b.example;'],
  ['a name before it', 'Robin <a@b.example>'],
  ['a line break and another header', 'a@b.example\r\nBcc: c@d.example'],
  ['a line break inside', 'a@b.example\n.c'],
  ['a quoted name', '"a b"@b.example'],
  ['a comment', 'a(x)@b.example'],
  ['no host', 'a@'],
  ['a host without an ending', 'a@localhost'],
  ['two dots', 'a..b@c.example'],
  ['letters that look alike', 'а@b.example'],
  ['more than a server takes', `${'a'.repeat(250)}@b.example`],
])('%s is refused', (_what, text) => {
  expect(mailAddressOf(text)).toMatchObject({ ok: false, problems: [{ where: '/email' }] })
})
