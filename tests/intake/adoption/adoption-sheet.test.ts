import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SHEET_COLUMNS } from '#app/intake/adoption/adoption-sheet-columns.ts'
import { readAdoptionSheet } from '#app/intake/adoption/adoption-sheet.ts'
import { aSheet, bytesOf, TERMS } from '../a-sheet.ts'
import { problemsOf } from '../some-figures.ts'

const read = (bytes: Uint8Array) => readAdoptionSheet(bytes, 'sheet.csv', TERMS)

test('a line becomes what the contract adopts', () => {
  const sheet = read(aSheet({}))
  expect(sheet.ok && sheet.value.map(({ line, adoption }) => ({ line, adoption }))).toEqual([
    {
      line: 2,
      adoption: {
        id: 'talks-given',
        clause: '3.1',
        words: 'Twelve talks a year',
        from: '2026-04-01',
        window: 'contract-year',
        target: { value: 12, unit: 'times' },
        setBy: 'bidder',
      },
    },
  ])
})

test('every problem of every line is told at once, and nothing is half accepted', () => {
  const problems = problemsOf(read(aSheet({ Target: '12.5', From: '1/4/26' }, {}, { Window: 'year' })))
  expect(problems.map(({ line, where }) => [line, where])).toEqual([
    [2, '/Target'], [2, '/From'], [4, '/Window'],
  ])
})

test('the same obligation in two lines is refused', () => {
  expect(problemsOf(read(aSheet({}, { Obligation: 'talks-given' })))).toMatchObject([
    { code: 'duplicate-row', line: 3, message: expect.stringContaining('in line 2 already') },
  ])
})

describe('a cell that looks like a formula', () => {
  test('is text', () => {
    const words = '=HYPERLINK("https://evil.example","x")'
    const sheet = read(aSheet({ Words: words, Clause: '@3', 'Set by': 'law' }))
    expect(sheet.ok && sheet.value[0]?.adoption).toMatchObject({ words, clause: '@3' })
  })

  test('is no amount', () => {
    expect(problemsOf(read(aSheet({ Target: '=1+1' })))).toMatchObject([{ code: 'not-a-number' }])
  })
})

test('headings that are refused refuse the sheet', () => {
  expect(problemsOf(read(bytesOf('Rule\ntalks'))).every(({ line }) => line === 1)).toBe(true)
})

test('whatever is written in a line, it is read or refused at that line, and never thrown', () => {
  const headings = Object.values(SHEET_COLUMNS).map(({ heading }) => heading)
  const cell = fc.oneof(fc.string(), fc.constantFrom(...SOME_CELLS))
  fc.assert(fc.property(fc.array(cell, { minLength: 1, maxLength: headings.length }), (cells) => {
    const line = cells.map((each) => each.replaceAll(/[\t\r\n"\0]/g, '').trim())
    const sheet = read(bytesOf(`${headings.join('\t')}\n${line.join('\t')}\t`))
    const problems = problemsOf(sheet)
    expect(sheet.ok || problems.length > 0).toBe(true)
    expect(problems.every(({ message }) => message.length < 1000)).toBe(true)
  }))
})

const SOME_CELLS = [
  'Talks given', 'less-fuel', '10%', '£5', '12', '31/08/2027', '2026-02-30', 'month', 'by date',
  'council', 'paper: 12', 'fuel kind=diesel litres=1', 'Norwich: E07000148 as at 01/04/2025',
  '__proto__', 'constructor: 1', 'fuel __proto__=1', '\u{202e}',
]
