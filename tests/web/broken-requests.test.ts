import { expect, test } from 'vitest'
import { anEmptyStore } from '../support/stores.ts'
import { aDoor, bytesSent } from './a-door.ts'

test('headers of twenty thousand characters are refused, with what to read', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using door = await aDoor({ store: empty.store })
  const long = `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`
  const answer = await bytesSent(door.port, long)
  expect(answer).toMatch(/^HTTP\/1.1 431 Request Header Fields Too Large\r\n/)
  expect(answer).toMatch(/\r\n\r\n431 Request Header Fields Too Large\n$/)
})

test('what is no HTTP is refused, and the service goes on', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using door = await aDoor({ store: empty.store })
  expect(await bytesSent(door.port, 'hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/)
  expect((await fetch(`${door.address}/live`)).status).toBe(200)
})
