import { beforeAll, describe, expect, test } from 'vitest'
import type { Decision } from '#app/assessment/types.ts'
import type { CheckedFolder } from '#app/checks/check-folder.ts'
import { UNKNOWN_REASONS, OUTCOMES } from '#app/domain/outcome.ts'
import { PROBLEM_CODES } from '#app/domain/problem.ts'
import { readSchema } from '#app/json/check-schema.ts'
import { returnChecker } from '#app/intake/read-return.ts'
import { NOTICE_KINDS, RESTRICTED_KIND } from '#app/notices/notice-kinds.ts'
import { OPPOSITES } from '#app/rules/grammar.ts'
import {
  ANSWERS, answerCheck, answerSchema, listCheck, type AnswerName,
} from '#app/web/api/answers.ts'
import { refusalOf } from '#app/web/problem-details.ts'
import { exampleMonth } from '../../support/example-month.ts'

const BASE = '/api/v1'

let month: CheckedFolder

beforeAll(async () => {
  month = await exampleMonth()
})

describe('what was really decided fits the schemas', () => {
  test('every decision of the example month', () => {
    const check = answerCheck('decision')
    expect(month.checked.length).toBeGreaterThan(5)
    expect(month.checked.flatMap(({ assessment }) => check(assessment.decision))).toEqual([])
  })

  test('every finding, in a list with its contract', () => {
    const items = month.checked.flatMap(({ contract, period, assessment }) =>
      assessment.decision.findings.map((finding) => ({
        contract: contract.id,
        period,
        finding,
        href: `${BASE}/contracts/${contract.id}/decisions/${period}`,
      })),
    )
    expect(listCheck('finding-of-contract')({ items, next: null })).toEqual([])
  })

  test('every check with its annex and its drafted notices', () => {
    const check = answerCheck('check-answer')
    const answers = month.checked.map(({ assessment: { decision, annex }, notices }) => ({
      decision,
      annex,
      notices,
    }))
    expect(answers.some(({ annex }) => annex.rows.length > 0)).toBe(true)
    expect(answers.some(({ notices }) => notices.some(({ kind }) => kind === RESTRICTED_KIND)))
      .toBe(true)
    expect(answers.flatMap((answer) => check(answer))).toEqual([])
  })

  test('every return and every version of a contract', () => {
    const [first] = month.checked
    const hash = first?.assessment.decision.key
    const { contracts, returns } = month.intake
    const onRecord = returns.map((each) => {
      const { receivedOn, firstReceivedOn, ...sent } = each
      expect(firstReceivedOn ?? receivedOn).toBeDefined()
      const { contract, period, version } = sent
      return { contract, period, version, receivedOn, hash, return: sent }
    })
    const checkReturn = answerCheck('return')
    expect(onRecord.flatMap((each) => checkReturn(each))).toEqual([])
    const details = contracts.map((version) => ({
      id: version.id, title: version.title, kind: version.kind,
      contractor: { id: version.contractor.id, name: version.contractor.name },
      from: version.from, to: version.to, versions: 1, archived: false,
      href: `${BASE}/contracts/${version.id}`, version,
    }))
    const check = answerCheck('contract')
    expect(details.flatMap((each) => check(each))).toEqual([])
    expect(listCheck('contract-version')({ items: contracts, next: null })).toEqual([])
  })

  test('a refusal', () => {
    const { status, title, detail, problems } = refusalOf([
      { code: 'wrong-type', where: '/figures', message: 'Write an object.', line: 3 },
    ])
    const answer = { type: 'x', title, status, detail, instance: '/api/v1/checks', problems }
    expect(answerCheck('problem-details')(answer)).toEqual([])
  })
})

describe('what does not fit is refused', () => {
  test('a decision with a field that nobody described', () => {
    const decision = { ...month.checked[0]?.assessment.decision, secret: 1 }
    expect(answerCheck('decision')(decision)).toMatchObject([{ code: 'unknown-field' }])
  })

  test('a list whose next page lies elsewhere', () => {
    const list = { items: [], next: 'https://elsewhere.example/' }
    expect(listCheck('notice-summary')(list)).toMatchObject([{ where: '/next' }])
  })

  test('an item of another kind', () => {
    const list = { items: [{ contract: 'R-041' }], next: null }
    expect(listCheck('notice-summary')(list).length).toBeGreaterThan(0)
  })

  test('a stored return that is checked, without its decision', () => {
    const accepted = {
      contract: 'R-041', period: '2026-10', version: 1, receivedOn: '2026-11-04',
      hash: '0'.repeat(64), checked: false,
      href: `${BASE}/contracts/R-041/returns/2026-10/1`,
      decisionHref: `${BASE}/contracts/R-041/decisions/2026-10`,
    }
    const check = answerCheck('return-accepted')
    expect(check(accepted)).toEqual([])
    expect(check({ ...accepted, checked: true })).toMatchObject([{ code: 'missing-field' }])
  })
})

describe('the words of the schemas are those of the code', () => {
  test.each([
    ['outcomes', 'outcome', OUTCOMES],
    ['kinds of notice', 'noticeKind', NOTICE_KINDS],
  ])('%s', (_, name, words) => {
    expect(parts()[name]).toMatchObject({ enum: words })
  })

  test('reasons, operators and problem codes', () => {
    expect(inside(answerSchema('finding'), 'reason')).toMatchObject({ enum: UNKNOWN_REASONS })
    expect(JSON.stringify(answerSchema('finding')))
      .toContain(JSON.stringify(Object.keys(OPPOSITES)))
    expect(JSON.stringify(answerSchema('problem-details')))
      .toContain(JSON.stringify(Object.keys(PROBLEM_CODES)))
  })
})

test.each(ANSWERS)('the example in the schema of %s fits it', (name) => {
  const examples = examplesOf(name)
  // The parts of a decision have theirs where they are shown, and a list shows its items'.
  expect(examples.length > 0 || ['annex', 'finding', 'list'].includes(name)).toBe(true)
  expect(examples.flatMap((example) => answerCheck(name)(example))).toEqual([])
})

test('the return in the examples would be accepted, and its rule is one of ours', () => {
  const { ruleSet } = month.rules
  const [sent] = examplesOf('check-request')
  expect(returnChecker(ruleSet.figures)(sent)).toMatchObject({ ok: true })
  const [decision] = examplesOf('decision') as readonly Pick<Decision, 'findings'>[]
  const obligations = decision?.findings.map(({ obligation }) => obligation) ?? []
  expect(obligations.length).toBeGreaterThan(0)
  expect(obligations.filter((id) => !ruleSet.obligations.has(id))).toEqual([])
})

function examplesOf(name: AnswerName): readonly unknown[] {
  return (answerSchema(name) as { readonly examples?: readonly unknown[] }).examples ?? []
}

function parts(): Readonly<Record<string, unknown>> {
  return (readSchema('api/parts') as { readonly $defs: Readonly<Record<string, unknown>> }).$defs
}

function inside(schema: object, name: string): unknown {
  return (schema as { readonly properties: Readonly<Record<string, unknown>> }).properties[name]
}
