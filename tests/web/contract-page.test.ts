import { expect, test } from 'vitest'
import { contractPage } from '#app/web/contract-page.ts'
import { aReturn } from '../support/a-return.ts'
import { anObligation, aRuleSet } from '../support/a-rule-set.ts'
import { prepareRules } from '#app/assessment/prepare.ts'
import { aCheckedContract, aCheckedFolder, aFinding, aNotice } from '../checks/a-checked-contract.ts'

const obligations = ['promise-kept', 'second', 'third'].map((id) =>
  anObligation('share-of-time', { id }),
)
const RULES = prepareRules(aRuleSet({ obligations }))

test('what needs somebody comes first, and what does not apply is only named', () => {
  const findings = [
    aFinding({ outcome: 'met' }),
    aFinding({ obligation: 'second', title: 'Second', outcome: 'not-applicable' }),
    aFinding({ obligation: 'third', outcome: 'not-met' }),
  ]
  const { findings: shown, notApplicable } = page(aCheckedContract(findings))
  expect(shown.map(({ look }) => look.outcome)).toEqual(['not-met', 'met'])
  expect(notApplicable).toEqual(['Second'])
})

test('the return is named with its version, its day and why it was corrected', () => {
  const monthlyReturn = aReturn({
    version: 2,
    receivedOn: '2026-11-12',
    correctionReason: 'One course ends later.',
  })
  expect(page(aCheckedContract([], { monthlyReturn })).facts).toContainEqual({
    name: 'Return',
    value: 'Version 2, received 12 November 2026. Corrected: One course ends later.',
  })
})

test('a return that did not come is said to be missing', () => {
  expect(page(aCheckedContract([], { monthlyReturn: undefined })).facts).toContainEqual({
    name: 'Return',
    value: 'Not received',
  })
})

test('a restricted finding leads to the restricted notice alone, and no other finding does', () => {
  const findings = [
    aFinding(),
    aFinding({ obligation: 'second', visibility: 'restricted' }),
  ]
  const notices = [aNotice(), aNotice({ kind: 'restricted-note', restricted: true })]
  const { findings: shown } = page(aCheckedContract(findings, { notices }))
  expect(shown.map((each) => each.notices.map(({ kind }) => kind))).toEqual([
    ['Shortfall'],
    ['Restricted note'],
  ])
})

test('other months of the same contract are offered', () => {
  const september = aCheckedContract([], { period: '2026-09' })
  const october = aCheckedContract([])
  const folder = aCheckedFolder([september, october])
  expect(contractPage(october, folder, '2026-11-23').otherMonths).toEqual([
    { words: 'September 2026', href: '/contracts/NCC-2026-014/2026-09' },
  ])
})

function page(checked: ReturnType<typeof aCheckedContract>) {
  return contractPage(checked, { ...aCheckedFolder([checked]), rules: RULES }, '2026-11-23')
}
