import { expect, test } from 'vitest'
import type { Actor } from '#app/access/may.ts'
import { openCase } from '#app/checks/record/follow-case.ts'
import type { Store } from '#app/store/open-store.ts'
import { findingLinks } from '#app/web/findings/finding-links.ts'
import { aFinding, aNotice } from '../../checks/a-checked-contract.ts'
import { recordMadeUp, recordPerson } from '../../support/a-register.ts'
import { anEmptyStore } from '../../support/stores.ts'
import { aContractorOf, MANAGER, OFFICER } from '../contracts/a-site.ts'

const FINDING = aFinding()
const BELONGS = { contractor: 'FIRM-A-1', managers: ['P-1'] }
const PLACE = { contract: 'A-1', period: '2026-10', finding: FINDING }

async function aMissedMonth(store: Store): Promise<void> {
  await recordPerson(store, 'P-1', 'Morgan Sampleton')
  const notices = [aNotice(), aNotice({ kind: 'restricted-note', restricted: true })]
  await recordMadeUp(store, {
    id: 'A-1',
    managers: ['P-1'],
    months: [{ period: '2026-10', notices }, { period: '2026-11', notices }],
  })
}

async function linksFor(store: Store, actor: Actor): Promise<readonly string[]> {
  const links = await findingLinks(store.read, actor, BELONGS, PLACE)
  return links.map(({ href }) => href)
}

test('a finding leads to the notices of its month, and to a new case', async () => {
  await using empty = await anEmptyStore('sqlite')
  await aMissedMonth(empty.store)
  const [notice, newCase] = await findingLinks(empty.store.read, MANAGER, BELONGS, PLACE)
  expect(notice).toEqual({
    href: '/contracts/A-1/2026-10/notices/shortfall',
    words: 'Notice: One thing to put right',
    says: 'Shortfall. Drafted on 20 November 2026, waits for approval',
  })
  expect(newCase).toMatchObject({ words: 'Open a case', says: '' })
  expect(newCase?.href).toBe(`/contracts/A-1/2026-10/findings/${FINDING.obligation}/case`)
  expect(await linksFor(empty.store, OFFICER)).toHaveLength(1)
  const few = await linksFor(empty.store, { ...OFFICER, seesRestricted: true })
  expect(few).toContain('/contracts/A-1/2026-10/notices/restricted-note')
})

test('a finding that is followed leads to its case', async () => {
  await using empty = await anEmptyStore('sqlite')
  await aMissedMonth(empty.store)
  const { obligation } = FINDING
  const by = { store: empty.store, now: () => new Date(), actor: MANAGER }
  const asked = { contract: 'A-1', period: '2026-10', obligation, words: 'Agreed a plan' }
  const opened = await openCase(by, { ...asked, reviewOn: '2026-12-01' })
  if (opened.is !== 'opened') throw new Error('no case was opened')
  const links = await findingLinks(empty.store.read, MANAGER, BELONGS, PLACE)
  expect(links.slice(1)).toEqual([
    {
      href: `/cases/${opened.id}`,
      words: 'Case, open',
      says: 'Opened for October 2026 by Morgan Sampleton',
    },
  ])
})

test('a contractor is led to issued notices alone', async () => {
  await using empty = await anEmptyStore('sqlite')
  await aMissedMonth(empty.store)
  expect(await linksFor(empty.store, aContractorOf('FIRM-A-1'))).toEqual([])
  await empty.store.write((tx) =>
    tx
      .updateTable('notice')
      .set({ issued_at: '2026-11-22T09:00:00.000Z', approved_by: 'P-3' })
      .execute(),
  )
  expect(await linksFor(empty.store, aContractorOf('FIRM-A-1'))).toEqual([
    '/contracts/A-1/2026-10/notices/shortfall',
  ])
})
