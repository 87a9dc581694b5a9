import { expect, test } from 'vitest'
import { outcomeBar, targetBar } from '#app/web/bars.ts'

test('the outcomes are counted, the most pressing first, and said in words', () => {
  const bar = outcomeBar(['met', 'not-met', 'met', 'cannot-tell'])
  expect(bar.label).toBe('4 findings: 1 not met, 1 cannot tell, 2 met.')
  expect(bar.segments.map(({ x, width }) => [x, width])).toEqual([[0, 250], [250, 250], [500, 500]])
})

test('what does not apply is not counted', () => {
  expect(outcomeBar(['met', 'not-applicable']).label).toBe('1 finding: 1 met.')
})

test('without findings there is nothing to draw', () => {
  expect(outcomeBar([]).segments).toEqual([])
})

test('a share and its target stand on one scale', () => {
  const bar = targetBar({ lo: [8, 100], hi: [8, 100], target: [10, 100] }, 'label')
  expect(bar).toMatchObject({ reached: 533, target: 667, scaleEnd: '15%' })
  expect(bar.possible.width).toBe(0)
})

test('what is only possible begins where what is sure ends', () => {
  const bar = targetBar({ lo: [50, 600], hi: [60, 600], target: [10, 100] }, 'label')
  expect(bar.possible.x).toBe(bar.reached)
  expect(bar.possible.x + bar.possible.width).toBe(bar.target)
})

test('a share of everything fills the bar and no more', () => {
  const bar = targetBar({ lo: [7, 7], hi: [7, 7], target: [1, 1] }, 'label')
  expect(bar).toMatchObject({ reached: 1000, target: 1000, scaleEnd: '100%' })
})

test('a share near everything ends at 100%, and one above it at itself', () => {
  const near = targetBar({ lo: [95, 100], hi: [95, 100], target: [8, 10] }, '')
  expect(near).toMatchObject({ reached: 950, scaleEnd: '100%' })
  const above = targetBar({ lo: [120, 100], hi: [120, 100], target: [1, 1] }, '')
  expect(above).toMatchObject({ reached: 1000, target: 833, scaleEnd: '120%' })
})

test('a share below nothing, from credit notes, is drawn as nothing', () => {
  expect(targetBar({ lo: [-5, 100], hi: [-5, 100], target: [1, 10] }, '').reached).toBe(0)
})
