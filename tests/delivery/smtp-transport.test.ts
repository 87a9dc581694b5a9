import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { smtpTransport } from '#app/delivery/smtp-transport.ts'
import { aMailServer } from './a-mail-server.ts'

const FROM = 'goodterms@council.example'
const mail = {
  id: 'm-1',
  messageId: '<m-1@council.example>',
  recipient: 'robin@council.example',
  subject: 'Sign in to Goodterms',
  text: 'Open this:\r\n\r\nhttp://goodterms.example/sign-in/link?token=x\r\n',
}

test('a mail arrives as it was written, for one recipient', async () => {
  await using server = await aMailServer()
  const ended = await smtpTransport(server.url, FROM)(mail)
  expect(ended).toEqual({ ended: 'sent', reply: '250 taken as number 1' })
  expect(server.recipients).toEqual(['robin@council.example'])
  const arrived = await PostalMime.parse(server.received[0] ?? '')
  expect(arrived).toMatchObject({
    messageId: '<m-1@council.example>',
    subject: 'Sign in to Goodterms',
    from: { name: 'Goodterms', address: FROM },
    to: [{ address: 'robin@council.example' }],
  })
  expect(arrived.text?.trim()).toBe(mail.text.replaceAll('\r\n', '\n').trim())
})

test.each([
  [451, 'later', '451 not this one'],
  [550, 'refused', '550 not this one'],
] as const)('%i to the text means %s', async (answer, ended, said) => {
  await using server = await aMailServer(answer)
  const handover = await smtpTransport(server.url, FROM)(mail)
  expect(handover.ended).toBe(ended)
  expect(handover.reply).toContain(said)
})

test('a line that is cut after the text leaves it uncertain whether the mail arrived', async () => {
  await using server = await aMailServer('nothing')
  const { ended } = await smtpTransport(server.url, FROM)(mail)
  expect(ended).toBe('uncertain')
  expect(server.received).toHaveLength(1)
})

test('a mail server that is not there is tried later', async () => {
  const server = await aMailServer()
  await server[Symbol.asyncDispose]()
  expect(await smtpTransport(server.url, FROM)(mail)).toMatchObject({ ended: 'later' })
})

test('another machine without TLS gets no mail', async () => {
  await using server = await aMailServer()
  // Every machine has this other name for itself; it does not count as its own.
  const url = server.url.replace('127.0.0.1', '0.0.0.0')
  const { ended, reply } = await smtpTransport(url, FROM)(mail)
  expect(ended).not.toBe('sent')
  expect(reply).toMatch(/STARTTLS|TLS/)
  expect(server.received).toEqual([])
})
