import { expect, test } from 'vitest'
import { webLink } from '#app/web/web-link.ts'

test('an address of the web can be followed', () => {
  const link = webLink({ title: 'Rates', url: 'https://www.gov.uk/rates', standing: 'sourced' })
  expect(link).toEqual({ title: 'Rates', url: 'https://www.gov.uk/rates', standing: '' })
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'rates', undefined])(
  'the address %s is not a link',
  (url) => {
    const reference = { title: 'Rates', standing: 'sourced' } as const
    expect(webLink(url === undefined ? reference : { ...reference, url }).url).toBe('')
  },
)

test('what was written from memory says so', () => {
  expect(webLink({ title: 'Rates', standing: 'memory' }).standing).toMatch(/not yet verified/)
})
