import { expect, test } from 'vitest'
import { setActor } from '#app/web/actor-of.ts'
import { anActor } from '../support/running-site.ts'
import { anEmptyStore } from '../support/stores.ts'
import { aDoor } from './a-door.ts'

test('an answer is logged by the pattern of its address, with who asked and how long it took', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using door = await aDoor({
    store: empty.store,
    pages: {
      '/contracts/:contract': (_request, response) => {
        setActor(response, anActor('officer'))
        response.send('here')
      },
    },
  })
  const response = await fetch(`${door.address}/contracts/R-041?search=Smith`)
  await door.stop()
  expect(door.log.documents()).toEqual([
    {
      level: 'info',
      time: expect.any(String),
      message: 'Answered',
      request: response.headers.get('x-request-id'),
      actor: 'the-officer',
      method: 'GET',
      route: '/contracts/:contract',
      status: 200,
      ms: expect.any(Number),
    },
  ])
})

test('each request has a number of its own, and none is taken from outside', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using door = await aDoor({ store: empty.store })
  const headers = { 'X-Request-Id': 'mine' }
  const asked = [1, 2].map(() => fetch(`${door.address}/live`, { headers }))
  const ids = (await Promise.all(asked)).map((each) => each.headers.get('x-request-id'))
  expect(new Set(ids).size).toBe(2)
  expect(ids).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), expect.stringMatching(/^[0-9a-f]{16}$/)])
})

test('what a monitor asks every few seconds is logged only where the answer is no', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using door = await aDoor({ store: empty.store })
  await fetch(`${door.address}/live`)
  await fetch(`${door.address}/ready`)
  await fetch(`${door.address}/nowhere`)
  await door.stop()
  expect(door.log.documents()).toMatchObject([{ route: 'none', status: 404 }])
})

test('nothing that was sent or fetched stands in the log, also where things break', async () => {
  await using empty = await anEmptyStore('sqlite')
  const SECRET = 'zanzibar'
  await using door = await aDoor({
    store: empty.store,
    pages: {
      '/broken/:id': async () => {
        throw Object.assign(new Error(`invalid input for type integer: "${SECRET}"`), {
          detail: SECRET,
          parameters: [SECRET],
          cause: new SyntaxError(`Unexpected token 'z', ..."pay": ${SECRET}"... is not valid JSON`),
        })
      },
    },
  })
  const response = await fetch(`${door.address}/broken/${SECRET}?q=${SECRET}`, {
    method: 'POST',
    body: `pay=${SECRET}`,
    headers: { Cookie: `session=${SECRET}`, Authorization: `Bearer ${SECRET}` },
  })
  const text = await response.text()
  await fetch(`${door.address}/${SECRET}%0a${SECRET}`)
  await door.stop()
  expect(response.status).toBe(500)
  expect(text).not.toMatch(/zanzibar|invalid input|\.ts|node_modules/)
  expect(text).toContain(response.headers.get('x-request-id'))
  expect(door.log.lines.join('')).not.toContain(SECRET)
  expect(door.log.lines.every((line) => /^\{[^\n]*\}\n$/.test(line))).toBe(true)
  expect(door.log.documents()).toMatchObject([
    { level: 'error', message: 'A request broke', request: response.headers.get('x-request-id') },
    { message: 'Answered', route: '/broken/:id', status: 500 },
    { message: 'Answered', route: 'none', status: 400 },
  ])
})
