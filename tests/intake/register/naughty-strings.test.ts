import { describe, expect, test } from 'vitest'
import { isDate } from '#app/domain/calendar.ts'
import type { RegisterEntry } from '#app/domain/register.ts'
import { withoutEntities } from '#app/intake/register/html-entities.ts'
import type { ReadRegister } from '#app/intake/register/read-register.ts'
import { readText } from '../../support/source-files.ts'
import { anAward, aPackage, aRelease, aSupplier, readNotices } from './a-notice.ts'
import { aRegister, entriesIn } from './a-register.ts'
import { NAUGHTY, NAUGHTY_IN_JSON } from './naughty-strings.ts'

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u
const { line, contractId } = (JSON.parse(readText('schemas/common.schema.json')) as {
  $defs: Record<'line' | 'contractId', { pattern: string }>
}).$defs
const LINE = new RegExp(line.pattern, 'u')
const CONTRACT_ID = new RegExp(contractId.pattern, 'u')

const COLUMNS: Readonly<Record<string, string>> = {
  'Contract ref': 'A-1', Title: 'Repairs', Supplier: 'Mears Ltd', Address: '1 Elm Hill',
  'Company number': '5045250', Start: '2026-04-01', End: '2028-03-31', Value: '1', Kind: 'repairs',
  'Procurement began': '2025-09-30', ocid: 'ocds-h6vhtk-04fbbe', 'Manager email': 'a@b.example',
}

describe('in a table', () => {
  test.each(Object.keys(COLUMNS))('a nasty text as %s comes out the same or is refused', (heading) => {
    for (const text of NAUGHTY) {
      const cells = Object.entries(COLUMNS).map(([name, usual]) => (name === heading ? text : usual))
      const lines = [Object.keys(COLUMNS).join(','), cells.map(quoted).join(',')]
      // Line ends of all kinds end a line, as an editor has it; in cells they are kept.
      expectSound(entriesIn(aRegister(...lines)), text, heading)
    }
  })

  test('a nasty heading is no field', () => {
    for (const text of NAUGHTY) {
      const { proposedMapping } = aRegister(`Contract ref,${quoted(`${text}x`)}`)
      expect(proposedMapping.columns[1]).not.toHaveProperty('field')
    }
  })
})

describe('in a public notice', () => {
  test.each([
    ['the title of the tender', (text: string) => aRelease({ tender: { title: text } })],
    ['the name of a contractor', (text: string) =>
      aRelease({ awards: [anAward({ suppliers: [{ id: text, name: text }] })] })],
    ['an address', (text: string) =>
      aRelease({ parties: [aSupplier('1', 'Mears Limited', { address: { streetAddress: text } })] })],
    ['a number of a contractor', (text: string) => aRelease({
      parties: [aSupplier('1', 'Mears Limited', { identifier: { scheme: 'GB-CHC', id: text } })],
    })],
    ['a scheme', (text: string) =>
      aRelease({ parties: [aSupplier('1', 'Mears Limited', { identifier: { scheme: text, id: '1' } })] })],
    ['a first day', (text: string) =>
      aRelease({ awards: [anAward({ contractPeriod: { startDate: text, endDate: '2028-03-31' } })] })],
    ['a currency', (text: string) =>
      aRelease({ awards: [anAward({ value: { amount: 5, currency: text } })] })],
    ['a status', (text: string) => aRelease({ awards: [anAward({ status: text })] })],
    ['a process', (text: string) => aRelease({ ocid: text })],
    ['a buyer', (text: string) => aRelease({ buyer: { name: text } })],
    ['a date', (text: string) => aRelease({ date: text })],
  ] as const)('a nasty text as %s comes out the same or is refused', (place, release) => {
    for (const text of NAUGHTY_IN_JSON) {
      expectSound(readNotices(aPackage(release(text))), withoutEntities(text), place)
    }
  })
})

/** One contract or one refusal; nothing unseen in it; a text without a note is the one given. */
function expectSound(read: ReadRegister, text: string, place: string): void {
  expect(read.entries.length + read.refused.length, `${place}: ${text}`).toBe(1)
  for (const { problems } of read.refused) {
    expect(problems.every(({ message }) => message !== '' && !UNSEEN.test(message))).toBe(true)
  }
  for (const { entry, notes, buyer } of read.entries) {
    expect(UNSEEN.test(JSON.stringify([entry, notes, buyer])), `${place}: ${text}`).toBe(false)
    expectFit(entry)
    const tidy = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
    const isSilent = notes.length === 0
    const { title, contractor } = entry
    expect(title).toBe(isSilent && /title/i.test(place) ? tidy : title)
    expect(contractor.name).toBe(isSilent && /supplier|name/i.test(place) ? tidy : contractor.name)
  }
}

function expectFit({ id, title, contractor, from, to }: RegisterEntry): void {
  expect(id).toMatch(CONTRACT_ID)
  expect(title).toMatch(LINE)
  expect(contractor.name).toMatch(LINE)
  if (contractor.address !== '') expect(contractor.address).toMatch(LINE)
  expect([from, to].every(isDate)).toBe(true)
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
