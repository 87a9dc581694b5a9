import { expect, test } from 'vitest'
import { plotsOf } from '#app/web/contracts/plots.ts'
import { aFinding, someEvidence } from '../../checks/a-checked-contract.ts'
import { aRecord } from './a-record.ts'

test('a measure with two months has its path drawn', () => {
  const [plot, ...others] = plotsOf(aRecord(), [aFinding()])
  expect(others).toEqual([])
  expect(plot?.rows.map(({ month, reported }) => [month, reported])).toEqual([
    ['September 2026', '8.0%'],
    ['October 2026', '8.0%'],
  ])
})

test('nothing is drawn of one month, or of what no measure of the rules tells', () => {
  const record = aRecord()
  expect(plotsOf({ ...record, path: record.path.slice(1) }, [aFinding()])).toEqual([])
  const unknown = aFinding({ evidence: [someEvidence({ measure: 'no-longer-there' })] })
  expect(plotsOf(record, [unknown, aFinding({ evidence: [] })])).toEqual([])
})
