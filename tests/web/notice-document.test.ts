import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { documentOf, noticeDocument, styleHashes } from '#app/web/notice-document.ts'
import { aNotice } from '../checks/a-checked-contract.ts'

const NOTICES = [aNotice()]

test('a notice is shown byte for byte, and its own styles are allowed by their hash', () => {
  const document = noticeDocument('shortfall', NOTICES)
  expect(document?.body).toBe(NOTICES[0]?.html)
  const hash = createHash('sha256').update('p{color:red}').digest('base64')
  expect(document?.policy).toContain(`'sha256-${hash}'`)
})

test('the same notice is there as text', () => {
  expect(noticeDocument('shortfall.txt', NOTICES)).toMatchObject({
    type: 'text',
    body: 'Text of the notice\n',
  })
})

test.each(['behind', 'shortfall.html', '.txt', '', '../shortfall', 'constructor'])(
  'there is no notice named %j',
  (name) => {
    expect(noticeDocument(name, NOTICES)).toBeUndefined()
  },
)

test('every style of a document has its hash', () => {
  expect(styleHashes('<style>a{}</style><style media="print">b{}</style>')).toHaveLength(2)
})

test('the bytes of a notice are handed over as they are, each under its own policy', () => {
  const notice = aNotice()
  expect(documentOf(notice, 'html')).toEqual(noticeDocument('shortfall', [notice]))
  expect(documentOf(notice, 'text').policy).not.toContain('style-src')
})
