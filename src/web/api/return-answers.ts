/**
 * Returns as the API answers them. Rows are given to the contractor's own token alone: for anybody
 * else they are left out, with their number in their place.
 */
import { may } from '../../access/may.ts'
import { answersWithoutRows } from '../../domain/answers-without-rows.ts'
import type { MonthlyReturn } from '../../domain/monthly-return.ts'
import { returnLines, returnOnRecord } from '../../store/api-lists.ts'
import { apiReturn } from './api-addresses.ts'
import type { Api, ApiAnswer, ApiAsk, ApiRoute } from './api-route.ts'
import { answered, listAnswer, pageAsked } from './answered.ts'

export const RETURN_ROUTES: readonly ApiRoute[] = [
  {
    endpoint: 'listReturns',
    action: 'contract.read',
    answer: async (ask, { store }) => {
      const { contract = '' } = ask.params
      const found = await returnLines(store.read, contract, pageAsked(ask.query).span)
      const itemOf = (line: Line) => ({
        ...lineOf(line),
        href: apiReturn(line.contract, line.period, line.version),
      })
      return answered(listAnswer(found, ask, itemOf))
    },
  },
  { endpoint: 'readReturn', action: 'contract.read', answer: readReturn },
  { endpoint: 'readReturnVersion', action: 'contract.read', answer: readReturn },
]

async function readReturn(ask: ApiAsk, { store }: Api): Promise<ApiAnswer> {
  const { contract = '', period = '', version } = ask.params
  const number = version === undefined ? undefined : Number(version)
  const found = await returnOnRecord(store.read, contract, period, number)
  if (found === undefined) return undefined
  const stored = JSON.parse(found.body) as MonthlyReturn
  const { receivedOn: _, firstReceivedOn: _first, ...sent } = stored
  const seesRows = may(ask.actor, 'rows.read', ask.belongs)
  return answered({ ...lineOf(found), ...(seesRows ? { return: sent } : withoutRows(sent)) })
}

type Line = Awaited<ReturnType<typeof returnLines>>[number]

function lineOf({ contract, period, version, received_on, hash }: Line) {
  return { contract, period, version, receivedOn: received_on, hash }
}

function withoutRows(sent: MonthlyReturn) {
  const { kept, withheld } = answersWithoutRows(sent)
  return {
    return: { ...sent, figures: kept },
    ...(withheld.length === 0 ? {} : { withheld }),
  }
}
