import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { listenForStop } from '#app/asked-to-stop.ts'
import { aLog } from './support/a-log.ts'

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('asked by %s, the service ends as one that did its work', async (signal) => {
  const { program, exits, stopping } = aProgram()
  program.emit(signal)
  expect(await stopping.asked).toBe(0)
  expect(exits).toEqual([])
})

test('asked a second time it leaves at once', async () => {
  const { program, exits, wait } = aProgram()
  program.emit('SIGTERM')
  wait(1_000)
  program.emit('SIGINT')
  expect(exits).toEqual([1])
})

test('one wish that comes several times at once is one wish', async () => {
  const { program, exits, stopping, wait } = aProgram()
  program.emit('SIGTERM')
  wait(500)
  program.emit('SIGTERM')
  program.emit('SIGHUP')
  expect(await stopping.asked).toBe(0)
  expect(exits).toEqual([])
})

test.each(['uncaughtException', 'unhandledRejection'])('%s ends it in order, and is logged', async (fault) => {
  const { program, exits, stopping, log } = aProgram()
  program.emit(fault, new Error('nobody caught me'))
  program.emit(fault, new Error('nor me'))
  expect(await stopping.asked).toBe(1)
  expect(exits).toEqual([])
  expect(log.lines).toHaveLength(2)
  expect(log.lines[0]).toContain('nobody caught me')
})

function aProgram() {
  const program = new EventEmitter()
  const exits: number[] = []
  const log = aLog()
  const on = (name: string, listener: (what: unknown) => void) => program.on(name, listener)
  let now = 0
  const wait = (ms: number): void => void (now += ms)
  const stopping = listenForStop({ on, exit: (code) => exits.push(code) }, log, () => now)
  return { program, exits, stopping, log, wait }
}
