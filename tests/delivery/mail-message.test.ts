import PostalMime from 'postal-mime'
import { createTransport } from 'nodemailer'
import { expect, test } from 'vitest'
import { mailMessage } from '#app/delivery/mail-message.ts'

const mail = {
  id: 'm-1',
  messageId: '<m-1@council.example>',
  recipient: 'robin@council.example',
  subject: 'Sign in',
  text: 'Text',
}
const written = async (changes: object) => {
  const writer = createTransport({ streamTransport: true, buffer: true })
  const { message } = await writer.sendMail(
    mailMessage({ ...mail, ...changes }, 'goodterms@council.example'),
  )
  if (!(message instanceof Uint8Array)) throw new Error('the message is not whole')
  return PostalMime.parse(message)
}

test('a line break in a subject adds no header', async () => {
  const parsed = await written({ subject: 'Hello\r\nBcc: other@council.example' })
  expect(parsed.bcc ?? []).toEqual([])
  expect(parsed.headers.map(({ key }) => key)).not.toContain('bcc')
})

test('programs that answer by themselves are told not to', async () => {
  const parsed = await written({})
  const header = parsed.headers.find(({ key }) => key === 'auto-submitted')
  expect(header?.value).toBe('auto-generated')
})

test('no file and no address is ever read into a mail', async () => {
  const message = mailMessage(mail, 'goodterms@council.example')
  expect(message).toMatchObject({ disableFileAccess: true, disableUrlAccess: true })
  const writer = createTransport({ streamTransport: true, buffer: true })
  const withFile = { ...message, text: { path: '/etc/hostname' } }
  await expect(writer.sendMail(withFile)).rejects.toThrow(/File access rejected/)
})
