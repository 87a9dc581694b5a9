import { expect, test } from 'vitest'
import type { CureStep } from '#app/assessment/cure.ts'
import type { CureWords } from '#app/notices/cure-words.ts'
import { describeCure, lostTimeInWords } from '#app/notices/describe-cure.ts'

const WORDS: CureWords = {
  part: 'Building Futures hours',
  whole: 'hours worked',
  isOpen: true,
  window: 'in the contract year to 31 March 2027',
  target: '10%',
  end: '31 March 2027',
  timeLike: 'in a month like October 2026',
  sameWork: '',
  isLevel: false,
  said: 'The hours are missing.',
  toSend: 'Send the hours.',
}

const STEPS: readonly (readonly [CureStep, string])[] = [
  [
    { kind: 'pay-arrears', totalPence: 12_920, rows: 1, heads: 1 },
    'Pay 1 worker what is owed: £129.20 in all, for 1 pay line. Report the payment in a later ' +
      'return. That closes the case; this finding stays on record.',
  ],
  [
    { kind: 'raise-pay', heads: 1, lowestPence: 1_345, highestPence: 1_345 },
    'Pay this worker at least £13.45 an hour.',
  ],
  [
    { kind: 'raise-pay', heads: 3, lowestPence: 1_271, highestPence: 1_345, because: 'of age' },
    'Pay these 3 workers at least £12.71 to £13.45 an hour (the table gives each rate). Of age.',
  ],
  [
    { kind: 'more-on-top', amount: 24_534, unit: 'minutes' },
    'Add 408 hours 54 minutes to your Building Futures hours, on top of everything reported ' +
      'so far.',
  ],
  [
    { kind: 'in-place-of-others', amount: 22_080, unit: 'minutes' },
    'Bring your Building Futures hours up by 368 hours within the same total of hours worked.',
  ],
  [
    { kind: 'less-of-the-part', amount: 60, unit: 'minutes' },
    'Bring your Building Futures hours down by 1 hour.',
  ],
  [
    { kind: 'more-of-the-rest', amount: 120, unit: 'minutes' },
    'Add 2 hours to your hours worked without adding to your Building Futures hours.',
  ],
  [
    {
      kind: 'of-what-is-planned',
      amount: 97_680,
      planned: 756_000,
      unit: 'minutes',
      shareRoundedUp: 1_293,
    },
    'You plan another 12,600 hours in the contract year to 31 March 2027. If 1,628 hours of ' +
      'these (12.93%) are Building Futures hours, you will reach 10%.',
  ],
  [
    { kind: 'pay-overdue', rows: 2, totalPence: 100_000 },
    'Pay 2 overdue invoices, £1,000.00 in all. Report the day of payment in a later return. ' +
      'That closes the case.',
  ],
  [
    { kind: 'more-on-time', amount: 19 },
    'Pay your next 19 invoices on time. That brings you back to 10%.',
  ],
  [
    { kind: 'provide-document', by: '2026-11-30', what: 'terms with the clause' },
    'Send us this document by 30 November 2026: terms with the clause.',
  ],
  [{ kind: 'send-return', period: '2026-10' }, 'Send us your return for October 2026.'],
  [{ kind: 'supply-data', message: 'Send the missing rows.' }, 'Send the missing rows.'],
]

test.each(STEPS)('a step of the cure is said in full: %j', (step, sentence) => {
  const { past } = describeCure({ past: [step], fromNowOn: [] }, WORDS)
  expect(past.steps).toEqual([sentence])
})

test('what only repeats why it cannot be told says what to send instead', () => {
  const step = { kind: 'supply-data', message: 'The hours are missing.' } as const
  const { past } = describeCure({ past: [step], fromNowOn: [] }, WORDS)
  expect(past).toEqual({ heading: '', steps: ['Send the hours.'], choices: [] })
})

test('ways to one target are a choice, and what is needed besides is not', () => {
  const { fromNowOn } = describeCure(
    {
      past: [],
      fromNowOn: [
        { kind: 'more-on-top', amount: 60, unit: 'minutes' },
        { kind: 'in-place-of-others', amount: 54, unit: 'minutes' },
        { kind: 'send-return', period: '2026-11' },
      ],
    },
    WORDS,
  )
  expect(fromNowOn.steps).toEqual(['Send us your return for November 2026.'])
  expect(fromNowOn.choices).toHaveLength(2)
})

test('where the whole target is due by now, catching up is not a step of its own', () => {
  const said = (amount: number) =>
    describeCure(
      {
        past: [],
        fromNowOn: [
          { kind: 'catch-up', amount, unit: 'minutes' },
          { kind: 'in-place-of-others', amount: 120, unit: 'minutes' },
        ],
      },
      WORDS,
    ).fromNowOn.steps.length
  expect([said(120), said(60)]).toEqual([1, 2])
})

test('what can no longer be put right is said, and what caused it is asked', () => {
  const cure = describeCure({ past: [], fromNowOn: [], impossible: 'It is too late.' }, WORDS)
  expect([cure.impossible, cure.noCure]).toEqual([
    'It is too late.',
    'Tell us what caused this, and what you propose instead.',
  ])
})

test('what stands can be raised when its month is over, and by the end of an open time', () => {
  const step = { kind: 'in-place-of-others', amount: 3, unit: 'people' } as const
  const level = { ...WORDS, part: 'staff offered support', whole: 'staff', isLevel: true }
  const said = (isOpen: boolean) =>
    describeCure({ past: [step], fromNowOn: [] }, { ...level, isOpen }).past.steps
  expect(said(false)).toEqual([
    'Bring your staff offered support up by 3 people within the same total of staff.',
  ])
  expect(said(true)).toEqual([
    'Reach the whole target by 31 March 2027: bring your staff offered support up by 3 people ' +
      'within the same total of staff.',
  ])
})

test('a finding without a cure asks what the contractor proposes', () => {
  expect(describeCure(undefined, WORDS).noCure).toContain('Tell us what you propose.')
})

test('once the time is over more payments cannot bring a share back, and it says so', () => {
  const cure = { past: [], fromNowOn: [{ kind: 'more-on-time', amount: 40 }] } as const
  const closed = { ...WORDS, isOpen: false }
  const { fromNowOn } = describeCure(cure, closed)
  expect(fromNowOn.steps).toEqual(['Pay every undisputed invoice by its last day.'])
  expect(lostTimeInWords(cure, closed)).toBe(
    'It would have taken 40 more invoices paid on time to reach 10%. That time is over, so its ' +
      'share stays as it is.',
  )
  expect([lostTimeInWords(cure, WORDS), lostTimeInWords(undefined, closed)]).toEqual(['', ''])
})

test('what is over cannot be added to: the amount is a measure for the next time', () => {
  const steps = [
    { kind: 'in-place-of-others', amount: 600, unit: 'minutes' },
    { kind: 'more-on-top', amount: 660, unit: 'minutes' },
  ] as const
  const { past } = describeCure({ past: steps, fromNowOn: [] }, { ...WORDS, isOpen: false })
  expect(past.choices).toEqual([
    'In a month like October 2026, bring your Building Futures hours up by 10 hours within the same ' +
      'total of hours worked.',
    'In a month like October 2026, add 11 hours on top.',
  ])
})
