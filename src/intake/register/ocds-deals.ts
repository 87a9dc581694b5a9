/**
 * What a public notice (OCDS release) says was awarded or signed, each deal by itself, or why it
 * holds none. It never looks at who got it or for how much.
 */
import type { Problem } from '../../domain/problem.ts'
import { fieldOf, listOf, textOf } from './json-fields.ts'

/** A contract that was signed, with its award; or an award of which no contract is published. */
export interface Deal {
  readonly where: string
  readonly award: unknown
  readonly contract: unknown
}

export type Reason = Pick<Problem, 'code' | 'message'>

const GIVEN_UP = ['cancelled', 'unsuccessful', 'withdrawn']
const MOST_DEALS = 1000

/** The deals of the release; none with a reason. */
export function dealsOf(release: unknown): readonly Deal[] | Reason {
  const awards = listOf(release, 'awards')
  const contracts = listOf(release, 'contracts')
  if (awards.length > MOST_DEALS || contracts.length > MOST_DEALS) {
    return notAllowed(`The release holds more than ${MOST_DEALS} awards or contracts.`)
  }
  const signed = contracts.map((contract, at) => ({
    where: `/contracts/${at}`, award: awardOf(contract, awards), contract,
  }))
  const awarded = awards
    .map((award, at) => ({ where: `/awards/${at}`, award, contract: undefined }))
    .filter(({ award }) => !signed.some((deal) => deal.award === award))
  const deals = [...signed, ...awarded]
  return deals.length > 0 ? deals : noDeal(release)
}

/** Why a deal is none yet, or none any more. */
export function whyNoDeal(release: unknown, { award, contract }: Deal): Reason | undefined {
  const tags = listOf(release, 'tag')
  if (tags.includes('awardCancellation')) return notAllowed('The release cancels the award.')
  if (tags.includes('contractTermination')) return notAllowed('The release ends the contract.')
  const status = textOf(award, 'status')
  if (status === 'pending') return notAllowed('The award is only proposed: it was not made yet.')
  if (status === 'cancelled') return notAllowed('The award was cancelled.')
  if (status === 'unsuccessful') return notAllowed('Nobody was awarded the contract.')
  const state = textOf(contract, 'status')
  if (state === 'cancelled') return notAllowed('The contract was cancelled before it was signed.')
  if (state === 'terminated') return notAllowed('The contract has ended, as the notice says.')
  return undefined
}

function awardOf(contract: unknown, awards: readonly unknown[]): unknown {
  const id = textOf(contract, 'awardID')
  return id === '' ? undefined : awards.find((award) => textOf(award, 'id') === id)
}

function noDeal(release: unknown): Reason {
  const tags = listOf(release, 'tag')
  const status = textOf(fieldOf(release, 'tender'), 'status')
  if (GIVEN_UP.includes(status) || tags.includes('tenderCancellation')) {
    return missing('The tender was cancelled or came to nothing: there is no award.')
  }
  if (tags.includes('planning') || status === 'planning' || status === 'planned') {
    return missing('The release is a planning notice: no award yet.')
  }
  if (tags.includes('tender') || tags.includes('tenderUpdate') || status === 'active') {
    return missing('The release is a tender notice: no award yet.')
  }
  return missing('The release names no award and no contract.')
}

function missing(message: string): Reason {
  return { code: 'missing-field', message }
}

function notAllowed(message: string): Reason {
  return { code: 'not-allowed', message }
}
