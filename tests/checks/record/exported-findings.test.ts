import { expect, test } from 'vitest'
import { exportedFindings } from '#app/checks/record/exported-findings.ts'
import { rulesOnRecord } from '#app/checks/record/rules-on-record.ts'
import { exported } from '#app/store/exports.ts'
import { anExampleStore } from '../../support/example-store.ts'

test('findings go out in words, without what is restricted and without small groups', async () => {
  await using example = await anExampleStore()
  const { read } = example.store
  const inWords = exportedFindings(rulesOnRecord(example.store))
  const portions = exported(read, { reach: 'all' }, 'findings', inWords)
  const lines = (await Array.fromAsync(portions)).flat()

  const open = await read
    .selectFrom('finding')
    .innerJoin('decision', 'decision.id', 'finding.decision')
    .select('finding.obligation')
    .where('decision.superseded_at', 'is', null)
    .where('finding.is_restricted', '=', 0)
    .execute()
  expect(lines).toHaveLength(open.length)
  expect(lines.some((line) => line['obligation'] === 'minimum-wage')).toBe(false)
  expect(lines.some((line) => /^\d+\.\d%$/.test(String(line['figure'])))).toBe(true)
  const ofTwo = lines.find(
    ({ contract, period, obligation }) =>
      contract === 'W-207' && period === '2026-05' && obligation === 'real-living-wage',
  )
  expect(ofTwo).toMatchObject({
    figure: 'hidden: fewer than five people',
    target: expect.stringContaining('%'),
  })
})

test('a decision without its rules is never put in words', async () => {
  await using example = await anExampleStore()
  const month = { contract: 'A', contractor_name: 'B', period: '2026-05', rule_set: 'gone', body: '' }
  const inWords = exportedFindings(rulesOnRecord(example.store))
  await expect(inWords([month])).rejects.toThrow('kept together with its rules')
})
