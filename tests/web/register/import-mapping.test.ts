import { describe, expect, test } from 'vitest'
import { mappingProblems } from '#app/intake/register/register-mapping.ts'
import { readRegisterTable } from '#app/intake/register/read-register-table.ts'
import { mappingModel, mappingOf } from '#app/web/register/import-mapping.ts'

const CSV = [
  'Contract Ref,Title,Supplier,Start,End date,,Notes',
  'N-1,Trees,Oak Ltd,01/02/2026,31/01/2028,a,x',
  'N-2,Meals,Elm Ltd,03/04/2026,31/01/2028,,',
].join('\n')
const TABLE = tableOf(CSV)

function tableOf(text: string) {
  const read = readRegisterTable(new TextEncoder().encode(text), 'register.csv')
  if (!read.ok) throw new Error(read.problems[0]?.message)
  return read.value
}

function form(fields: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries({ mapped: 'yes', ...fields }))
}

function fieldsOf({ columns }: ReturnType<typeof mappingOf>): readonly (string | undefined)[] {
  return columns.map(({ field }) => field)
}

describe('the mapping', () => {
  test('is what the headings say while nobody has chosen', () => {
    const proposed = mappingOf(new Map(), TABLE)
    expect(proposed).toEqual(TABLE.proposedMapping)
    expect(fieldsOf(proposed).slice(0, 3)).toEqual(['reference', 'title', 'contractor'])
  })

  test('is what was chosen, and leaves out what was not', () => {
    const chosen = mappingOf(form({ 'field-0': 'title', 'field-6': 'kind', 'field-1': '' }), TABLE)
    expect(fieldsOf(chosen)).toEqual([
      'title', undefined, undefined, undefined, undefined, undefined, 'kind',
    ])
    expect(chosen.columns.map(({ heading }) => heading)).toEqual(TABLE.headings)
  })

  test('takes no field and no order that was not offered', () => {
    const odd = mappingOf(form({ 'field-0': 'constructor', 'order-3': 'year-first' }), TABLE)
    expect(fieldsOf(odd)[0]).toBeUndefined()
    expect(odd.columns[3]).toEqual({ heading: 'Start' })
  })

  test('numbers references that repeat only where somebody says so', () => {
    expect(mappingOf(form({}), TABLE).numberRepeated).toBe(false)
    expect(mappingOf(form({ 'number-repeated': 'yes' }), TABLE).numberRepeated).toBe(true)
  })
})

describe('the page', () => {
  const proposed = mappingOf(new Map(), TABLE)
  const page = mappingModel(TABLE, proposed, mappingProblems(TABLE.table, proposed))

  test('shows what stands in each column, blanks left out', () => {
    expect(page.rows).toBe('2 lines')
    expect(page.columns[0]).toMatchObject({ heading: 'Contract Ref', samples: ['N-1', 'N-2'] })
    expect(page.columns[5]).toMatchObject({ heading: 'Column 6', samples: ['a'] })
  })

  test('says which fields are needed, and has the proposed one chosen', () => {
    const { choices = [] } = page.columns[2] ?? {}
    expect(choices.filter(({ isChosen }) => isChosen)).toEqual([
      { value: 'contractor', words: 'Contractor (needed)', isChosen: true },
    ])
    expect(page.columns[6]?.choices.some(({ isChosen }) => isChosen)).toBe(false)
  })

  test('asks which of day and month comes first only where the cells do not show it', () => {
    expect(page.columns.map(({ asksOrder }) => asksOrder)).toEqual([
      false, false, false, true, false, false, false,
    ])
  })

  test('leads from the question to its column, and says it there too', () => {
    expect(page.problems).toEqual([
      { field: 'field-3', message: expect.stringContaining('“01/02/2026” can be read two ways') },
    ])
    expect(page.columns[3]?.errors).toHaveLength(1)
    expect(page.columns[4]?.errors).toEqual([])
  })

  test('keeps the question when it was answered, so that the answer can be changed', () => {
    const answered = mappingOf(
      form({ ...proposedFields(), 'order-3': 'month-first' }),
      TABLE,
    )
    expect(mappingProblems(TABLE.table, answered)).toEqual([])
    const { columns } = mappingModel(TABLE, answered, [])
    expect(columns[3]?.asksOrder).toBe(true)
    expect(columns[3]?.orders.map(({ isChosen }) => isChosen)).toEqual([false, true])
  })

  test('leads to the first column where no single one is to blame', () => {
    const none = mappingOf(form({}), TABLE)
    const { problems, columns } = mappingModel(TABLE, none, mappingProblems(TABLE.table, none))
    expect(problems).toHaveLength(5)
    expect(new Set(problems.map(({ field }) => field))).toEqual(new Set(['field-0']))
    expect(columns.flatMap(({ errors }) => errors)).toEqual([])
  })
})

function proposedFields(): Readonly<Record<string, string>> {
  const entries = TABLE.proposedMapping.columns.map(({ field = '' }, at) => [`field-${at}`, field])
  return Object.fromEntries(entries) as Record<string, string>
}
