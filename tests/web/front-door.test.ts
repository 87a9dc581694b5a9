import { expect, test } from 'vitest'
import { anEmptyStore } from '../support/stores.ts'
import { aDoor, bytesSent } from './a-door.ts'

test.each([
  ['TRACE', '/', 404],
  ['PROPFIND', '/', 404],
  ['NONSENSE', '/', 400],
  ['GET', '//evil.test/', 400],
  ['GET', '/a/..;/b', 400],
  ['GET', '/a/../b', 400],
  ['GET', '/a%00b', 400],
  ['GET', '/?search=%00', 400],
  ['GET', '/a\\b', 400],
  ['GET', '/.git/config', 404],
  ['GET', '/.env', 404],
  ['GET', '/debug', 404],
  ['GET', '/main.ts.map', 404],
  ['GET', '/metrics/', 404],
])('%s %s is answered with %i, and with the headers of every page', async (method, path, status) => {
  await using empty = await anEmptyStore('sqlite')
  await using door = await aDoor({ store: empty.store })
  const answer = await bytesSent(door.port, `${method} ${path} HTTP/1.1\r\nHost: a\r\n\r\n`)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer).toMatch(/content-security-policy: default-src 'none'/i)
  expect(answer).toMatch(/x-content-type-options: nosniff/i)
  expect(answer).toMatch(/cache-control: no-store/i)
  expect(answer).toMatch(/referrer-policy: no-referrer/i)
  expect(answer).not.toMatch(/x-powered-by/i)
})

test('a page is told to be asked for by https alone, where that is how people come', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using door = await aDoor({ store: empty.store })
  const { headers } = await fetch(`${door.address}/nothing`)
  expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
})

test('a request that says its length in two ways is refused', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using door = await aDoor({ store: empty.store })
  const both = 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'
  const answer = await bytesSent(door.port, `POST / HTTP/1.1\r\nHost: a\r\n${both}\r\n0\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1.1 400 /)
})

test('five hundred clients that send a byte now and then hold up nobody', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using door = await aDoor({ store: empty.store })
  const { connect } = await import('node:net')
  const slow = Array.from({ length: 500 }, () => {
    const socket = connect(door.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHo'))
    return socket.on('error', () => undefined)
  })
  await Promise.all(
    slow.map((socket) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      socket.once('connect', resolve)
      return promise
    }),
  )
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => fetch(`${door.address}/live`)),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200))
  for (const socket of slow) socket.destroy()
})
