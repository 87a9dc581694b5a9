import { expect, test } from 'vitest'
import type { OpeningTotals, Window } from '#app/domain/contract.ts'
import { openingProblems } from '#app/intake/opening-limits.ts'

const FROM = { where: '/from', name: 'the first day of the contract', date: '2026-04-01' }
const TO = { where: '/to', name: 'the last day of the contract', date: '2029-03-31' }

function problemsOf(changes: Partial<OpeningTotals> = {}, window: Window = 'contract-year') {
  const opening = {
    upTo: '2026-09-30', part: 1, source: 'Minutes', recordedOn: '2026-11-01', ...changes,
  }
  return openingProblems({ opening, window, where: '/opening', from: FROM, to: TO })
}

test.each<Window>(['contract-year', 'whole-contract', 'by-date'])(
  'in the window %s the months before Goodterms may be totals',
  (window) => {
    expect(problemsOf({}, window)).toEqual([])
    expect(problemsOf({ whole: 2 }, window)).toEqual([])
  },
)

test('the last twelve months are entered one by one, for a total has no months', () => {
  const [problem] = problemsOf({}, 'rolling-12-months')
  expect(problem).toMatchObject({ code: 'not-allowed', where: '/opening' })
  expect(problem?.message).toContain('enter the earlier months as returns instead')
})

test('a monthly standard has no opening totals', () => {
  expect(problemsOf({}, 'month')).toMatchObject([{ code: 'not-allowed', where: '/opening' }])
})

test.each([
  ['2026-09-15', 'not-allowed', '/opening/upTo'],
  ['2026-03-31', 'wrong-order', '/opening/upTo'],
  ['2026-12-31', 'wrong-order', '/opening/recordedOn'],
])('opening totals up to %s are refused as %s at %s', (upTo, code, where) => {
  expect(problemsOf({ upTo })).toMatchObject([{ code, where }])
})
