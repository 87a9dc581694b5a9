import { expect, test } from 'vitest'
import type { Actor } from '#app/access/may.ts'
import type { TokenEntry } from '#app/store/tokens.ts'
import { EMPTY_TOKEN_FORM } from '#app/web/tokens/token-form.ts'
import {
  madeTokenPage, newTokenPage, tokenAddress, tokenPage, tokensPage,
} from '#app/web/tokens/token-pages.ts'

const NOW = new Date('2026-11-23T09:00:00Z')
const ADMINISTRATOR: Actor = { id: 'a', name: 'A', roles: ['administrator'], seesRestricted: false }
const SHOWN = { now: NOW, mayChange: true }

test.each<[string, Partial<TokenEntry>]>([
  ['Good until 23 November 2027', {}],
  ['Ended on 22 November 2026', { ends_at: '2026-11-22T09:00:00.000Z' }],
  ['Withdrawn on 1 November 2026', { revoked_at: '2026-11-01T09:00:00.000Z' }],
  ['Replaced; good until 24 November 2026', { revoked_at: '2026-11-24T09:00:00.000Z' }],
  // Late in the evening by the clock of the machine it is the next day in London's summer.
  ['Good until 1 July 2027', { ends_at: '2027-06-30T23:30:00.000Z' }],
])('a token says: %s', (standing, changes) => {
  expect(tokensPage([aToken(changes)], SHOWN).tokens).toMatchObject([{ standing }])
})

test('a list says whose each is, and when it was last used', () => {
  const tokens = [aToken(), aToken({ contractor: null, used_at: '2026-11-20T09:00:00.000Z' })]
  expect(tokensPage(tokens, SHOWN).tokens).toMatchObject([
    { href: '/tokens/t-1', whose: 'Firm (C-1)', lastUsed: 'Never' },
    { whose: 'The council', lastUsed: '20 November 2026' },
  ])
})

test('what is good no longer can be neither replaced nor withdrawn', () => {
  const ended = aToken({ ends_at: '2026-11-22T09:00:00.000Z' })
  expect(tokenPage(aToken(), ADMINISTRATOR, SHOWN).mayChange).toBe(true)
  expect(tokenPage(ended, ADMINISTRATOR, SHOWN).mayChange).toBe(false)
})

test('who cannot see what is restricted is told that the new token will not either', () => {
  const token = aToken({ contractor: null, sees_restricted: 1 })
  expect(tokenPage(token, ADMINISTRATOR, SHOWN).replacement).toContain('may not read restricted')
  const seeing = { ...ADMINISTRATOR, seesRestricted: true }
  expect(tokenPage(token, seeing, SHOWN).replacement).not.toContain('restricted')
})

test('a form shows again what was chosen, and what is wrong beside its field', () => {
  const form = { ...EMPTY_TOKEN_FORM, whose: 'C-1', months: '3' }
  const problems = [{ field: 'name', message: 'Enter a name.' }] as const
  const page = newTokenPage(form, ADMINISTRATOR, [{ id: 'C-1', name: 'Firm' }], problems)
  expect(page.owners.find(({ isChosen }) => isChosen)).toMatchObject({ name: 'Firm (C-1)' })
  expect(page.months.find(({ isChosen }) => isChosen)).toMatchObject({ words: '3 months' })
  expect(page.errors).toMatchObject({ name: ['Enter a name.'], whose: [] })
  expect([page.hasProblems, page.mayGiveSight, page.isOwnFirm]).toEqual([true, false, false])
})

test('the command to try a token does not hold it', () => {
  const made = { id: 't-1', token: 'gt_secret', endsAt: '2027-11-23T09:00:00.000Z' }
  const page = madeTokenPage(made, 'Payroll', 'https://goodterms.example')
  expect(page).toMatchObject({ token: 'gt_secret', until: '23 November 2027', href: tokenAddress('t-1') })
  expect(page.curl).toContain('https://goodterms.example/api/v1/contracts')
  expect(page.curl).not.toContain('gt_secret')
})

function aToken(changes: Partial<TokenEntry> = {}): TokenEntry {
  return {
    id: 't-1', name: 'Payroll', contractor: 'C-1', contractor_name: 'Firm', sees_restricted: 0,
    made_by: 'a', made_at: '2026-11-01T09:00:00.000Z', ends_at: '2027-11-23T09:00:00.000Z',
    revoked_at: null, used_at: null, ...changes,
  }
}
