/**
 * The contract facts and the one fact about a return that rules may name beside their measures.
 * A rule that names anything else is refused when it is loaded.
 */

/** Facts that `appliesWhen` may see, with the kind of value each has. */
export const CONTRACT_FACTS = {
  'contract-kind': 'word',
  'contract-value': 'pence',
} as const
export type ContractFact = keyof typeof CONTRACT_FACTS

/** True when the month's return was received by its due day: silence is never the safest answer. */
export const RETURN_RECEIVED_ON_TIME = 'return-received-on-time'
