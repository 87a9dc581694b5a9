import { expect, test } from 'vitest'
import { openLog } from '#app/log.ts'
import { aLog } from './support/a-log.ts'

test('a line is one JSON document with its time, its level and its fields', () => {
  const log = aLog()
  log.info('Answered', { status: 200, route: '/ready' })
  expect(log.documents()).toEqual([
    { level: 'info', time: expect.any(String), message: 'Answered', status: 200, route: '/ready' },
  ])
  expect(log.lines[0]).toMatch(/^[^\n]+\n$/)
})

test('no text can forge a line, turn one round or speak to a terminal', () => {
  const log = aLog()
  const odd = 'a\nb\r\u001b[31m\u0085\u009b\u2028\u202e\u2066'
  log.warn('Odd', { object: odd })
  expect(log.lines[0]).toMatch(/^[\u0020-\u007e]+\n$/)
  expect(log.documents()[0]).toMatchObject({ object: odd })
})

test('a fault is told with its places in the code', () => {
  const log = aLog()
  log.fault('A page broke', new Error('no such rule'), { request: 'r-1' })
  expect(log.documents()[0]).toMatchObject({
    level: 'error',
    message: 'A page broke',
    request: 'r-1',
    error: { type: 'Error', message: 'no such rule', at: expect.any(Array) },
  })
})

test('at a terminal a line reads like a sentence', () => {
  const lines: string[] = []
  const log = openLog({ write: (line) => lines.push(line), isTerminal: true })
  log.info('Answered', { route: '/ready', status: 200 })
  log.warn('Odd', { object: 'two words\n\u009b' })
  expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d Answered route=\/ready status=200\n$/)
  expect(lines[1]).toMatch(/^\d\d:\d\d:\d\d warn Odd object="two words\\n\\u009b"\n$/)
})
