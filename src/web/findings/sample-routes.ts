/**
 * The addresses of samples: one for each quarter, kept to the contracts of whoever asks.
 */
import { scopeOf } from '../../access/may.ts'
import {
  quarterAfter,
  quarterBefore,
  quarterNamed,
  quarterOf,
  type Quarter,
} from '../../checks/quarter.ts'
import { sampleOfQuarter } from '../../checks/record/sample-of-quarter.ts'
import { firstDay } from '../../domain/calendar.ts'
import { contractsInScope } from '../../store/contracts.ts'
import { monthsWithReturns } from '../../store/returns.ts'
import { todayInLondon } from '../../today.ts'
import { sampleAddress } from '../addresses.ts'
import type { Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'
import { samplePage } from './sample-page.ts'

const PAGE = /^[1-9]\d{0,3}$/

export function sampleRoutes(site: Site): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/samples',
      action: 'report.read',
      async answer(_ask, response) {
        const { name } = quarterOf(todayInLondon(site.now()))
        response.redirect(303, sampleAddress(name))
      },
    },
    {
      method: 'get',
      path: '/samples/:quarter',
      action: 'report.read',
      // A quarter belongs to nobody: whose contracts are shown is kept to the scope.
      belongs: async ({ params, actor }) => {
        const quarter = quarterNamed(params['quarter'] ?? '')
        const isThere = quarter !== undefined && isIn(await quartersOnRecord(site), quarter)
        return isThere ? { person: actor.id } : undefined
      },
      async answer({ params, query, actor }, response) {
        const quarter = quarterNamed(params['quarter'] ?? '')
        if (quarter === undefined) throw new Error('the guard lets no other quarter through')
        const { read } = site.store
        const around = [quarterBefore(quarter), quarterAfter(quarter)]
        const quarters = await quartersOnRecord(site)
        const others = around.filter((one) => isIn(quarters, one))
        const { ruleSet } = await site.rules.liveIn(quarter.from)
        const own = new Set(await contractsInScope(read, scopeOf(actor, 'report.read')))
        const all = await sampleOfQuarter(read, ruleSet, quarter)
        const sample = all.filter(({ contract }) => own.has(contract))
        const asked = query.get('page') ?? ''
        const page = PAGE.test(asked) ? Number(asked) : 1
        const model = samplePage(quarter, others, sample, ruleSet, page)
        const title = `Figures to look at, ${quarter.name}`
        sendPage(site, response, actor, { view: 'samples', title, model })
      },
    },
  ]
}

interface Quarters {
  readonly first: Quarter
  readonly last: Quarter
}

/** From the quarter of the first return on record to that of today. */
async function quartersOnRecord({ store, now }: Site): Promise<Quarters> {
  const last = quarterOf(todayInLondon(now()))
  const months = await monthsWithReturns(store.read)
  return { first: months === undefined ? last : quarterOf(firstDay(months.from)), last }
}

function isIn({ first, last }: Quarters, { from }: Quarter): boolean {
  return first.from <= from && from <= last.from
}
