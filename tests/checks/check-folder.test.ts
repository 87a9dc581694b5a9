import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { checkEach, checkFolder, choosePeriods, type PeriodChoice } from '#app/checks/check-folder.ts'
import type { Contract } from '#app/domain/contract.ts'
import { aContract, aReturn } from '../support/a-return.ts'
import { aCheckedContract } from './a-checked-contract.ts'

const ROOT = join(import.meta.dirname, '../..')
const EXAMPLES = join(ROOT, 'examples/month')
const folders: string[] = []

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

test('the newest month with a return is taken, or every month, or the one that is named', () => {
  const returns = ['2026-09', '2026-10', '2026-09'].map((period) => aReturn({ period }))
  expect(choosePeriods('latest', returns)).toEqual(['2026-10'])
  expect(choosePeriods('all', returns)).toEqual(['2026-09', '2026-10'])
  expect(choosePeriods({ period: '2026-08' }, returns)).toEqual(['2026-08'])
  expect(choosePeriods('latest', [])).toEqual([])
})

test('one contract that cannot be checked is told and stops no other', async () => {
  const months = ['A', 'B', 'C'].map((id) => ({ contract: aContract({ id }), period: '2026-10' }))
  const cause = new Error('broken')
  const steps: string[] = []
  const { checked, failed } = await checkEach(
    months,
    async (month) => {
      if (month.contract.id === 'B') throw cause
      return aCheckedContract([], month)
    },
    (step, done, of) => steps.push(`${step} ${done} of ${of}`),
  )
  expect(checked.map(({ contract }) => contract.id)).toEqual(['A', 'C'])
  expect(failed).toEqual([{ contract: 'B', period: '2026-10', cause }])
  expect(steps.at(-1)).toBe('checked 3 of 3')
})

test('a contract in force is checked even when no return came', async () => {
  const { checked, periods } = await check(EXAMPLES)
  expect(periods).toEqual(['2026-10'])
  const silent = checked.filter(({ monthlyReturn }) => monthlyReturn === undefined)
  expect(silent.map(({ contract }) => contract.id)).toEqual(['W-030'])
  expect(silent[0]?.notices.map(({ kind }) => kind)).toEqual(['return-missing'])
})

test('a contract whose return came and was refused is not told that none came', async () => {
  const folder = await copyOfExamples()
  const wrong = { ...aReturn({ contract: 'W-030' }), colour: 'red' }
  await writeFile(join(folder, 'returns/W-030/2026-10.json'), JSON.stringify(wrong))
  const { checked, waiting, intake } = await check(folder)
  expect(intake.refused.map(({ file }) => file)).toEqual(['returns/W-030/2026-10.json'])
  expect(waiting).toMatchObject([{ contract: 'W-030', period: '2026-10' }])
  expect(checked.map(({ contract }) => contract.id)).not.toContain('W-030')
})

test('where an earlier version was accepted, a refused correction leaves it standing', async () => {
  const folder = await copyOfExamples()
  const wrong = { ...aReturn({ contract: 'R-041', version: 9 }), colour: 'red' }
  await writeFile(join(folder, 'returns/R-041/2026-10.version-9.json'), JSON.stringify(wrong))
  const { checked, waiting } = await check(folder)
  expect(waiting).toMatchObject([{ contract: 'R-041', why: expect.stringContaining('version 9') }])
  const [found] = checked.filter(({ contract }) => contract.id === 'R-041')
  expect(found?.monthlyReturn?.version).toBe(2)
})

test('a month in which a contract does not run is not asked of it', async () => {
  const { checked } = await check(EXAMPLES, { period: '2019-01' })
  expect(checked).toEqual([])
})

test('a variation changes a target from its month on and touches no earlier month', async () => {
  const folder = await copyOfExamples()
  const text = await readFile(join(folder, 'contracts/R-041.json'), 'utf8')
  const signed = JSON.parse(text) as Contract
  const varied = {
    ...signed,
    version: signed.version + 1,
    variation: { from: '2026-10-01', reference: 'Deed of variation 1' },
    obligations: signed.obligations.map((adoption) =>
      adoption.id === 'local-workforce-share'
        ? { ...adoption, target: { value: 9900, unit: 'basis points' } }
        : adoption,
    ),
  }
  await writeFile(join(folder, 'contracts/R-041.variation-1.json'), JSON.stringify(varied))
  const { checked } = await check(folder, 'all')
  const outcomeIn = (month: string) =>
    checked
      .find(({ contract, period }) => contract.id === 'R-041' && period === month)
      ?.assessment.decision.findings.find(({ obligation }) => obligation === 'local-workforce-share')
      ?.outcome
  expect([outcomeIn('2026-09'), outcomeIn('2026-10')]).toEqual(['on-course', 'behind'])
})

test('a contract with a promise that no rule is for is refused, and the others are checked', async () => {
  const folder = await copyOfExamples()
  const target = aContract({ id: 'X-001', obligations: [adopting('no-such-rule')] })
  await writeFile(join(folder, 'contracts/X-001.json'), JSON.stringify(target))
  const { checked, intake } = await check(folder)
  expect(intake.refused.map(({ file }) => file)).toEqual(['contract X-001'])
  expect(intake.contracts.map(({ id }) => id)).not.toContain('X-001')
  expect(checked.length).toBeGreaterThan(0)
})

test('rules that are refused check nothing', async () => {
  const options = { folder: EXAMPLES, choice: 'latest', draftedOn: '2026-11-23' } as const
  const checked = await checkFolder({ ...options, rulesFolder: join(ROOT, 'examples') })
  expect(checked.ok).toBe(false)
})

function adopting(id: string) {
  const words = 'It shall.'
  return { id, clause: '1', words, from: '2026-04-01', window: 'month', setBy: 'council' } as const
}

async function copyOfExamples(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'goodterms-month-'))
  folders.push(folder)
  await cp(EXAMPLES, folder, { recursive: true })
  return folder
}

async function check(folder: string, choice: PeriodChoice = 'latest') {
  const rulesFolder = join(ROOT, 'rules')
  const checked = await checkFolder({ folder, rulesFolder, choice, draftedOn: '2026-11-23' })
  if (!checked.ok) throw new Error(checked.problems[0]?.message)
  return checked.value
}
