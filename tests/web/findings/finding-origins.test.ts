import { describe, expect, test } from 'vitest'
import { originsOf } from '#app/web/findings/finding-origins.ts'
import type { Reference } from '#app/rules/parameter.ts'
import { aContract, anAdoption } from '../../support/a-return.ts'
import { aFinding, someEvidence } from '../../checks/a-checked-contract.ts'
import { aFindingOnRecord, aStoredCheck } from './a-finding-on-record.ts'

function parameter(standing: Reference['standing'], id = 'floor') {
  const reference = { title: 'The gazette', url: 'https://gazette.example/1', standing }
  return { id, from: '2026-04-01', value: '1345', reference }
}

describe('the rates that a finding relied on', () => {
  test.each([
    ['sourced', 'read at its source'],
    ['memory', 'not yet verified against its source'],
    ['council', 'the council’s own choice'],
  ] as const)('say that a value is %s', (standing, words) => {
    const { parameters } = originsWith([parameter(standing)])
    expect(parameters).toEqual([
      {
        says: 'floor: 1345, from 1 April 2026',
        source: { title: 'The gazette', url: 'https://gazette.example/1', standing: words },
      },
    ])
  })

  test('stand there once each', () => {
    const used = [parameter('sourced'), parameter('sourced'), parameter('sourced', 'ceiling')]
    expect(originsWith(used).parameters).toHaveLength(2)
  })
})

test('opening totals name their day and source, and count as reported', () => {
  const { trace } = someEvidence()
  const opening = { upTo: '2026-03-31', source: 'The old spreadsheet' }
  const finding = aFinding({ evidence: [someEvidence({ trace: { ...trace, opening } })] })
  expect(originsOf(aFindingOnRecord({ finding })).openings).toEqual([
    'Up to 31 March 2026: The old spreadsheet. Counted as reported: nobody’s evidence.',
  ])
})

test('the contract is named by its version, its variation and since when it adopted', () => {
  const contract = aContract({
    version: 2,
    variation: { from: '2026-10-01', reference: 'Deed 2' },
    obligations: [anAdoption('promise-kept')],
  })
  const checked = aStoredCheck({ contract })
  expect(originsOf(aFindingOnRecord({ checked }))).toMatchObject({
    contract: 'Version 2, from 1 October 2026: Deed 2',
    target: 'Adopted from 1 April 2026',
  })
})

test('what no contract adopted binds by law or for every contract', () => {
  expect(originsOf(aFindingOnRecord()).target).toBe(
    'Not in the contract: it binds by law or for every contract.',
  )
})

function originsWith(parameters: readonly ReturnType<typeof parameter>[]) {
  const { trace } = someEvidence()
  const finding = aFinding({ evidence: [someEvidence({ trace: { ...trace, parameters } })] })
  return originsOf(aFindingOnRecord({ finding }))
}
