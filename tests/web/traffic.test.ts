import { expect, test } from 'vitest'
import { anEmptyStore } from '../support/stores.ts'
import { aDoor } from './a-door.ts'

test('more at once than can be answered are told to come again, and then answered', async () => {
  await using empty = await anEmptyStore('sqlite')
  const bothThere = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  let there = 0
  await using door = await aDoor({
    store: empty.store,
    atOnceMax: 2,
    pages: {
      '/slow': async (_request, response) => {
        there += 1
        if (there === 2) bothThere.resolve()
        await go.promise
        response.send('answered')
      },
    },
  })
  const slow = [fetch(`${door.address}/slow`), fetch(`${door.address}/slow`)]
  await bothThere.promise
  const refused = await fetch(`${door.address}/slow`)
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('10')
  expect(await refused.text()).toContain('Try again in a few seconds')
  expect((await fetch(`${door.address}/live`)).status).toBe(200)
  go.resolve()
  expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200])
  expect((await fetch(`${door.address}/slow`)).status).toBe(200)
})
