/**
 * Contracts as the API answers them: the register, and what each contract adopted by version.
 */
import { scopeOf } from '../../access/may.ts'
import { periodOf } from '../../domain/calendar.ts'
import { versionIn } from '../../domain/contract-versions.ts'
import { contractEntries, contractEntry, versionBodies } from '../../store/api-lists.ts'
import { contractVersions } from '../../store/contracts.ts'
import { apiContract } from './api-addresses.ts'
import type { ApiRoute } from './api-route.ts'
import { answered, listAnswer, pageAsked } from './answered.ts'

export const CONTRACT_ROUTES: readonly ApiRoute[] = [
  {
    endpoint: 'listContracts',
    action: 'register.read',
    answer: async (ask, { store }) => {
      const scope = scopeOf(ask.actor, 'register.read')
      const found = await contractEntries(store.read, scope, pageAsked(ask.query).span)
      return answered(listAnswer(found, ask, summaryOf))
    },
  },
  {
    endpoint: 'readContract',
    action: 'contract.read',
    answer: async ({ params: { contract = '' } }, { store, today }) => {
      const entry = await contractEntry(store.read, contract)
      if (entry === undefined) return undefined
      const versions = await contractVersions(store.read, [contract])
      // Before its first day a contract is shown as it was signed.
      const version = versionIn(periodOf(today()), versions) ?? versions[0]
      return answered({ ...summaryOf(entry), ...(version === undefined ? {} : { version }) })
    },
  },
  {
    endpoint: 'listVersions',
    action: 'contract.read',
    answer: async (ask, { store }) => {
      const { contract = '' } = ask.params
      const found = await versionBodies(store.read, contract, pageAsked(ask.query).span)
      return answered(listAnswer(found, ask, (body) => JSON.parse(body) as unknown))
    },
  },
]

type Entry = NonNullable<Awaited<ReturnType<typeof contractEntry>>>

function summaryOf(entry: Entry) {
  return {
    id: entry.id,
    title: entry.title,
    ...(entry.kind === null ? {} : { kind: entry.kind }),
    contractor: { id: entry.contractor, name: entry.contractor_name },
    from: entry.from_day,
    to: entry.to_day,
    versions: entry.newest_version,
    archived: entry.archived_at !== null,
    href: apiContract(entry.id),
  }
}
