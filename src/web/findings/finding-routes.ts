/**
 * The addresses of one finding: its page, what was seen of its figures, and deciding it again.
 * Restricted findings are not there for whoever may not see them.
 */
import { randomUUID } from 'node:crypto'
import { may, type Belongs } from '../../access/may.ts'
import { replayOf } from '../../checks/record/replay.ts'
import { periodInWords } from '../../domain/calendar.ts'
import { recordAct } from '../../store/audit.ts'
import { contractBelongs } from '../../store/contracts.ts'
import { recordEvidence } from '../../store/evidence.ts'
import { findingPlace, type FindingPlace } from '../../store/findings-list.ts'
import { whyAddress } from '../addresses.ts'
import type { Ask, Route } from '../route.ts'
import { sendPage, type Page, type Site } from '../site.ts'
import { againInWords } from './again-in-words.ts'
import { evidenceForm, readEvidenceForm, type EvidenceRead } from './evidence-form.ts'
import { findingLinks } from './finding-links.ts'
import { findingOnRecord, type FindingOnRecord } from './finding-on-record.ts'
import { findingPage, type Reader } from './finding-page.ts'

const PATH = '/contracts/:contract/:period/findings/:obligation'

export function findingRoutes(site: Site): readonly Route[] {
  const belongs = (ask: Ask) => findingBelongs(site, ask)
  return [
    {
      method: 'get',
      path: PATH,
      action: 'contract.read',
      belongs,
      async answer(ask, response) {
        const found = await foundOf(site, ask)
        const model = findingPage(found, await readerOf(site, ask, found), evidenceForm(found))
        sendPage(site, response, ask.actor, pageOf(found, model))
      },
    },
    {
      method: 'post',
      path: `${PATH}/evidence`,
      action: 'evidence.record',
      belongs,
      async answer(ask, response) {
        const found = await foundOf(site, ask)
        const { typed, problems, read } = readEvidenceForm(ask.form, found)
        if (read === undefined) {
          const form = evidenceForm(found, typed, problems)
          const model = findingPage(found, await readerOf(site, ask, found), form)
          const page = pageOf(found, model)
          const title = `Error: ${page.title}`
          sendPage(site, response, ask.actor, { ...page, title, status: 400 })
          return
        }
        await record(site, ask, found, read)
        const { contract, period, obligation } = placeOf(ask)
        response.redirect(303, `${whyAddress(contract, period, obligation)}#relied`)
      },
    },
    {
      method: 'post',
      path: `${PATH}/decide-again`,
      action: 'contract.check',
      belongs,
      async answer(ask, response) {
        const found = await foundOf(site, ask)
        const again = await decidedAgain(site, ask)
        const reader = await readerOf(site, ask, found)
        const model = findingPage(found, reader, evidenceForm(found), again)
        sendPage(site, response, ask.actor, pageOf(found, model))
      },
    },
  ]
}

async function findingBelongs(site: Site, ask: Ask): Promise<Belongs | undefined> {
  const found = await findingPlace(site.store.read, placeOf(ask))
  if (found === undefined) return undefined
  return found.isRestricted && !ask.actor.seesRestricted ? undefined : found.belongs
}

function placeOf({ params }: Ask): FindingPlace {
  const { contract = '', period = '', obligation = '' } = params
  return { contract, period, obligation }
}

/** The guard has seen that it is there. */
async function foundOf({ store, rules }: Site, ask: Ask): Promise<FindingOnRecord> {
  const found = await findingOnRecord(store.read, rules, placeOf(ask))
  if (found === undefined) throw new Error('a finding was there, and is gone')
  return found
}

async function readerOf(
  { store }: Site,
  { actor, params }: Ask,
  { finding, checked }: FindingOnRecord,
): Promise<Reader> {
  const { contract = '' } = params
  const belongs = await contractBelongs(store.read, contract)
  const place = { contract, period: checked.period, finding }
  return {
    readsRows: may(actor, 'rows.read', belongs),
    checks: may(actor, 'contract.check', belongs),
    recordsEvidence: may(actor, 'evidence.record', belongs),
    links: await findingLinks(store.read, actor, belongs, place),
  }
}

function pageOf({ finding, checked }: FindingOnRecord, model: object): Page {
  const { contract, period } = checked
  const title = `${finding.title}, ${contract.id} ${contract.title}, ${periodInWords(period)}`
  return { view: 'finding', title, model }
}

/** One row and one act on the audit for each answer. */
async function record(
  site: Site,
  { actor }: Ask,
  { checked }: FindingOnRecord,
  { answers, standing, words }: EvidenceRead,
): Promise<void> {
  const contract = checked.contract.id
  const recorded = { standing, words, recorded_by: actor.id, recorded_at: site.now().toISOString() }
  const rows = answers.map(({ figure, period, hash = '' }) => {
    return { id: randomUUID(), contract, period, figure, answer_hash: hash, ...recorded }
  })
  await site.store.write(async (tx) => {
    await recordEvidence(tx, rows)
    for (const { period, figure } of rows) {
      const object = `contract/${contract}/${period}/figure/${figure}`
      await recordAct(tx, site, { actor, action: 'evidence.record', object, detail: { standing } })
    }
  })
}

async function decidedAgain(site: Site, ask: Ask) {
  const { contract, period } = placeOf(ask)
  const again = await replayOf(site.store.read, site.rules, { contract, period })
  if (again === undefined) throw new Error('a decision was there, and is gone')
  await site.store.write((tx) =>
    recordAct(tx, site, {
      actor: ask.actor,
      action: 'contract.check',
      object: `contract/${contract}/${period}`,
      detail: { again: again.ended },
    }),
  )
  return againInWords(again)
}
