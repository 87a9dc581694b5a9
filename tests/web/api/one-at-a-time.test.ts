import { expect, test } from 'vitest'
import { oneAtATime } from '#app/web/api/one-at-a-time.ts'

test('work is done in turn, never two pieces at once', async () => {
  const turns = oneAtATime(10)
  let busy = 0
  const done: number[] = []
  const work = (piece: number) => async () => {
    busy += 1
    expect(busy).toBe(1)
    await Promise.resolve()
    busy -= 1
    done.push(piece)
    return piece
  }
  expect(await Promise.all([1, 2, 3].map((piece) => turns.take(work(piece))))).toEqual([1, 2, 3])
  expect(done).toEqual([1, 2, 3])
})

test('who finds the line full is sent away at once, and let in when there is room', async () => {
  const turns = oneAtATime(1)
  const { promise, resolve } = Promise.withResolvers<string>()
  const first = turns.take(() => promise)
  const second = turns.take(async () => 'second')
  expect(await turns.take(async () => 'third')).toBeUndefined()
  resolve('first')
  expect(await Promise.all([first, second])).toEqual(['first', 'second'])
  expect(await turns.take(async () => 'fourth')).toBe('fourth')
})

test('work that fails holds up nobody', async () => {
  const turns = oneAtATime(1)
  const failed = turns.take(() => Promise.reject(new Error('broken')))
  const next = turns.take(async () => 'next')
  await expect(failed).rejects.toThrow('broken')
  expect(await next).toBe('next')
})
