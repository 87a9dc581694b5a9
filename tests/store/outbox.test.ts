import { describe, expect, test } from 'vitest'
import { claimMail, endAttempt, putInOutbox, takeFromOutbox } from '#app/store/outbox.ts'
import { connect, type Store } from '#app/store/open-store.ts'
import { anEmptyStore, ENGINES } from '../support/stores.ts'
import { NOON } from '../web/a-site.ts'

const at = NOON.toISOString()
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const put = (store: Store, id: string) =>
  store.write((tx) =>
    putInOutbox(tx, {
      id,
      messageId: `<${id}@a.example>`,
      purpose: 'sign-in-link',
      recipient: 'p@b.example',
      subject: 'Hello',
      text: 'A link',
    }, at),
  )
const rowsOf = (store: Store) => store.read.selectFrom('outbox').selectAll().execute()

describe.each(ENGINES)('the outbox on %s', (engine) => {
  test('gives each mail to one of two who ask at once', async () => {
    await using empty = await anEmptyStore(engine)
    const { store, place } = empty
    const beside = connect(place)
    for (let mail = 0; mail < 10; mail += 1) await put(store, `m-${mail}`)
    const all = async (from: Store) => {
      const ids: string[] = []
      for (;;) {
        const mail = await claimMail(from, NOON)
        if (mail === undefined) return ids
        ids.push(mail.id)
      }
    }
    const both = await Promise.all([all(store), all(beside)])
    await beside.close()
    const claimed = both.flat()
    expect(claimed).toHaveLength(10)
    expect(new Set(claimed).size).toBe(10)
  })

  test('notes an attempt before it is made, and gives the mail anew when nobody came back', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await put(store, 'm')
    expect((await claimMail(store, NOON))?.attempts).toBe(1)
    expect(await rowsOf(store)).toMatchObject([{ state: 'sending', attempts: 1 }])
    expect(await claimMail(store, after(2.9))).toBeUndefined()
    expect((await claimMail(store, after(3)))?.attempts).toBe(2)
  })

  test('does not listen to one whose claim has passed to another', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await put(store, 'm')
    const late = await claimMail(store, NOON)
    await claimMail(store, after(3))
    if (late === undefined) throw new Error('there was no mail')
    const ending = { state: 'failed', reply: 'too late' } as const
    await store.write((tx) => endAttempt(tx, late, ending, at))
    expect(await rowsOf(store)).toMatchObject([{ state: 'sending', last_reply: null }])
  })

  test('forgets the link of a mail that was sent', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await put(store, 'm')
    const mail = await claimMail(store, NOON)
    if (mail === undefined) throw new Error('there was no mail')
    await store.write((tx) => endAttempt(tx, mail, { state: 'sent', reply: '250 ok' }, at))
    expect(await rowsOf(store)).toMatchObject([
      { state: 'sent', text_body: '', sent_at: at, last_reply: '250 ok', locked_until: null },
    ])
  })

  test('holds a mail back until it is due again', async () => {
    await using empty = await anEmptyStore(engine)
    const { store } = empty
    await put(store, 'm')
    const mail = await claimMail(store, NOON)
    if (mail === undefined) throw new Error('there was no mail')
    const dueAt = after(5).toISOString()
    const ending = { state: 'waiting', reply: '451 later', dueAt } as const
    await store.write((tx) => endAttempt(tx, mail, ending, at))
    expect(await claimMail(store, after(4.9))).toBeUndefined()
    expect((await claimMail(store, after(5)))?.text).toBe('A link')
  })

  test('keeps nothing of a mail that is taken out', async () => {
    await using empty = await anEmptyStore(engine)
    await put(empty.store, 'm')
    await empty.store.write((tx) => takeFromOutbox(tx, 'm'))
    expect(await rowsOf(empty.store)).toEqual([])
  })
})
