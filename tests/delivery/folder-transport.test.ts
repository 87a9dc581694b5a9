import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, expect, test } from 'vitest'
import { folderTransport } from '#app/delivery/folder-transport.ts'

const place = mkdtempSync(join(tmpdir(), 'goodterms-mail-'))
const folder = join(place, 'mail')
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const mail = {
  id: 'm-1',
  messageId: '<m-1@council.example>',
  recipient: 'robin@council.example',
  subject: 'Sign in to Goodterms',
  text: 'http://127.0.0.1:3000/sign-in/link?token=abcdefghijklmnopqrstuv&back=/people\r\n',
}

test('each mail is a file that only its owner reads, and nothing else is left there', async () => {
  const ended = await folderTransport(folder, 'goodterms@council.example')(mail)
  expect(ended.ended).toBe('sent')
  expect(readdirSync(folder)).toEqual(['m-1.eml'])
  expect(statSync(join(folder, 'm-1.eml')).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  const parsed = await PostalMime.parse(readFileSync(join(folder, 'm-1.eml')))
  expect(parsed).toMatchObject({ messageId: mail.messageId, subject: mail.subject })
})

test('a link of the embedded default can be copied from the file as it stands', async () => {
  await folderTransport(folder, 'goodterms@council.example')(mail)
  expect(readFileSync(join(folder, 'm-1.eml'), 'utf8')).toContain(mail.text.trim())
})

test('a name that was not made by us never becomes a path', async () => {
  const send = folderTransport(folder, 'goodterms@council.example')
  await expect(send({ ...mail, id: '../m' })).rejects.toThrow('the name of a file is made by us')
})
