/**
 * The page of one contract with its newest month, and with an earlier one.
 */
import type { Response } from 'express'
import type { Belongs } from '../../access/may.ts'
import { isPeriod } from '../../domain/calendar.ts'
import { contractBelongs } from '../../store/contracts.ts'
import { isDecided } from '../../store/contract-history.ts'
import type { Ask, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { contractPage } from './contract-page.ts'
import { contractRecord } from './contract-record.ts'

export function contractRoutes(site: Site): readonly Route[] {
  const action = 'contract.read'
  const { read } = site.store
  return [
    {
      method: 'get',
      path: '/contracts/:contract',
      action,
      belongs: ({ params }) => contractNamed(site, params['contract']),
      answer: answer(site),
    },
    {
      method: 'get',
      path: '/contracts/:contract/:period',
      action,
      belongs: async ({ params: { contract, period = '' } }) => {
        const belongs = await contractNamed(site, contract)
        if (belongs === undefined || contract === undefined || !isPeriod(period)) return undefined
        return (await isDecided(read, contract, period)) ? belongs : undefined
      },
      answer: answer(site),
    },
  ]
}

/** What a database would refuse to look for is not there either. */
export async function contractNamed(
  { store }: Pick<Site, 'store'>,
  contract: string | undefined,
): Promise<Belongs | undefined> {
  if (contract === undefined || /\p{Cc}/u.test(contract)) return undefined
  return contractBelongs(store.read, contract)
}

function answer(site: Site) {
  return async ({ actor, params }: Ask, response: Response): Promise<void> => {
    const asked = { contract: params['contract'] ?? '', period: params['period'] }
    const record = await contractRecord(site, actor, asked)
    if (record === undefined) throw new Error(`the guard let ${asked.contract} through`)
    const model = contractPage(record)
    const title = `${record.entry.id} ${record.entry.title}`
    sendPage(site, response, actor, { view: 'contract-record', title, model })
  }
}
