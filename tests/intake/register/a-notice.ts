/** Public notices (OCDS releases) for the tests of their reading. */
import type { ReadRegister } from '#app/intake/register/read-register.ts'
import { readOcdsFile } from '#app/intake/register/read-ocds-file.ts'

type Fields = Readonly<Record<string, unknown>>

export const OCID = 'ocds-h6vhtk-04fbbe'

export function aSupplier(id: string, name: string, more: Fields = {}): Fields {
  return { id, name, roles: ['supplier'], ...more }
}

export function anAward(more: Fields = {}): Fields {
  return {
    id: 'award-1',
    status: 'active',
    value: { amount: 1234.5, currency: 'GBP' },
    suppliers: [{ id: '1', name: 'Mears Limited' }],
    contractPeriod: { startDate: '2026-04-01T00:00:00+01:00', endDate: '2028-03-31T23:59:59+01:00' },
    ...more,
  }
}

export function aRelease(more: Fields = {}): Fields {
  return {
    ocid: OCID,
    id: `${OCID}-1`,
    date: '2026-03-01T09:00:00Z',
    tag: ['award'],
    tender: { title: 'Housing repairs', status: 'complete' },
    buyer: { id: 'b', name: 'Norwich City Council' },
    parties: [aSupplier('1', 'Mears Limited', {
      identifier: { scheme: 'GB-COH', id: '2519234' },
      address: { streetAddress: '1390 Montpellier Court', locality: 'Gloucester' },
    })],
    awards: [anAward()],
    ...more,
  }
}

export function aPackage(...releases: readonly unknown[]): Fields {
  return { uri: 'https://notices.example/1', version: '1.1', releases }
}

/** One package in each line. */
export function readNotices(...packages: readonly unknown[]): ReadRegister {
  const lines = packages.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
  const read = readOcdsFile(new TextEncoder().encode(lines.join('\n')), 'notices.jsonl')
  if (!read.ok) throw new Error('a file of the tests is text')
  return read.value
}
