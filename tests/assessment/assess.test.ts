import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '#app/assessment/assess.ts'
import { prepareRules } from '#app/assessment/prepare.ts'
import type { Contract } from '#app/domain/contract.ts'
import type { MonthlyReturn, Row } from '#app/domain/monthly-return.ts'
import { canonicalJson, hashOf } from '#app/json/canonical-json.ts'
import type { Obligation, RuleSet } from '#app/rules/grammar.ts'
import type { Measure } from '#app/rules/measure.ts'
import { aContract, anAdoption, aReturn } from '../support/a-return.ts'
import { anObligation, aRuleSet, FLOOR, rowsReturn } from '../support/a-rule-set.ts'

const ALL = { value: 10_000, unit: 'basis points' } as const
const TENTH = { value: 1000, unit: 'basis points' } as const
const PAY = anObligation('pay-floor', { id: 'pay' })
const TIME = anObligation('share-of-time', { id: 'time' })
const LAW = anObligation('legal-floor', {
  id: 'law',
  binds: { with: ['pay'] },
  visibility: 'restricted',
  requires: { all: [{ fact: 'legal-floor', operator: 'isTrue' }] },
})
const SENT = anObligation('return-received-on-time', {
  id: 'sent',
  binds: 'always',
  requires: { all: [{ fact: 'return-received-on-time', operator: 'isTrue' }] },
})
const legalFloor: Measure = { ...FLOOR, id: 'legal-floor', result: 'every', uplift: 'none' }
const rules = (obligations: readonly Obligation[] = [TIME, PAY, LAW, SENT]): RuleSet =>
  aRuleSet({ obligations, measures: [legalFloor] })

const contract = aContract({
  obligations: [anAdoption('pay', { target: ALL }), anAdoption('time', { target: TENTH })],
})
const payLine = (worker: string, amount: number): Row => ({
  worker,
  from: '2026-10-01',
  to: '2026-10-31',
  grown: 'yes',
  amount,
  minutes: 6000,
})
const worked = (worker: string, minutes: number, home: string | null): Row => ({ worker, minutes, home })
const october = (pay: readonly Row[], time: readonly Row[]): MonthlyReturn =>
  aReturn({ receivedOn: '2026-11-05', figures: { pay: { rows: pay }, time: { rows: time } } })

async function decided(returns: readonly MonthlyReturn[], of: Contract = contract, set = rules()) {
  return assess({ contract: of, period: '2026-10', returns, rules: prepareRules(set) })
}
const outcomes = async (...args: Parameters<typeof decided>) => {
  const { decision } = await decided(...args)
  return Object.fromEntries(decision.findings.map(({ obligation, outcome }) => [obligation, outcome]))
}

const GOOD = october([payLine('W1', 134_500)], [worked('W1', 60, 'E07000148'), worked('W2', 540, 'X')])

describe('which obligations bind', () => {
  test('what is adopted, what the law adds to it, and what always binds', async () => {
    expect(await outcomes([GOOD])).toEqual({ law: 'met', pay: 'met', sent: 'met', time: 'met' })
  })

  test('a contract that adopted nothing is bound only by what always binds', async () => {
    expect(await outcomes([GOOD], aContract())).toEqual({ sent: 'met' })
  })

  test('what the law adds does not bind before the adoption that brings it', async () => {
    const later = aContract({ obligations: [anAdoption('pay', { target: ALL, from: '2026-11-01' })] })
    expect(await outcomes([GOOD], later)).toEqual({ pay: 'not-due', sent: 'met' })
  })

  test('an adoption that has ended binds no more', async () => {
    const ended = aContract({ obligations: [anAdoption('time', { target: TENTH, to: '2026-09-30' })] })
    expect(await outcomes([GOOD], ended)).toEqual({ sent: 'met' })
  })

  test('without a return nothing is met: the return is missed and the rest cannot be told', async () => {
    expect(await outcomes([])).toEqual({
      law: 'cannot-tell',
      pay: 'cannot-tell',
      sent: 'not-met',
      time: 'cannot-tell',
    })
  })
})

describe('the same inputs give the same bytes', () => {
  test('deciding again gives the same decision and annex', async () => {
    const again = structuredClone(GOOD)
    expect(canonicalJson(await decided([again]))).toBe(canonicalJson(await decided([GOOD])))
  })

  test('the order of rules changes nothing', async () => {
    const turned = await decided([GOOD], contract, rules([SENT, LAW, PAY, TIME]))
    expect(canonicalJson(turned)).toBe(canonicalJson(await decided([GOOD])))
  })

  test('a later month’s return does not reach back', async () => {
    const november = rowsReturn('time', [], { period: '2026-11' })
    expect(canonicalJson(await decided([GOOD, november]))).toBe(canonicalJson(await decided([GOOD])))
  })

  test('the manifest names the returns, contract and rules, and the annex is sealed', async () => {
    const { decision, annex } = await decided([GOOD])
    expect(decision.manifest).toEqual({
      assessment: '2',
      ruleSet: 'a-test-hash',
      contract: hashOf(contract),
      returns: [{ period: '2026-10', version: 1, hash: hashOf(GOOD) }],
    })
    expect(decision.key).toBe(hashOf(decision.manifest))
    expect(decision.annexHash).toBe(hashOf(annex))
  })

  test('another return has another key', async () => {
    const other = october([payLine('W1', 134_501)], [worked('W1', 60, 'E07000148')])
    const [first, second] = [await decided([GOOD]), await decided([other])]
    expect(second.decision.key).not.toBe(first.decision.key)
  })
})

describe('rows stand in the annex and nowhere in the decision', () => {
  test('a worker’s reference never reaches the decision', async () => {
    const low = october([payLine('W-SECRET', 1)], [])
    const { decision, annex } = await decided([low])
    expect(JSON.stringify(decision)).not.toContain('W-SECRET')
    expect(annex.rows).toMatchObject([
      { obligation: 'law', reference: 'W-SECRET' },
      { obligation: 'pay', reference: 'W-SECRET' },
    ])
  })
})

test('a rule that breaks fails alone, and says that the fault is ours', async () => {
  const broken = anObligation('no-such-measure', { id: 'broken', binds: 'always' })
  const { decision, faults } = await decided([GOOD], contract, rules([broken, PAY, SENT]))
  const [first, ...others] = decision.findings
  expect(first).toMatchObject({ obligation: 'broken', outcome: 'cannot-tell', reason: 'unreadable' })
  expect(first?.message).toContain('by a fault of ours')
  // What went wrong is for those who run the program: the record keeps none of it.
  expect(JSON.stringify(decision)).not.toContain('no-such-measure')
  expect(faults).toMatchObject([{ obligation: 'broken', cause: expect.any(Error) }])
  expect(others.map(({ outcome }) => outcome)).toEqual(['met', 'met'])
})

describe('laws over random returns', () => {
  const aPay = fc.array(fc.integer({ min: 130_000, max: 138_000 }), { minLength: 1, maxLength: 6 })
  const someTime = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 900 }), fc.constantFrom('E07000148', 'X', null)),
    { minLength: 1, maxLength: 6 },
  )
  const returnOf = (pay: number[], time: [number, string | null][]) =>
    october(
      pay.map((amount, index) => payLine(`W${index}`, amount)),
      time.map(([minutes, home], index) => worked(`W${index}`, minutes, home)),
    )

  test('raising pay never turns met into not met', async () => {
    await fc.assert(
      fc.asyncProperty(aPay, fc.nat({ max: 5000 }), async (pay, raise) => {
        const time: [number, string | null][] = [[1, null]]
        const before = await outcomes([returnOf(pay, time)])
        const after = await outcomes([returnOf(pay.map((amount) => amount + raise), time)])
        const metBefore = ['pay', 'law'].filter((id) => before[id] === 'met')
        expect(metBefore.filter((id) => after[id] !== 'met')).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('the order of rows changes no outcome', async () => {
    await fc.assert(
      fc.asyncProperty(aPay, someTime, async (pay, time) => {
        const sent = returnOf(pay, time)
        const turned = october(
          (sent.figures['pay'] as { rows: Row[] }).rows.toReversed(),
          (sent.figures['time'] as { rows: Row[] }).rows.toReversed(),
        )
        expect(await outcomes([turned])).toEqual(await outcomes([sent]))
      }),
      { numRuns: 100 },
    )
  })

  test('taking an answer away never makes anything met', async () => {
    await fc.assert(
      fc.asyncProperty(aPay, someTime, fc.constantFrom('pay', 'time'), async (pay, time, gone) => {
        const sent = returnOf(pay, time)
        const { [gone]: _, ...figures } = sent.figures
        const whole = await outcomes([sent])
        const without = await outcomes([{ ...sent, figures }])
        const metWithout = Object.keys(without).filter((id) => without[id] === 'met')
        expect(metWithout.filter((id) => whole[id] !== 'met')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('every share that falls short is met once its cure is in the return, one unit less not', async () => {
    await fc.assert(
      fc.asyncProperty(someTime, async (time) => {
        const sent = returnOf([134_500], time)
        const { decision } = await decided([sent])
        const finding = decision.findings.find(({ obligation }) => obligation === 'time')
        fc.pre(finding?.outcome === 'not-met')
        const onTop = finding?.cure?.fromNowOn.find(({ kind }) => kind === 'more-on-top')
        if (onTop?.kind !== 'more-on-top') throw new Error('no cure')
        const rows = (sent.figures['time'] as { rows: Row[] }).rows
        const withMore = async (minutes: number) => {
          const more = [...rows, worked('NEW', minutes, 'E07000148')]
          return (await outcomes([{ ...sent, figures: { ...sent.figures, time: { rows: more } } }]))['time']
        }
        expect(await withMore(onTop.amount)).toBe('met')
        expect(await withMore(onTop.amount - 1)).not.toBe('met')
      }),
      { numRuns: 100 },
    )
  })

  test('every pay line below is met once its arrears are in the return, a penny less not', async () => {
    await fc.assert(
      fc.asyncProperty(aPay, async (pay) => {
        const sent = returnOf(pay, [[1, null]])
        const { annex } = await decided([sent])
        const owed = new Map(
          annex.rows
            .filter(({ obligation }) => obligation === 'pay')
            .map(({ reference, pay: due }) => [reference, due?.owedPence ?? 0]),
        )
        fc.pre(owed.size > 0)
        const rows = (sent.figures['pay'] as { rows: Row[] }).rows
        const paid = async (short: number) => {
          const better = rows.map((row) => {
            const arrears = owed.get(String(row['worker']))
            return arrears === undefined ? row : { ...row, later: arrears - short }
          })
          return (await outcomes([{ ...sent, figures: { ...sent.figures, pay: { rows: better } } }]))['pay']
        }
        expect(await paid(0)).toBe('met')
        expect(await paid(1)).toBe('not-met')
      }),
      { numRuns: 100 },
    )
  })
})
