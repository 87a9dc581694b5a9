import { describe, expect, test } from 'vitest'
import {
  decidedClosely,
  drawSample,
  SAMPLE_LEAST,
  ticketsOf,
  type Candidate,
} from '#app/checks/sample.ts'
import type { Fraction } from '#app/domain/fraction.ts'
import { someEvidence } from './a-checked-contract.ts'

function aCandidate(contract: string, figure: string, changes: Partial<Candidate> = {}): Candidate {
  return { contract, figure, period: '2026-09', version: 1, reasons: [], ...changes }
}

function candidates(contracts: number, figures: number): readonly Candidate[] {
  return Array.from({ length: contracts }, (_, contract) =>
    Array.from({ length: figures }, (__, figure) => aCandidate(`C-${contract}`, `f-${figure}`)),
  ).flat()
}

describe('the sample of a quarter', () => {
  test('is the same however often and in whatever order it is drawn', () => {
    const all = candidates(20, 5)
    expect(drawSample('2026-Q4', all.toReversed())).toEqual(drawSample('2026-Q4', all))
  })

  test('is another in another quarter', () => {
    const all = candidates(20, 5)
    expect(drawSample('2027-Q1', all)).not.toEqual(drawSample('2026-Q4', all))
  })

  test('holds one figure of each contract where there are contracts enough', () => {
    const drawn = drawSample('2026-Q4', candidates(12, 3))
    expect(new Set(drawn.map(({ contract }) => contract)).size).toBe(12)
    expect(drawn).toHaveLength(12)
  })

  test('is filled up to its least from few contracts, and never beyond what there is', () => {
    expect(drawSample('2026-Q4', candidates(2, 20))).toHaveLength(SAMPLE_LEAST)
    expect(drawSample('2026-Q4', candidates(2, 2))).toHaveLength(4)
    expect(drawSample('2026-Q4', [])).toEqual([])
  })

  test('a contract draws the same figure whatever other contracts there are', () => {
    const drawnAmong = (contracts: number) =>
      drawSample('2026-Q4', candidates(contracts, 5)).find(({ contract }) => contract === 'C-0')
    expect(drawnAmong(10)).toBeDefined()
    expect(drawnAmong(30)).toEqual(drawnAmong(10))
  })

  test('draws a figure with six tickets about twice as often as one with three', () => {
    const many = Array.from({ length: 600 }, (_, index) => [
      aCandidate(`C-${index}`, 'heavy', { reasons: ['close', 'never-verified', 'high-value'] }),
      aCandidate(`C-${index}`, 'light', { reasons: ['never-verified'] }),
    ]).flat()
    const heavy = drawSample('2026-Q4', many).filter(({ figure }) => figure === 'heavy').length
    expect(heavy).toBeGreaterThan(360)
    expect(heavy).toBeLessThan(440)
  })

  test('every figure has a ticket, and more for each reason', () => {
    expect(ticketsOf({ reasons: [] })).toBe(1)
    expect(ticketsOf({ reasons: ['close', 'never-verified', 'high-value'] })).toBe(6)
  })
})

describe('a figure decided closely', () => {
  const against = (figure: Fraction, asked: Fraction = [10, 100]) => [
    someEvidence({
      reported: { kind: 'number', lo: figure, hi: figure },
      required: { kind: 'number', lo: asked, hi: asked },
    }),
  ]

  test.each<[Fraction, boolean]>([
    [[11, 100], true],
    [[111, 1000], false],
    [[9, 100], true],
    [[89, 1000], false],
  ])('%j of what asks for a tenth: %s', (figure, expected) => {
    expect(decidedClosely('met', against(figure))).toBe(expected)
  })

  test('is asked only of what came out in its favour', () => {
    expect(decidedClosely('not-met', against([10, 100]))).toBe(false)
    expect(decidedClosely('on-course', against([10, 100]))).toBe(true)
  })

  test('is none where nothing was asked for', () => {
    expect(decidedClosely('met', against([0, 1], [0, 1]))).toBe(false)
    expect(decidedClosely('met', [])).toBe(false)
  })
})
