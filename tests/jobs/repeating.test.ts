import { expect, test } from 'vitest'
import { startRepeating } from '#app/jobs/repeating.ts'

test('goes on after a round that broke, says so, and ends when asked to', async () => {
  const failures: unknown[] = []
  let rounds = 0
  const enough = Promise.withResolvers<void>()
  const stop = startRepeating({
    work: async () => {
      rounds += 1
      if (rounds === 3) enough.resolve()
      if (rounds === 1) throw new Error('the first round broke')
    },
    everyMs: 1,
    onFailure: (error) => void failures.push(error),
  })
  await enough.promise
  await stop()
  const ended = rounds
  expect(failures).toEqual([new Error('the first round broke')])
  await new Promise((resolve) => setImmediate(resolve))
  expect(rounds).toBe(ended)
})

test('waits for the round that has begun', async () => {
  const begun = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  let isDone = false
  const stop = startRepeating({
    work: async () => {
      begun.resolve()
      await held.promise
      isDone = true
    },
    everyMs: 60_000,
    onFailure: () => undefined,
  })
  await begun.promise
  const stopped = stop()
  held.resolve()
  await stopped
  expect(isDone).toBe(true)
})
