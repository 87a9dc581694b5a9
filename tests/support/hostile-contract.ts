/**
 * A contract whose contractor writes markup, scripts and marks that turn text round wherever text
 * may stand: for tests that pages show it as text.
 */
import { checkMonths } from '#app/checks/record/check-months.ts'
import type { Contract } from '#app/domain/contract.ts'
import type { FigureAnswer, MonthlyReturn } from '#app/domain/monthly-return.ts'
import { recordContractVersion, contractVersions } from '#app/store/contracts.ts'
import { newestReturns, recordReturn } from '#app/store/returns.ts'
import { CHECKED_ON, clock, type ExampleStore } from './part-of-example.ts'

/** Runs if anything takes it for markup; the mark between turns what follows round. */
export const HOSTILE = `"'><script>window.SPIKE=1</script><img src=x onerror=window.SPIKE=1>\u202Egnp`
export const HOSTILE_CONTRACT = 'X-666'

const MONTHS = { from: '2026-05', to: '2026-06' }

/** The contract `like` once more, under another id and with such texts, decided in two months. */
export async function recordHostile(example: ExampleStore, like: string): Promise<void> {
  const { store, rules } = example
  const [contract] = await contractVersions(store.read, [like])
  const returns = await newestReturns(store.read, [like], MONTHS.to)
  if (contract === undefined) throw new Error(`the example has no contract ${like}`)
  const at = clock.now().toISOString()
  await store.write(async (tx) => {
    await recordContractVersion(tx, hostile(contract), { at, by: 'example' })
    for (const one of returns) await recordReturn(tx, hostileReturn(one), { at, from: 'example' })
  })
  const contracts = [HOSTILE_CONTRACT]
  const input = { store, rules, today: CHECKED_ON, months: MONTHS, contracts, ...clock }
  const ended = await checkMonths(input)
  if (ended.failed.length > 0) throw new Error('the hostile contract could not be checked')
}

function hostile(contract: Contract): Contract {
  return {
    ...contract,
    id: HOSTILE_CONTRACT,
    title: HOSTILE,
    contractor: { id: 'GB-COH-00000666', name: HOSTILE, address: HOSTILE },
    obligations: contract.obligations.map((adopted) => ({
      ...adopted, words: HOSTILE, clause: HOSTILE,
    })),
  }
}

function hostileReturn(monthlyReturn: MonthlyReturn): MonthlyReturn {
  const figures = Object.entries(monthlyReturn.figures)
  return {
    ...monthlyReturn,
    contract: HOSTILE_CONTRACT,
    declaration: { ...monthlyReturn.declaration, by: HOSTILE },
    figures: Object.fromEntries(figures.map(([id, answer]) => [id, hostileAnswer(answer)])),
  }
}

function hostileAnswer(answer: FigureAnswer): FigureAnswer {
  if ('rows' in answer) return { ...answer, file: HOSTILE }
  if ('document' in answer) {
    return { document: { ...answer.document, title: HOSTILE, reference: HOSTILE } }
  }
  return answer
}
