import { request } from 'node:http'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { anEmptyStore } from '../support/stores.ts'
import { aDoor } from './a-door.ts'

test('what has begun is answered before the service stops, and nothing new is begun', async () => {
  await using empty = await anEmptyStore('sqlite')
  const go = Promise.withResolvers<void>()
  const arrived = Promise.withResolvers<void>()
  let begun = 0
  await using door = await aDoor({
    store: empty.store,
    pages: {
      '/slow': async (_request, response) => {
        begun += 1
        if (begun === 20) arrived.resolve()
        await go.promise
        response.send('answered')
      },
    },
  })
  const answers = Array.from({ length: 20 }, () => fetch(`${door.address}/slow`))
  await arrived.promise
  const stopped = door.stop()
  go.resolve()
  const texts = await Promise.all((await Promise.all(answers)).map((each) => each.text()))
  expect(texts).toEqual(Array.from({ length: 20 }, () => 'answered'))
  await stopped
  await expect(fetch(`${door.address}/live`)).rejects.toThrow('fetch failed')
})

test('a request that never ends is cut when the time is over', async () => {
  await using empty = await anEmptyStore('sqlite')
  const arrived = Promise.withResolvers<void>()
  await using door = await aDoor({
    store: empty.store,
    pages: { '/never': () => arrived.resolve() },
  })
  const sent = request(`${door.address}/never`).end()
  const ended = once(sent, 'error')
  await arrived.promise
  await door.stop()
  expect(await ended).toEqual([expect.objectContaining({ code: 'ECONNRESET' })])
})
