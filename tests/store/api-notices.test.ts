import { describe, expect, test } from 'vitest'
import { noticeLines, noticeOnRecord } from '#app/store/api-notices.ts'
import { ENGINES } from '../support/stores.ts'
import { runningApi, type RunningApi } from '../web/api/running-api.ts'

const FIRST = { offset: 0, limit: 100 }
const COUNCIL = { seesRestricted: false, seesDrafts: true }
const CONTRACTOR = { seesRestricted: false, seesDrafts: false }

describe.each(ENGINES)('notices for the API on %s', (engine) => {
  test('are drafts to the council alone, until they are issued', async () => {
    await using api = await runningApi(engine)
    const { read } = api.store
    const [draft] = await noticeLines(read, 'R-041', COUNCIL, FIRST)
    const named = { contract: 'R-041', period: '2026-10', kind: draft?.kind ?? '' }
    expect(await noticeLines(read, 'R-041', CONTRACTOR, FIRST)).toEqual([])
    expect(await noticeOnRecord(read, named, CONTRACTOR)).toBeUndefined()
    expect(await noticeOnRecord(read, named, COUNCIL)).toMatchObject({
      subject: draft?.subject,
      text_body: expect.stringContaining('Draft'),
    })
    await changed(api, { issued_at: '2026-11-24T09:00:00.000Z' })
    expect(await noticeLines(read, 'R-041', CONTRACTOR, FIRST)).toMatchObject([named])
    expect(await noticeOnRecord(read, named, CONTRACTOR)).toBeDefined()
  })

  test('that were replaced are gone, issued ones never', async () => {
    await using api = await runningApi(engine)
    const { read } = api.store
    const superseded_at = '2026-11-24T09:00:00.000Z'
    await changed(api, { superseded_at })
    expect(await noticeLines(read, 'R-041', COUNCIL, FIRST)).toEqual([])
    await changed(api, { issued_at: superseded_at })
    expect(await noticeLines(read, 'R-041', COUNCIL, FIRST)).not.toEqual([])
  })

  test('about the minimum wage are for those who see them', async () => {
    await using api = await runningApi(engine)
    const { read } = api.store
    const kinds = async (seesRestricted: boolean) => {
      const sight = { seesRestricted, seesDrafts: true }
      return (await noticeLines(read, 'C-009', sight, FIRST)).map(({ kind }) => kind)
    }
    expect(await kinds(true)).toContain('restricted-note')
    expect(await kinds(false)).not.toContain('restricted-note')
  })
})

async function changed(api: RunningApi, to: object): Promise<void> {
  await api.store.write(async (tx) => {
    await tx.updateTable('notice').set(to).where('contract', '=', 'R-041').execute()
  })
}
