import express from 'express'
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import type { TrafficLimits } from '#app/web/traffic.ts'
import { anEmptyStore } from '../support/stores.ts'
import { aDoor } from './a-door.ts'

test('more at once than can be answered are told to come again, and then answered', async () => {
  await using empty = await anEmptyStore('sqlite')
  const bothThere = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  let there = 0
  await using door = await aDoor({
    store: empty.store,
    limits: { atOnceMax: 2 },
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

test('three hundred bodies that never come hold up no page', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using forms = await formsAt(empty, { atOnceMax: 5, patienceMs: 60_000 })
  const sending = await halfSent(forms.door.port, 300)
  await forms.begun(300)
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => fetch(`${forms.door.address}/page`)),
  )
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  const form = { method: 'POST', body: 'a=1' }
  expect((await fetch(`${forms.door.address}/form`, form)).status).toBe(200)
  for (const { socket } of sending) socket.destroy()
})

test('of bodies that are long in coming only so many are waited for', async () => {
  await using empty = await anEmptyStore('sqlite')
  const limits = { patienceMs: 20, slowMax: 200, slowOfOneMax: 3 }
  await using forms = await formsAt(empty, limits)
  const sending = await halfSent(forms.door.port, 5)
  // Which of them came first is for the machine to say; two have to go.
  await atLeast(2, sending.map(({ ended }) => ended))
  const cut = sending.filter(({ got }) => got().startsWith('HTTP/1.1 408 '))
  expect(cut).toHaveLength(2)
  expect(cut[0]?.got()).toContain('The request came too slowly')
  // The others are still waited for, and answered once their bodies are in.
  const left = sending.filter((each) => !cut.includes(each))
  for (const { socket } of left) socket.write('x'.repeat(999))
  await Promise.all(left.map(({ ended }) => ended))
  expect(left.map(({ got }) => got().slice(0, 13))).toEqual(left.map(() => 'HTTP/1.1 200 '))
  expect(forms.door.log.lines.filter((line) => line.includes('broke'))).toEqual([])
})

test('a body that comes in time takes the place of one request, and gives it back', async () => {
  await using empty = await anEmptyStore('sqlite')
  await using forms = await formsAt(empty, { atOnceMax: 1 })
  for (const body of ['a=1', 'a=2', 'a=3']) {
    const answer = await fetch(`${forms.door.address}/form`, { method: 'POST', body })
    expect(answer.status).toBe(200)
  }
})

/** A door with a page, and with a form that is read. */
async function formsAt(
  { store }: Awaited<ReturnType<typeof anEmptyStore>>,
  limits: Partial<TrafficLimits>,
) {
  const read = express.raw({ type: () => true })
  const reached = Promise.withResolvers<void>()
  let [count, expected] = [0, Infinity]
  const door = await aDoor({
    store,
    limits,
    pages: {
      '/page': (_request, response) => void response.send('a page'),
      '/form': (request, response, next) => {
        count += 1
        if (count === expected) reached.resolve()
        read(request, response, (error?: unknown) => {
          if (error === undefined) response.send('read')
          else next(error)
        })
      },
    },
  })
  return {
    door,
    begun: (many: number) => {
      expected = many
      if (count >= many) reached.resolve()
      return reached.promise
    },
    [Symbol.asyncDispose]: door.stop,
  }
}

interface HalfSent {
  readonly socket: Socket
  readonly got: () => string
  readonly ended: Promise<void>
}

/** The headers of a form, and the first of its 1,000 bytes. */
async function halfSent(port: number, count: number): Promise<readonly HalfSent[]> {
  const lines = ['POST /form HTTP/1.1', 'Host: a', 'Connection: close', 'Content-Length: 1000']
  const head = `${lines.join('\r\n')}\r\n\r\na`
  return Promise.all(
    Array.from({ length: count }, async () => {
      const ended = Promise.withResolvers<void>()
      const sent = Promise.withResolvers<void>()
      let got = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(head, () => sent.resolve()))
      socket.setEncoding('utf8').on('data', (text: string) => void (got += text))
      socket.on('close', () => ended.resolve()).on('error', () => undefined)
      await sent.promise
      return { socket, got: () => got, ended: ended.promise }
    }),
  )
}

async function atLeast(count: number, all: readonly Promise<void>[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let over = 0
  const note = async (each: Promise<void>): Promise<void> => {
    await each
    over += 1
    if (over === count) resolve()
  }
  for (const each of all) void note(each)
  await promise
}
