/**
 * Why a change, or an increase, cannot be told without a baseline, and who can mend it.
 */
import type { Unknown } from '../../domain/outcome.ts'

export function noBaseline(): Unknown {
  return {
    reason: 'no-baseline',
    message: 'No baseline is agreed, so there is nothing to compare with.',
    forCouncil: 'Record `baseline` in the contract, under this obligation.',
  }
}
