import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyMapping } from '#app/intake/apply-mapping.ts'
import type { Mapping } from '#app/intake/mapping.ts'
import { aMapping, aTable, BILLS_TABLE, fitting } from './a-mapping.ts'
import { codesOf, problemsOf } from './some-figures.ts'

test('rows of a table become rows of the figure, with file and lines', () => {
  expect(apply(aMapping(), BILLS_TABLE)).toEqual({
    ok: true,
    value: [
      {
        problems: [],
        monthlyReturn: {
          contract: 'NCC-2026-014',
          period: '2026-10',
          version: 1,
          declaration: { by: 'Sam Example', ofThisContractAndPeriod: true },
          figures: {
            bills: {
              file: 'bills.csv',
              lines: [2, 3],
              rows: [
                {
                  supplier: 'S-1',
                  id: 'B-1',
                  received: '2026-10-01',
                  settled: '2026-10-15',
                  amountPence: 1250,
                },
                { supplier: 'S-1', id: 'B-2', received: '2026-10-02', amountPence: 125_000 },
              ],
            },
          },
        },
      },
    ],
  })
})

test('shuffling the columns of a table changes nothing', () => {
  const rows = BILLS_TABLE.trim().split('\n').map((line) => line.split(','))
  const expected = apply(aMapping(), BILLS_TABLE)
  const order = [0, 1, 2, 3, 4]
  fc.assert(
    fc.property(fc.shuffledSubarray(order, { minLength: 5 }), (shuffled) => {
      const text = rows.map((cells) => shuffled.map((at) => cells[at]).join(',')).join('\n')
      expect(apply(aMapping(), text)).toEqual(expected)
    }),
  )
})

const MANY = `Contract,Supplier,No,Received,Paid,Amount
A,S-1,B-1,1/10/2026,,1
B,S-1,B-2,1/10/2026,,2
A,S-1,B-3,30/9/2026,,3
A,S-1,B-4,2/10/2026,,4
`
const BY_COLUMN: Partial<Mapping> = {
  contract: { column: 'Contract' },
  period: { monthOf: 'Received', date: 'D/M/YYYY' },
}

test('one table gives a return for each contract and month', () => {
  expect(groupsOf(aMapping(BY_COLUMN), MANY)).toEqual([
    'A 2026-10 2,5',
    'B 2026-10 3',
    'A 2026-09 4',
  ])
})

test('days may be added before the month is taken', () => {
  const period = { monthOf: 'Received', date: 'D/M/YYYY', plusDays: 30 } as const
  expect(groupsOf(aMapping({ period }), MANY)).toEqual([
    'NCC-2026-014 2026-10 2,3,4',
    'NCC-2026-014 2026-11 5',
  ])
})

test('a cell that cannot be read refuses its own return only, at its line', () => {
  const mapped = apply(aMapping(BY_COLUMN), MANY.replace(',2\n', ',"12,50"\n'))
  const groups = mapped.ok ? mapped.value : []
  expect(groups.map(({ problems }) => problems.length)).toEqual([0, 1, 0])
  expect(groups[1]?.problems).toMatchObject([
    {
      code: 'not-a-number',
      where: '/figures/bills/rows/0/amountPence',
      file: 'bills.csv',
      line: 3,
      message: expect.stringContaining('Write 12.50.'),
    },
  ])
})

test.each([
  ['the month', '2/10/2026', '32/10/2026', 'not-a-date'],
  ['the contract', 'B,', ',', 'missing-field'],
])('a row without %s refuses the whole table', (_, from, to, code) => {
  const mapped = apply(aMapping(BY_COLUMN), MANY.replace(from, to))
  expect(codesOf(mapped)).toEqual([code])
})

test('a day after the last year that a return can have refuses the table', () => {
  const period = { monthOf: 'Received', date: 'D/M/YYYY', plusDays: 30 } as const
  const mapped = apply(aMapping({ period }), MANY.replace('2/10/2026', '31/12/2199'))
  expect(codesOf(mapped)).toEqual(['not-a-date'])
})

test('a column that is not in the table is refused at its line of the mapping', () => {
  const mapped = apply(aMapping(), BILLS_TABLE.replace('Paid', 'Settled'))
  expect(problemsOf(mapped)).toMatchObject([
    { code: 'missing-column', file: 'bills.mapping.json', where: '/columns/settled/column' },
  ])
})

test('a table without rows is not taken for a nil', () => {
  const mapped = apply(aMapping(), 'Supplier,No,Received,Paid,Amount\n')
  expect(problemsOf(mapped)[0]?.message).toContain('nothingToReport')
})

test('lines that the mapping leaves out are counted with the reason, and no others are', () => {
  const leaveOut = [{ column: 'Amount', texts: ['-', ''], because: 'they have no amount' }]
  const table = `${BILLS_TABLE}S-1,B-3,3/10/2026,,-\nS-1,B-4,3/10/2026,,\n`
  const mapped = apply(aMapping({ leaveOut }), table)
  const [first] = mapped.ok ? mapped.value : []
  expect(first?.problems).toEqual([])
  expect(first?.monthlyReturn.figures['bills']).toMatchObject({
    lines: [2, 3],
    leftOut: [{ rows: 2, because: 'they have no amount' }],
  })
})

test('a column to leave out by must be in the table', () => {
  const leaveOut = [{ column: 'Sum', texts: ['-'], because: 'they have no amount' }]
  expect(problemsOf(apply(aMapping({ leaveOut }), BILLS_TABLE))).toMatchObject([
    { code: 'missing-column', where: '/leaveOut/0/column' },
  ])
})

test('the day on which a table was received stands in its mapping', () => {
  const mapped = apply(aMapping({ receivedOn: '2026-11-05' }), BILLS_TABLE)
  expect(mapped.ok && mapped.value[0]?.monthlyReturn.receivedOn).toBe('2026-11-05')
})

function apply(mapping: Mapping, text: string) {
  return applyMapping(fitting(mapping), aTable(text), () => [])
}

function groupsOf(mapping: Mapping, text: string): readonly string[] {
  const mapped = apply(mapping, text)
  return (mapped.ok ? mapped.value : []).map(({ monthlyReturn }) => {
    const answer = monthlyReturn.figures['bills']
    const lines = answer !== undefined && 'lines' in answer ? answer.lines : []
    return `${monthlyReturn.contract} ${monthlyReturn.period} ${lines?.join(',')}`
  })
}
