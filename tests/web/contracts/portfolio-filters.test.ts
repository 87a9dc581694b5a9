import { expect, test } from 'vitest'
import { NEEDS } from '#app/store/needs.ts'
import type { FilterChoices } from '#app/store/register-search.ts'
import { filterFields } from '#app/web/contracts/portfolio-filters.ts'
import { portfolioQuery } from '#app/web/contracts/portfolio-query.ts'

const CHOICES: FilterChoices = {
  kinds: ['repairs', 'waste'],
  managers: [
    { id: 'P-1', name: 'Morgan Sampleton' },
    { id: 'P-2', name: 'Terry Blank' },
  ],
  contractors: [],
}

function fieldsFor(query: Record<string, string>, choices = CHOICES, needs = NEEDS.slice()) {
  const asked = portfolioQuery(new Map(Object.entries(query)))
  if (!asked.ok) throw new Error('refused')
  return filterFields(asked.value, choices, needs)
}
const chosen = (fields: ReturnType<typeof fieldsFor>, name: string) =>
  fields.find((field) => field.name === name)?.choices.find(({ isChosen }) => isChosen)?.words

test('each filter says what it is set to', () => {
  const fields = fieldsFor({ outcome: 'not-met', manager: 'P-2', standing: 'ended' })
  expect(chosen(fields, 'outcome')).toBe('Not met')
  expect(chosen(fields, 'manager')).toBe('Terry Blank')
  expect(chosen(fields, 'standing')).toBe('Ended')
  expect(chosen(fields, 'kind')).toBe('Any')
  expect(chosen(fields, 'sort')).toBe('Most pressing first')
})

test('a filter with nothing to choose between is left out', () => {
  const one = { ...CHOICES, kinds: ['repairs'] }
  expect(fieldsFor({}, one).map(({ name }) => name)).not.toContain('kind')
  expect(fieldsFor({}).map(({ name }) => name)).toContain('kind')
})

test('a filter that was set by a link stays in the form, also where no list has it', () => {
  expect(chosen(fieldsFor({ contractor: 'FIRM-9' }), 'contractor')).toBe('FIRM-9')
})

test('only needs that somebody is told of can be asked for', () => {
  expect(fieldsFor({}).map(({ name }) => name)).toContain('need')
  expect(fieldsFor({}, CHOICES, ['overdue']).map(({ name }) => name)).not.toContain('need')
})
