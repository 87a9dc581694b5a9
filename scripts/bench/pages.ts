/**
 * `npm run bench -- pages`: how long the portfolio and the page of a contract
 * take with 3,000 contracts and 36 months in SQLite, asked one after the other over HTTP.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#app/store/open-store.ts'
import { aCheckedContract, aFinding } from '../../tests/checks/a-checked-contract.ts'
import { aContract, anAdoption, aReturn } from '../../tests/support/a-return.ts'
import { fillLargeRegister, WHOLE } from '../../tests/support/large-register.ts'
import { MANAGER, OFFICER, served, siteOn } from '../../tests/web/contracts/a-site.ts'

const ASKED = 200
const WARMING_UP = 20
const ITS_MANAGER = { ...MANAGER, id: 'P-04' }
const PAGES = [
  ['portfolio, officer (all contracts)', '/', OFFICER],
  ['portfolio, page 100 by title', '/?sort=title&page=100', OFFICER],
  ['portfolio, search “services 12”', '/?search=services+12', OFFICER],
  ['portfolio, not met without a case', '/?need=not-met&standing=all', OFFICER],
  ['portfolio, manager (75 contracts)', '/', ITS_MANAGER],
  ['contract, newest month', `/contracts/${WHOLE}`, OFFICER],
] as const

const folder = mkdtempSync(join(tmpdir(), 'goodterms-bench-'))
const opened = await openStore({ engine: 'sqlite', file: join(folder, 'goodterms.sqlite') })
if (!opened.ok) throw new Error('the store was not opened')
const store = opened.value
const findings = Array.from({ length: 12 }, (_, index) =>
  aFinding({ obligation: `made-up-${index}`, title: `Promise ${index}` }),
)
const before = performance.now()
await fillLargeRegister(store, {
  contracts: 3_000,
  months: 36,
  newest: '2026-10',
  ruleSet: 'a',
  contract: aContract({ from: '2023-04-01', obligations: [anAdoption('made-up-1')] }),
  monthlyReturn: aReturn(),
  decision: aCheckedContract(findings).assessment.decision,
})
console.log(`filled in ${((performance.now() - before) / 1_000).toFixed(1)} s`)

{
  await using web = await served(await siteOn(store))
  for (const [name, path, actor] of PAGES) {
    for (let time = 0; time < WARMING_UP; time += 1) await web.get(path, actor)
    const taken: number[] = []
    for (let time = 0; time < ASKED; time += 1) {
      const start = performance.now()
      const { status } = await web.get(path, actor)
      if (status !== 200) throw new Error(`${path} was answered with ${status}`)
      taken.push(performance.now() - start)
    }
    const inOrder = taken.toSorted((a, b) => a - b)
    const at = (part: number) => (inOrder[Math.ceil(ASKED * part) - 1] ?? 0).toFixed(1)
    console.log(`${name.padEnd(40)} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
  }
}
await store.close()
rmSync(folder, { recursive: true })
