import { describe, expect, test } from 'vitest'
import { readCaseForm } from '#app/web/contracts/case-form.ts'
import { casePage, newCasePage, type CaseShown } from '#app/web/contracts/case-page.ts'
import { aCase } from './a-record.ts'

const TODAY = { today: '2026-11-23', words: 'the reason', asksForDay: 'always' } as const
const EMPTY = readCaseForm(new Map(), TODAY)
const OF = { contract: 'A-1', period: '2026-10', obligation: 'pay', title: 'Pay' }

function shown(changes: Partial<CaseShown> = {}): CaseShown {
  const event = { at: '2026-11-20T23:30:00.000Z', person: 'Morgan', what: 'opened' }
  return {
    case: aCase(),
    events: [{ ...event, words: 'Twelve hours short\n\nThey agreed' }],
    title: 'Pay',
    mayChange: true,
    today: '2026-11-23',
    ...changes,
  }
}

describe('the form to open a case', () => {
  test('goes to the finding it is about', () => {
    expect(newCasePage(OF, EMPTY, undefined)).toMatchObject({
      action: '/contracts/A-1/2026-10/findings/pay/case',
      month: 'October 2026',
      openHref: '',
    })
  })

  test('gives way to the case that is open', () => {
    expect(newCasePage(OF, EMPTY, 'C-1').openHref).toBe('/cases/C-1')
  })
})

describe('the page of a case', () => {
  test('tells what was said, by whom and on which day in London', () => {
    expect(casePage(shown(), undefined).events).toEqual([
      {
        what: 'Opened',
        when: '20 November 2026',
        person: 'Morgan',
        paragraphs: ['Twelve hours short', 'They agreed'],
      },
    ])
  })

  test('has forms while the case is open, for whoever may change it', () => {
    expect(casePage(shown(), undefined)).toMatchObject({ mayChange: true, isForReview: true })
    expect(casePage(shown({ mayChange: false }), undefined).mayChange).toBe(false)
    const closed = shown({ case: aCase({ closed_at: '2026-11-22T09:00:00.000Z' }) })
    expect(casePage(closed, undefined)).toMatchObject({ mayChange: false, review: '' })
  })

  test('says a problem at the form that was sent', () => {
    const page = casePage(shown(), { wants: 'close', form: EMPTY })
    expect(page.problems[0]).toEqual({ field: 'close-words', message: 'Write the reason.' })
    expect(page.close.errors.words).toHaveLength(1)
    expect(page.note.errors.words).toEqual([])
  })

  test('leads from a problem to what was said where there is no form any more', () => {
    const closed = shown({ case: aCase({ closed_at: '2026-11-22T09:00:00.000Z' }) })
    const page = casePage(closed, { wants: 'note', form: EMPTY })
    expect(page.problems[0]?.field).toBe('said')
  })
})
