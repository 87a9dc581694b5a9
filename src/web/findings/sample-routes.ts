/**
 * The addresses of samples: one for each quarter, kept to the contracts of whoever asks.
 */
import { scopeOf } from '../../access/may.ts'
import { quarterNamed, quarterOf } from '../../checks/quarter.ts'
import { sampleOfQuarter } from '../../checks/record/sample-of-quarter.ts'
import { contractsInScope } from '../../store/contracts.ts'
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
        const { name } = quarterOf(site.now().toISOString().slice(0, 10))
        response.redirect(303, sampleAddress(name))
      },
    },
    {
      method: 'get',
      path: '/samples/:quarter',
      action: 'report.read',
      // A quarter belongs to nobody: whose contracts are shown is kept to the scope.
      belongs: async ({ params, actor }) => {
        return quarterNamed(params['quarter'] ?? '') && { person: actor.id }
      },
      async answer({ params, query, actor }, response) {
        const quarter = quarterNamed(params['quarter'] ?? '')
        if (quarter === undefined) throw new Error('the guard lets no other quarter through')
        const { read } = site.store
        const { ruleSet } = await site.rules.liveIn(quarter.from)
        const own = new Set(await contractsInScope(read, scopeOf(actor, 'report.read')))
        const all = await sampleOfQuarter(read, ruleSet, quarter)
        const sample = all.filter(({ contract }) => own.has(contract))
        const asked = query.get('page') ?? ''
        const model = samplePage(quarter, sample, ruleSet, PAGE.test(asked) ? Number(asked) : 1)
        const title = `Figures to look at, ${quarter.name}`
        sendPage(site, response, actor, { view: 'samples', title, model })
      },
    },
  ]
}
