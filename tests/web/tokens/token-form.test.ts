import { describe, expect, test } from 'vitest'
import type { Actor } from '#app/access/may.ts'
import {
  EMPTY_TOKEN_FORM, mayGiveSight, readTokenForm, tokenForm, type TokenForm,
} from '#app/web/tokens/token-form.ts'

const ADMINISTRATOR: Actor = { id: 'a', name: 'A', roles: ['administrator'], seesRestricted: false }
const SEEING: Actor = { ...ADMINISTRATOR, seesRestricted: true }
const LEAD: Actor = { ...ADMINISTRATOR, roles: ['contractor-lead'], contractor: 'C-1' }
const FIRMS = [{ id: 'C-1' }, { id: 'C-2' }]

describe('a form that is filled in', () => {
  test('asks for a token of a contractor, or of the council', () => {
    expect(read({ name: ' Payroll ', whose: 'C-1' })).toEqual({
      ok: true,
      wish: { name: 'Payroll', contractor: 'C-1', months: 12, seesRestricted: false },
    })
    expect(read({ name: 'P', whose: 'council', months: '24', restricted: 'yes' }, SEEING)).toEqual({
      ok: true,
      wish: { name: 'P', contractor: null, months: 24, seesRestricted: true },
    })
  })

  test('by a contractor’s lead is for the own firm, whatever it says', () => {
    for (const whose of ['', 'C-2', 'council']) {
      expect(read({ name: 'P', whose }, LEAD)).toMatchObject({ wish: { contractor: 'C-1' } })
    }
  })
})

test.each<[string, Partial<TokenForm>, Actor, string]>([
  ['has no name', { name: ' ' }, ADMINISTRATOR, 'name'],
  ['has a name that is too long', { name: 'x'.repeat(61) }, ADMINISTRATOR, 'name'],
  ['has a name that hides something', { name: 'a\u202eb' }, ADMINISTRATOR, 'name'],
  ['says nobody’s', { whose: '' }, ADMINISTRATOR, 'whose'],
  ['names a contractor that is not on record', { whose: 'C-9' }, ADMINISTRATOR, 'whose'],
  ['wants it for ever', { months: '120' }, ADMINISTRATOR, 'months'],
  ['wants it for no time', { months: '' }, ADMINISTRATOR, 'months'],
  ['gives what one has not oneself', { whose: 'council', restricted: 'yes' }, ADMINISTRATOR, 'restricted'],
  ['gives a contractor what is restricted', { restricted: 'yes' }, SEEING, 'restricted'],
])('a form that %s is refused', (_, changes, actor, field) => {
  const found = read({ name: 'P', whose: 'C-1', ...changes }, actor)
  expect(found.ok ? [] : found.problems.map((each) => each.field)).toEqual([field])
})

test('only the fields of the form are read', () => {
  const sent = new Map([['name', 'P'], ['made_by', 'somebody'], ['sees_restricted', '1']])
  expect(tokenForm(sent)).toEqual({ name: 'P', whose: '', months: '', restricted: '' })
})

test('nobody gives away a sight that they do not have', () => {
  expect([ADMINISTRATOR, SEEING, { ...LEAD, seesRestricted: true }].map((one) => mayGiveSight(one)))
    .toEqual([false, true, false])
})

function read(changes: Partial<TokenForm>, actor: Actor = ADMINISTRATOR) {
  return readTokenForm({ ...EMPTY_TOKEN_FORM, ...changes }, actor, FIRMS)
}
