/**
 * Names who stands in for an approver, and on which days; or takes that back. It is the
 * administrator's to do, and never for oneself.
 */
import type { Response } from 'express'
import type { Belongs } from '../../access/may.ts'
import { mayStandIn } from '../../access/roles.ts'
import { addDays } from '../../domain/calendar.ts'
import { readSheetDate } from '../../intake/adoption/adoption-sheet-date.ts'
import { recordAct, recordRefusal } from '../../store/audit.ts'
import { recordDeputy, removeDeputy } from '../../store/deputies.ts'
import { personById } from '../../store/people.ts'
import type { Ask, Route } from '../route.ts'
import { sendPage, type Site } from '../site.ts'

const DAYS_MAX = 366

type BelongsOf = (ask: Ask) => Promise<Belongs | undefined>

export function deputyRoutes(site: Site, belongs: BelongsOf): readonly Route[] {
  return [
    {
      method: 'post',
      path: '/people/:person/deputies',
      action: 'people.change',
      belongs,
      answer: (ask, response) => name(site, ask, response),
    },
    {
      method: 'post',
      path: '/people/:person/deputies/end',
      action: 'people.change',
      belongs,
      answer: (ask, response) => end(site, ask, response),
    },
  ]
}

async function name(site: Site, ask: Ask, response: Response): Promise<void> {
  const { form, actor, params } = ask
  const person = params['person'] ?? ''
  const deputy = form.get('deputy') ?? ''
  if (deputy === actor.id) {
    const detail = { why: 'own rights' }
    const object = ask.request.path
    await recordRefusal(site, { actor, action: 'people.change', object, detail })
    return sendWrong(site, ask, response, 'Nobody names themselves.', 403)
  }
  const from = readSheetDate((form.get('from') ?? '').trim())
  const to = readSheetDate((form.get('to') ?? '').trim())
  if (!from.ok) return sendWrong(site, ask, response, `First day: ${from.message}`)
  if (!to.ok) return sendWrong(site, ask, response, `Last day: ${to.message}`)
  if (to.value < from.value) {
    return sendWrong(site, ask, response, 'The last day comes before the first. Turn them round.')
  }
  if (to.value < site.today()) {
    return sendWrong(site, ask, response, 'The last day is over. Name days that are still to come.')
  }
  if (to.value > addDays(from.value, DAYS_MAX)) {
    return sendWrong(site, ask, response, `Somebody stands in for ${DAYS_MAX} days at most.`)
  }
  const days = { from: from.value, to: to.value }
  const isNamed = await site.store.write(async (tx) => {
    const [approver, other] = [await personById(tx, person), await personById(tx, deputy)]
    if (approver?.roles.includes('approver') !== true) return false
    if (other === undefined || other.isDisabled || other.contractor !== null) return false
    if (other.id === approver.id || !mayStandIn(other.roles)) return false
    await recordDeputy(tx, person, { deputy, ...days })
    await recordAct(tx, site, {
      actor,
      action: 'people.change',
      object: `person/${person}`,
      detail: { deputy, ...days },
    })
    return true
  })
  if (!isNamed) return sendWrong(site, ask, response, 'Choose a deputy from the list.')
  response.redirect(303, `/people/${encodeURIComponent(person)}?saved=yes`)
}

async function end(site: Site, { form, actor, params }: Ask, response: Response): Promise<void> {
  const person = params['person'] ?? ''
  const [deputy, from] = [form.get('deputy') ?? '', form.get('from') ?? '']
  await site.store.write(async (tx) => {
    await removeDeputy(tx, person, { deputy, from })
    const detail = { deputy, ended: from }
    const object = `person/${person}`
    await recordAct(tx, site, { actor, action: 'people.change', object, detail })
  })
  response.redirect(303, `/people/${encodeURIComponent(person)}?saved=yes`)
}

function sendWrong(
  site: Site,
  { actor }: Ask,
  response: Response,
  detail: string,
  status = 422,
): void {
  const heading = 'No deputy was named'
  const model = { heading, detail }
  sendPage(site, response, actor, { view: 'error', title: heading, model, status })
}
