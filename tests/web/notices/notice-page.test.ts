import { describe, expect, test } from 'vitest'
import type { StoredNotice } from '#app/store/notices.ts'
import { KINDS_IN_WORDS, noticePage, readable } from '#app/web/notices/notice-page.ts'

const PLACE = { contract: 'C-1', period: '2026-10', kind: 'shortfall' } as const

function aStoredNotice(changes: Partial<StoredNotice> = {}): StoredNotice {
  return {
    id: '1',
    decision: 'a-decision',
    contract: 'C-1',
    period: '2026-10',
    kind: 'shortfall',
    reference: 'C-1/2026-10/v1',
    is_restricted: 0,
    needs_approval: 1,
    before_approval: '["No clause is on record."]',
    subject: 'One thing to put right',
    text_body: 'Text',
    html_body: '<p>Text</p>',
    drafted_at: '2026-11-23T09:00:00.000Z',
    superseded_at: null,
    approved_by: null,
    issued_at: null,
    approver: undefined,
    ...changes,
  }
}

const ISSUED = aStoredNotice({
  issued_at: '2026-11-24T09:00:00.000Z', approved_by: 'ada', approver: 'Ada Approver',
})

describe('the page of a notice', () => {
  test('says of a draft what comes first and who may approve it', () => {
    const page = noticePage(PLACE, [aStoredNotice()], ['Ada Approver', 'Ben Boss'])
    expect(page.drafts).toMatchObject([
      {
        first: ['No clause is on record.'],
        approval: 'It may be approved by Ada Approver, Ben Boss.',
        draftedOn: '23 November 2026',
        htmlHref: '/contracts/C-1/2026-10/notices/shortfall.html',
      },
    ])
    expect(page.issued).toEqual([])
  })

  test('says where nobody may approve, and where nobody has to', () => {
    const approvalOf = (notice: StoredNotice) => noticePage(PLACE, [notice], []).drafts[0]?.approval
    expect(approvalOf(aStoredNotice())).toBe(
      'Nobody who may approve it is on record: an administrator names an approver.',
    )
    expect(approvalOf(aStoredNotice({ needs_approval: 0 }))).toMatch(/needs no approval/)
  })

  test('says of an issued one its number, day and approver, and keeps its own documents', () => {
    const [issued] = noticePage(PLACE, [aStoredNotice(), ISSUED], []).issued
    expect(issued).toEqual({
      reference: 'C-1/2026-10/v1',
      issuedOn: '24 November 2026',
      approver: 'Ada Approver',
      documents: [
        {
          htmlHref: '/contracts/C-1/2026-10/notices/shortfall/issued.html',
          textHref: '/contracts/C-1/2026-10/notices/shortfall/issued.txt',
        },
      ],
    })
  })
})

describe('who reads a notice', () => {
  const restricted = aStoredNotice({ is_restricted: 1 })

  test.each([
    ['the council reads drafts and what was issued', true, false, 2],
    ['a contractor reads what was issued', false, false, 1],
    ['a named few read restricted notes too', true, true, 3],
  ])('%s', (_, readsDrafts, seesRestricted, count) => {
    const all = [aStoredNotice(), ISSUED, restricted]
    expect(readable(all, { readsDrafts, seesRestricted })).toHaveLength(count)
  })
})

test('every kind of notice has words', () => {
  expect(Object.values(KINDS_IN_WORDS).every((words) => words !== '')).toBe(true)
})
