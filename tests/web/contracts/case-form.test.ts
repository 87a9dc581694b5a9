import { describe, expect, test } from 'vitest'
import { EMPTY_CASE_FORM, readCaseForm } from '#app/web/contracts/case-form.ts'

const WHOLE = { words: 'Twelve hours short', day: '4', month: '1', year: '2027' }
const TODAY = { today: '2026-11-23', words: 'the reason' } as const

function read(fields: Record<string, string>, asksForDay: 'always' | 'if-given' | 'never' = 'always') {
  return readCaseForm(new Map(Object.entries(fields)), { ...TODAY, asksForDay })
}
const messages = (fields: Record<string, string>) =>
  read(fields).problems.map(({ field, message }) => `${field}: ${message}`)

describe('the form of a case', () => {
  test('gives words and the day of review', () => {
    expect(read(WHOLE)).toMatchObject({
      problems: [],
      words: 'Twelve hours short',
      reviewOn: '2027-01-04',
    })
    expect(EMPTY_CASE_FORM).toMatchObject({ problems: [], words: '' })
  })

  test('asks for what is missing, at its field', () => {
    expect(messages({})).toEqual([
      'words: Write the reason.',
      'day: Give the day on which you look at it again, such as 14 1 2027.',
    ])
  })

  test.each([
    [{ ...WHOLE, day: '31', month: '2' }, 'There is no such day.'],
    [{ ...WHOLE, month: 'Jan' }, 'There is no such day.'],
    [{ ...WHOLE, year: '27' }, 'There is no such day.'],
    [{ ...WHOLE, day: '' }, 'There is no such day.'],
    [{ ...WHOLE, day: '23', month: '11', year: '2026' }, 'a day after today, 23 November 2026'],
    [{ ...WHOLE, year: '2029' }, 'within two years'],
  ])('refuses a day that cannot be (%#)', (fields, says) => {
    expect(messages(fields)).toEqual([expect.stringContaining(says)])
    expect(read(fields)).toMatchObject({ reviewOn: undefined, fields })
  })

  test('takes no day where none need be given', () => {
    const words = { words: 'Visited' }
    expect(read(words, 'if-given')).toMatchObject({ problems: [], reviewOn: undefined })
    expect(read(WHOLE, 'if-given').reviewOn).toBe('2027-01-04')
    expect(read({ ...WHOLE, day: 'x' }, 'never')).toMatchObject({ problems: [] })
  })

  test('refuses more words than are read, and what cannot be kept', () => {
    expect(messages({ ...WHOLE, words: 'a'.repeat(2_001) })).toEqual([
      'words: Write at most 2000 characters.',
    ])
    expect(messages({ ...WHOLE, words: 'a\0b' })[0]).toContain('cannot be seen')
    expect(messages({ ...WHOLE, words: 'Pay of QQ123456C' })[0]).toContain('National Insurance')
    expect(read({ ...WHOLE, words: 'one\r\ntwo ' }).words).toBe('one\ntwo')
  })
})
