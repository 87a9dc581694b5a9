/**
 * Evidence on record for tests: what somebody has seen of one answer of a stored return.
 */
import { randomUUID } from 'node:crypto'
import { answerHash, type Standing } from '#app/checks/standing.ts'
import type { MonthlyReturn } from '#app/domain/monthly-return.ts'
import { recordEvidence } from '#app/store/evidence.ts'
import type { Store } from '#app/store/open-store.ts'
import { receivedReturns } from '#app/store/findings-list.ts'
import { recordReturn } from '#app/store/returns.ts'

export interface Seen {
  readonly contract: string
  readonly period: string
  readonly figure: string
  readonly standing?: Standing
  readonly at?: string
}

/** Of the newest version of the return. */
export async function seeEvidence(store: Store, seen: Seen): Promise<void> {
  const { contract, period, figure, standing = 'verified' } = seen
  const returns = await receivedReturns(store.read, contract, { from: period, to: period })
  const newest = JSON.parse(returns.at(-1)?.body ?? '{}') as MonthlyReturn
  const row = {
    id: randomUUID(),
    contract,
    period,
    figure,
    answer_hash: answerHash(newest, figure) ?? '',
    standing,
    words: 'Seen at the contractor',
    recorded_by: 'officer',
    recorded_at: seen.at ?? '2026-11-20T10:00:00.000Z',
  }
  await store.write((tx) => recordEvidence(tx, [row]))
}

/** The same return again as its next version, with other answers to some figures. */
export async function correctReturn(
  store: Store,
  { contract, period }: Pick<Seen, 'contract' | 'period'>,
  figures: MonthlyReturn['figures'],
  at = '2026-11-21T10:00:00.000Z',
): Promise<void> {
  const returns = await receivedReturns(store.read, contract, { from: period, to: period })
  const newest = JSON.parse(returns.at(-1)?.body ?? '{}') as MonthlyReturn
  const body: MonthlyReturn = {
    ...newest,
    version: newest.version + 1,
    correctionReason: 'Counted again',
    figures: { ...newest.figures, ...figures },
  }
  await store.write((tx) => recordReturn(tx, body, { at, from: 'example' }))
}
