import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Request } from 'express'
import { slowBodies } from '#app/web/slow-bodies.ts'

const LIMITS = { patienceMs: 1_000, slowMax: 4, slowOfOneMax: 2 }
let cut: string[]

beforeEach(() => {
  cut = []
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

function waitingFor(names: readonly string[], isRead: (name: string) => boolean = () => true) {
  const bodies = slowBodies(LIMITS)
  return names.map((name) => {
    // Only what is looked at of a request; the address is the first letter.
    const request = { ip: name.slice(0, 1), readableDidRead: isRead(name) } as Request
    return bodies.waitFor(request, () => void cut.push(name))
  })
}

test('nobody is cut before the time is over', () => {
  waitingFor(['a1', 'a2', 'a3', 'a4', 'a5'])
  vi.advanceTimersByTime(999)
  expect(cut).toEqual([])
})

test('the oldest of one address is cut first, and once', () => {
  waitingFor(['a1', 'b1', 'a2', 'a3', 'a4'])
  vi.advanceTimersByTime(5_000)
  expect(cut).toEqual(['a1', 'a2'])
})

test('the oldest of all is cut where too many addresses wait', () => {
  waitingFor(['a1', 'b1', 'c1', 'd1', 'e1', 'f1'])
  vi.advanceTimersByTime(1_000)
  expect(cut).toEqual(['a1', 'b1'])
})

test('a body that is in takes no place', () => {
  const [first] = waitingFor(['a1', 'a2', 'a3'])
  first?.()
  vi.advanceTimersByTime(1_000)
  expect(cut).toEqual([])
})

test('what nobody has begun to read is left alone', () => {
  waitingFor(['a1', 'a2', 'a3'], (name) => name !== 'a1')
  vi.advanceTimersByTime(1_000)
  expect(cut).toEqual(['a2'])
})
