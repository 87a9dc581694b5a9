import { expect, test } from 'vitest'
import { isFolder, patientSpeaker, type Terminal } from '#app/commands/terminal.ts'

function aTerminal(times: readonly number[] = []): Terminal & { readonly said: string[] } {
  const said: string[] = []
  const left = [...times]
  return {
    said,
    out: () => undefined,
    err: (text) => said.push(text),
    today: () => '2026-11-23',
    clock: () => left.shift() ?? 0,
  }
}

test('nothing is said for two seconds, and then once a second', () => {
  const terminal = aTerminal([0, 1_900, 2_000, 2_000, 2_900, 3_100, 3_100])
  const say = patientSpeaker(terminal)
  for (const word of ['one', 'two', 'three', 'four']) say(() => word)
  expect(terminal.said).toEqual(['two', 'four'])
})

test('a file is no folder, and neither is what is not there', async () => {
  expect(await isFolder(import.meta.dirname)).toBe(true)
  expect(await isFolder(import.meta.filename)).toBe(false)
  expect(await isFolder('/no/such/folder')).toBe(false)
})
