import { expect, test } from 'vitest'
import { prepareRules } from '#app/assessment/prepare.ts'
import { folderDocument, folderReport, problemLines } from '#app/checks/folder-report.ts'
import { anObligation, aRuleSet } from '../support/a-rule-set.ts'
import { A_FRAMEWORK } from './a-framework.ts'
import { aCheckedContract, aCheckedFolder, aFinding, someEvidence } from './a-checked-contract.ts'

test('the table says contract, obligation, outcome, figure and target', () => {
  const [, , headings, , row] = folderReport(aCheckedFolder()).split('\n')
  expect(headings?.split(/ {2,}/)).toEqual(['Contract', 'Obligation', 'Outcome', 'Figure', 'Target'])
  expect(row?.split(/ {2,}/)).toEqual([
    'NCC-2026-014', 'Promise kept', 'Not met', '8.0%', 'at least 10%',
  ])
})

test('what does not apply is counted and not listed', () => {
  const finding = aFinding({ outcome: 'not-applicable', evidence: [] })
  const report = folderReport(aCheckedFolder([aCheckedContract([finding])]))
  expect(report).not.toContain('Promise kept')
  expect(report).toContain('does not apply 1, 1 notice drafted.')
})

test('a restricted finding is marked, and what cannot be told says why', () => {
  const report = folderReport(
    aCheckedFolder([
      aCheckedContract([
        aFinding({ visibility: 'restricted', outcome: 'cannot-tell', reason: 'no-target' }),
      ]),
    ]),
  )
  expect(report).toContain('Promise kept (restricted)  Cannot tell: no target')
})

test('a contract that waits is named, and why', () => {
  const why = 'was not checked for October 2026: its return came and was refused'
  const waiting = [{ contract: 'W-030', period: '2026-10', why }]
  const folder = aCheckedFolder([], { waiting })
  expect(folderReport(folder)).toContain(
    'W-030 was not checked for October 2026: its return came and was refused.',
  )
  expect(JSON.parse(folderDocument(folder))).toMatchObject({ waiting })
})

test('without a return there is nothing to check, and that is said', () => {
  expect(folderReport(aCheckedFolder([]))).toContain('There is no return to check.')
})

test('a refused file is listed by file and line, pointer and message', () => {
  const problem = {
    code: 'not-a-date',
    where: '/period',
    message: 'Write it as 2026-10.',
    file: 'returns/a.json',
    line: 3,
  } as const
  const folder = aCheckedFolder()
  const refused = [{ file: 'returns/a.json', problems: [problem] }]
  const report = folderReport({ ...folder, intake: { ...folder.intake, refused } })
  expect(report).toContain('left out of the check: 1 file.')
  expect(report).toContain('  returns/a.json:3  /period\n    Write it as 2026-10.\n')
})

test('a problem without a line or a place stands under its file', () => {
  const problem = { code: 'not-found', where: '', message: 'Add it.', file: 'rules' } as const
  expect(problemLines([problem])).toBe('  rules\n    Add it.\n')
})

test('no part of a problem can turn a line of the terminal round', () => {
  const problem = { code: 'unused', where: '/a\u{202e}b', message: 'c\u{1b}d', file: 'e\u{202e}f' } as const
  expect(problemLines([problem])).toBe('  e[U+202E]f  /a[U+202E]b\n    c[U+001B]d\n')
})

test('a contract that could not be checked is told as our fault', () => {
  const failed = [{ contract: 'X', period: '2026-10', cause: new Error('broken') }]
  const folder = aCheckedFolder([], { failed })
  expect(folderReport(folder)).toContain(
    'Contract X could not be checked for October 2026, by a fault of Goodterms: broken',
  )
  expect(JSON.parse(folderDocument(folder))).toMatchObject({
    failed: [{ contract: 'X', message: 'broken' }],
  })
})

test('an obligation that alone could not be worked out is told by its title', () => {
  const fault = { contract: 'X', period: '2026-10', cause: new Error('broken') }
  const failed = [
    { ...fault, obligation: 'promise-kept' },
    { ...fault, obligation: 'not-in-the-rules' },
  ]
  const folder = aCheckedFolder([], { failed })
  expect(folderReport(folder)).toContain(
    'Contract X: "Promise kept" could not be worked out for October 2026, ' +
      'by a fault of Goodterms: broken',
  )
  expect(folderReport(folder)).toContain('"not-in-the-rules" could not be worked out')
  expect(JSON.parse(folderDocument(folder))).toMatchObject({
    failed: [{ obligation: 'promise-kept' }, {}],
  })
})

test('the document holds the decisions and no row of the annex', () => {
  const checked = aCheckedContract([aFinding({ evidence: [someEvidence()] })])
  const row = { obligation: 'promise-kept', reference: 'W-SECRET' } as never
  const annex = { ...checked.assessment.annex, rows: [row] }
  const assessment = { ...checked.assessment, annex }
  const text = folderDocument(aCheckedFolder([{ ...checked, assessment }]))
  expect(JSON.parse(text)).toMatchObject({
    periods: ['2026-10'],
    refused: [],
    checked: [{ contract: 'NCC-2026-014', decision: { key: 'a-key' }, notices: [{}] }],
  })
  expect(text).not.toContain('W-SECRET')
})

test('over several months the lines of the framework that went both ways are counted', () => {
  const outcomes = { '2026-09': 'met', '2026-10': 'not-met' } as const
  const checked = Object.entries(outcomes).map(([period, outcome]) =>
    aCheckedContract([aFinding({ outcome })], { period }))
  const obligation = anObligation('share-of-time', { framework: { indicator: 1 } })
  const rules = prepareRules(aRuleSet({ framework: A_FRAMEWORK, obligations: [obligation] }))
  expect(folderReport(aCheckedFolder(checked, { rules }))).toMatch(
    /\n1 of \d+ indicators was met in some checks and not met in others\.\n/,
  )
})
