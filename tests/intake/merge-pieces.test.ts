import { expect, test } from 'vitest'
import { refused } from '#app/domain/problem.ts'
import type { MonthlyReturn } from '#app/domain/monthly-return.ts'
import { mergePieces, type Piece } from '#app/intake/merge-pieces.ts'
import { returnChecker } from '#app/intake/read-return.ts'
import { aReturn } from '../support/a-return.ts'
import { FIGURES } from './some-figures.ts'

const check = returnChecker(FIGURES)
const TEAMS = aReturn({ figures: { teams: { number: 3 } }, receivedOn: '2026-11-03' })
const TRAINED = aReturn({ figures: { 'trained-teams': { number: 2 } }, receivedOn: '2026-11-05' })

test('pieces that name different figures become one return, complete on the last day', () => {
  const merged = merge(piece('json', TEAMS, 'a.json'), piece('table', TRAINED, 'b.json'))
  expect(merged).toMatchObject([
    {
      ok: true,
      monthlyReturn: {
        figures: { teams: { number: 3 }, 'trained-teams': { number: 2 } },
        receivedOn: '2026-11-05',
      },
    },
  ])
})

test('two files of one contract, month and version are both refused', () => {
  const merged = merge(piece('json', TEAMS, 'a.json'), piece('json', TRAINED, 'b.json'))
  expect(merged).toMatchObject([
    {
      ok: false,
      refused: [
        { file: 'a.json', problems: [{ code: 'duplicate-row' }] },
        { file: 'b.json', problems: [{ message: expect.stringContaining('a.json and b.json') }] },
      ],
    },
  ])
})

test('two pieces that answer one figure are both refused', () => {
  const merged = merge(piece('json', TEAMS, 'a.json'), piece('table', TEAMS, 'b.json'))
  expect(merged).toMatchObject([{ ok: false, refused: [{}, {}] }])
})

test('with one piece refused the return is refused, and each file says why', () => {
  const problem = { code: 'not-a-number', where: '', message: 'No.' } as const
  const bad: Piece = { ...piece('table', TRAINED, 'b.json'), checked: refused([problem]) }
  expect(merge(piece('json', TEAMS, 'a.json'), bad)).toMatchObject([
    {
      ok: false,
      refused: [
        { file: 'a.json', problems: [{ message: expect.stringContaining('b.json') }] },
        { file: 'b.json', problems: [problem] },
      ],
    },
  ])
})

test('a part above a whole that came in another piece is refused', () => {
  const four = aReturn({ figures: { 'trained-teams': { number: 4 } } })
  const merged = merge(piece('json', TEAMS, 'a.json'), piece('table', four, 'b.json'))
  expect(merged).toMatchObject([
    { ok: false, refused: [{ problems: [{ code: 'part-above-whole' }] }, {}] },
  ])
})

test('another month, contract or version is another return', () => {
  const merged = merge(
    piece('json', TEAMS, 'a.json'),
    piece('json', { ...TEAMS, version: 2 }, 'b.json'),
    piece('json', { ...TEAMS, period: '2026-09' }, 'c.json'),
    piece('json', { ...TEAMS, contract: 'X' }, 'd.json'),
  )
  expect(merged.map(({ ok }) => ok)).toEqual([true, true, true, true])
})

function merge(...pieces: readonly Piece[]) {
  return mergePieces(pieces, check)
}

function piece(from: Piece['from'], monthlyReturn: MonthlyReturn, file: string): Piece {
  return { file, from, key: monthlyReturn, checked: { ok: true, value: monthlyReturn } }
}
