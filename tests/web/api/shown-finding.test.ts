import { expect, test } from 'vitest'
import type { Actor } from '#app/access/may.ts'
import type { Decision, Finding } from '#app/assessment/types.ts'
import { shownDecision, shownFinding } from '#app/web/api/shown-finding.ts'

const SYSTEM: Actor = { id: 's', name: 'S', roles: ['council-system'], seesRestricted: false }
const FIRM: Actor = { ...SYSTEM, roles: ['contractor'], contractor: 'C-1' }

function finding(changes: Partial<Finding>): Finding {
  return {
    obligation: 'local-jobs', title: 'Local jobs', visibility: 'open', outcome: 'met',
    evidence: [], standing: 'reported', ...changes,
  }
}

const decision: Decision = {
  contract: 'R-041', period: '2026-10', key: 'k', annexHash: 'h',
  manifest: { assessment: '2', ruleSet: 'r', contract: 'c', returns: [] },
  findings: [finding({}), finding({ obligation: 'wages', visibility: 'restricted' })],
}

test('restricted findings are left out and counted, unless they may be seen', () => {
  expect(shownDecision(decision, SYSTEM)).toEqual({
    ...decision, findings: [finding({})], withheld: 1,
  })
  expect(shownDecision(decision, { ...SYSTEM, seesRestricted: true })).toEqual(decision)
})

test('what is the council’s business is never told a contractor', () => {
  const told = finding({ forCouncil: 'Enter the rate.' })
  expect(shownFinding(told, FIRM)).toEqual(finding({}))
  expect(shownFinding(told, SYSTEM)).toEqual(told)
})
