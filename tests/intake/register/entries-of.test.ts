import { expect, test } from 'vitest'
import { entriesOf } from '#app/intake/register/entries-of.ts'
import { aRegister, entriesIn, HEADINGS, ROW } from './a-register.ts'

test('a line becomes a contract', () => {
  expect(entriesIn(aRegister(HEADINGS, ROW))).toEqual({
    entries: [{
      line: 2,
      entry: {
        id: 'A-1',
        title: 'Repairs',
        contractor: {
          name: 'Mears Ltd',
          address: '1 Elm Hill',
          identifiers: [{ scheme: 'GB-COH', id: '05045250' }],
        },
        from: '2026-04-01',
        to: '2028-03-31',
        valuePence: 123_450,
      },
      notes: [],
    }],
    refused: [],
  })
})

test('a line with problems says each with its column, and stops no other', () => {
  const broken = 'A-2,,Various,,,soon,2028-03-31,1.2m'
  const read = entriesIn(aRegister(HEADINGS, broken, ROW))
  expect(read.entries.map(({ line }) => line)).toEqual([3])
  expect(read.refused).toMatchObject([{
    line: 2,
    problems: [
      { where: '/columns/1', message: expect.stringMatching(/^In column “Title”: No title/) },
      { where: '/columns/2', message: expect.stringMatching(/^In column “Supplier”: “Various”/) },
      { where: '/columns/5', message: expect.stringMatching(/^In column “Start”: “soon”/) },
      { where: '/columns/7', message: expect.stringMatching(/^In column “Value”: “1.2m”/) },
    ],
  }])
  expect(read.refused[0]?.problems[0]).toMatchObject({ file: 'register.csv', line: 2 })
})

test('a line with too many cells is refused alone', () => {
  const read = entriesIn(aRegister(HEADINGS, `${ROW},more`, ROW.replace('A-1', 'A-2')))
  expect(read.entries.map(({ entry }) => entry.id)).toEqual(['A-2'])
  expect(read.refused).toMatchObject([{
    line: 2, problems: [{ code: 'csv-broken', message: expect.stringContaining('9 cells') }],
  }])
})

test('what only helps is left out with a note where it cannot be read', () => {
  const register = aRegister(
    `${HEADINGS},Kind,ocid,Manager email`,
    `${ROW.replace('5045250', '31552R')},Works,h6vhtk,Ann Lee`,
  )
  const [read] = entriesIn(register).entries
  expect(read?.entry.contractor.identifiers).toEqual([])
  expect(read?.entry).not.toHaveProperty('kind')
  expect(read?.notes).toMatchObject([
    expect.stringContaining('“31552R” is no number of Companies House'),
    expect.stringContaining('“Works” is not one of'),
    expect.stringContaining('“h6vhtk” is not the number of a public process'),
    expect.stringContaining('“Ann Lee” is not an e-mail address'),
  ])
})

test('every field can come from a table', () => {
  const register = aRegister(
    'Ref,Title,Supplier,Address 1,Town,Start,End,Kind,Procurement began,ocid,Manager email',
    'A-1,Repairs,Mears,1 Elm Hill,Norwich,1/4/2026,31/3/2028,Repairs,30/9/2025,' +
      'ocds-h6vhtk-04fbbe,ann@council.example',
  )
  const columns = register.proposedMapping.columns.map((column) =>
    (column.field === 'from' ? { ...column, dayOrder: 'day-first' as const } : column))
  expect(entriesIn(register, { columns }).entries[0]?.entry).toMatchObject({
    contractor: { address: '1 Elm Hill, Norwich' },
    from: '2026-04-01',
    to: '2028-03-31',
    kind: 'repairs',
    procurementBegan: '2025-09-30',
    ocid: 'ocds-h6vhtk-04fbbe',
    managerEmail: 'ann@council.example',
  })
})

test('a person may choose other columns than those proposed', () => {
  const register = aRegister(`${HEADINGS},What it is for`, `${ROW},Boilers`)
  const columns = register.proposedMapping.columns.map(({ heading, field }) => {
    if (heading === 'Title' || heading === 'Value') return { heading }
    return heading === 'What it is for' ? { heading, field: 'title' as const } : { heading, ...(field && { field }) }
  })
  const [read] = entriesIn(register, { columns }).entries
  expect(read?.entry.title).toBe('Boilers')
  expect(read?.entry).not.toHaveProperty('valuePence')
})

test('a mapping that leaves something open reads nothing', () => {
  const register = aRegister(HEADINGS, ROW.replace('2026-04-01', '03/04/2026'))
  expect(entriesOf(register.table, register.proposedMapping, [])).toMatchObject({
    ok: false, problems: [{ code: 'not-a-date' }],
  })
})

test('a contract that looks like another one is noted', () => {
  const read = entriesIn(aRegister(HEADINGS, ROW, ROW.replace('A-1', 'A-2')))
  expect(read.entries[1]?.notes).toEqual([expect.stringContaining('Line 2 (A-1) has the same')])
})
