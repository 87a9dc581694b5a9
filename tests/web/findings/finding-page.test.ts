import { describe, expect, test } from 'vitest'
import { evidenceForm } from '#app/web/findings/evidence-form.ts'
import { findingPage, type Reader } from '#app/web/findings/finding-page.ts'
import type { FindingOnRecord } from '#app/web/findings/finding-on-record.ts'
import { aCheckedContract, aFinding, someEvidence } from '../../checks/a-checked-contract.ts'
import { aFindingOnRecord, anAnswer, aStoredCheck } from './a-finding-on-record.ts'

const OFFICER: Reader = { readsRows: false, checks: true, recordsEvidence: true, links: [] }
const CONTRACTOR: Reader = { readsRows: true, checks: false, recordsEvidence: false, links: [] }

function page(found: FindingOnRecord, reader = OFFICER) {
  return findingPage(found, reader, evidenceForm(found))
}

describe('the top of the page', () => {
  test('gives the figure and what is required', () => {
    expect(page(aFindingOnRecord()).topLine).toMatchObject({
      reported: '8.0%', required: 'at least 10%',
    })
  })

  test('says why where nothing was compared', () => {
    const finding = aFinding({ outcome: 'not-due', message: 'Nothing falls due.', evidence: [] })
    expect(page(aFindingOnRecord({ finding })).topLine).toEqual({
      reported: 'Nothing falls due.', required: '', cure: '', hasMore: false,
    })
  })
})

test('what cannot be told is asked for in words to whoever reads', () => {
  const finding = aFinding({ outcome: 'cannot-tell', reason: 'not-reported' })
  const found = aFindingOnRecord({ finding })
  expect(page(found).cureHeading).toBe('What the contractor has to send')
  expect(page(found, CONTRACTOR).cureHeading).toBe('What to send us')
})

test('the values of the month stand in one sentence with what is required', () => {
  expect(page(aFindingOnRecord()).values).toBe(
    'In October 2026: 8.0%, where at least 10% is required.',
  )
})

test('each condition says whether it decided', () => {
  const evidence = [someEvidence({ answer: 'yes' }), someEvidence({ answer: 'no' })]
  const { conditions } = page(aFindingOnRecord({ finding: aFinding({ evidence }) }))
  expect(conditions.map(({ decides }) => decides)).toEqual([false, true])
})

test('the months before lead to their own pages, and this one is marked', () => {
  const before = aStoredCheck({
    ...aCheckedContract([aFinding({ outcome: 'met' })], { period: '2026-09' }),
  })
  const { history } = page(aFindingOnRecord({ months: [before, aStoredCheck()] }))
  expect(history).toMatchObject([
    { month: 'September 2026', isShown: false, look: { word: 'Met' } },
    { month: 'October 2026', isShown: true, look: { word: 'Not met' } },
  ])
  expect(history[0]?.href).toBe('/contracts/NCC-2026-014/2026-09/findings/promise-kept')
})

test('a contractor is told nothing that is for the council, and can record nothing', () => {
  const finding = aFinding({ outcome: 'cannot-tell', forCouncil: 'Add a value to the file.' })
  const found = aFindingOnRecord({ finding })
  expect(page(found).forCouncil).toBe('Add a value to the file.')
  expect(page(found, CONTRACTOR)).toMatchObject({
    forCouncil: '', mayCheck: false, mayRecord: false,
  })
})

test('nobody records what was seen of a finding without an answer', () => {
  const answers = [anAnswer({ hash: undefined, answer: undefined })]
  expect(page(aFindingOnRecord({ answers })).mayRecord).toBe(false)
})

test('the record holds what the decision can be checked by', () => {
  expect(page(aFindingOnRecord()).record).toEqual({
    decidedOn: '23 November 2026', key: 'a-key', ruleSet: 'a-rule-set', annexHash: 'a-hash',
  })
})
