import { expect, test } from 'vitest'
import { answersWithoutRows } from '#app/domain/answers-without-rows.ts'

test('rows give way to their number, and every other answer stays', () => {
  const figures = {
    pay: { rows: [{ worker: 'W-207', pay: 1 }, { worker: 'W-208', pay: 2 }], file: 'pay.csv' },
    apprentices: { number: 3 },
    policy: { answer: 'yes' },
  } as const
  const { kept, withheld } = answersWithoutRows({ figures })
  expect(kept).toEqual({ apprentices: { number: 3 }, policy: { answer: 'yes' } })
  expect(withheld).toEqual([{ figure: 'pay', rows: 2 }])
})
