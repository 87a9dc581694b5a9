import { expect, test } from 'vitest'
import { tablesReader } from '#app/intake/read-tables.ts'
import type { Mapping } from '#app/intake/mapping.ts'
import { aFolder } from './a-folder.ts'
import { aMapping, BILLS_TABLE } from './a-mapping.ts'
import { FIGURES, problemsOf, SHIFTS } from './some-figures.ts'

const FILE = 'returns/bills.mapping.json'

test('a table beside its mapping is read, and named by its path in the folder', async () => {
  const read = await readFrom({ [FILE]: aMapping(), 'returns/bills.csv': BILLS_TABLE })
  expect(read).toMatchObject({
    ok: true,
    value: [{ monthlyReturn: { figures: { bills: { file: 'returns/bills.csv' } } } }],
  })
})

test('a table that is not there is refused at the line that names it', async () => {
  expect(problemsOf(await readFrom({ [FILE]: aMapping() }))).toMatchObject([
    {
      code: 'not-found',
      file: FILE,
      where: '/table',
      line: 3,
      message: expect.stringContaining('returns/bills.csv'),
    },
  ])
})

const LOOKED_UP: Mapping = {
  ...aMapping(),
  figure: SHIFTS.id,
  table: 'shifts.csv',
  columns: {
    worker: { column: 'Worker' },
    paid: { constant: 'monthly' },
    from: { constant: '2026-10-01' },
    to: { constant: '2026-10-31' },
    minutes: { column: 'Hours', time: 'hours' },
    payPence: { constant: 1 },
    home: {
      column: 'Postcode',
      lookUp: [
        { table: 'own.csv', from: 'Postcode', to: 'Code' },
        { table: 'all.csv', from: 'pcds', to: 'lad' },
      ],
    },
  },
}
const SHIFTS_TABLE = 'Worker,Hours,Postcode\nW-1,7.5,nr11aa\nW-2,8,NR2 2BB\nW-3,8,TBC\n'

test('postcodes become codes by the first table that knows them, and are thrown away', async () => {
  const read = await readFrom({
    [FILE]: LOOKED_UP,
    'returns/shifts.csv': SHIFTS_TABLE,
    'returns/own.csv': 'Postcode,Code\nNR1 1AA,E07000148\n',
    'returns/all.csv': 'pcds,lad\nNR1 1AA,E07000149\nNR2 2BB,E07000144\n',
  })
  const homes = read.ok
    ? read.value.flatMap(({ monthlyReturn }) => {
        const answer = monthlyReturn.figures['shifts']
        return answer !== undefined && 'rows' in answer ? answer.rows.map((row) => row['home']) : []
      })
    : []
  expect(homes).toEqual(['E07000148', 'E07000144', null])
  expect(JSON.stringify(read).toUpperCase()).not.toContain('NR1')
})

test('a look-up table that is not there, or lacks a column, is refused', async () => {
  const read = await readFrom({
    [FILE]: LOOKED_UP,
    'returns/shifts.csv': SHIFTS_TABLE,
    'returns/all.csv': 'postcode,lad\nNR1 1AA,E07000149\n',
  })
  expect(problemsOf(read)).toMatchObject([
    { code: 'not-found', file: FILE },
    { code: 'missing-column', file: 'returns/all.csv' },
  ])
})

test('a mapping that is not JSON is refused', async () => {
  expect(problemsOf(await readFrom({ [FILE]: '{' }))).toMatchObject([
    { code: 'not-json', file: FILE },
  ])
})

async function readFrom(files: Readonly<Record<string, string | object>>) {
  const folder = await aFolder(files)
  return tablesReader(folder, FIGURES).read(FILE)
}
