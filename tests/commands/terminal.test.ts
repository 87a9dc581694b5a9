import { expect, test } from 'vitest'
import { patientSpeaker, wrongDayOrFolder, type Terminal } from '#app/commands/terminal.ts'

function aTerminal(times: readonly number[] = []): Terminal & { readonly said: string[] } {
  const said: string[] = []
  const left = [...times]
  return {
    said,
    out: () => undefined,
    err: (text) => said.push(text),
    today: () => '2026-11-23',
    now: () => new Date('2026-11-23T09:00:00Z'),
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
  const { dirname, filename } = import.meta
  expect(await wrongDayOrFolder('2026-11-23', [dirname])).toBeUndefined()
  expect(await wrongDayOrFolder('2026-11-23', [dirname, filename])).toBe(
    `There is no folder "${filename}".`,
  )
  expect(await wrongDayOrFolder('2026-11-23', ['/no/such/folder'])).toContain('There is no folder')
})

test('a day that does not exist is said before a folder that is not there', async () => {
  expect(await wrongDayOrFolder('2026-02-31', ['/no/such/folder'])).toBe(
    '"2026-02-31" is not a date. Write it as 2026-11-23.',
  )
})
