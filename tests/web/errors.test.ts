import { describe, expect, test } from 'vitest'
import { anEmptyStore } from '../support/stores.ts'
import { aDoor } from './a-door.ts'

test('a page that is not there says what to do instead', async () => {
  const answer = await answerTo('/nowhere')
  expect(answer.status).toBe(404)
  expect(answer.text).toContain('begin at the first page')
})

test('what is not there is told to a program as Problem Details', async () => {
  const answer = await answerTo('/api/nowhere')
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(JSON.parse(answer.text)).toMatchObject({ status: 404, instance: '/api/nowhere' })
})

describe.each(['/broken', '/api/broken'])('at %s', (path) => {
  test.each([
    ['locked', { errcode: 5 }, 503, 'Try again in a minute'],
    ['locked by another transaction', { code: '40001' }, 503, 'Try again in a minute'],
    ['full', { errcode: 13 }, 507, 'What you sent was not kept'],
    ['full on the server', { code: '53100' }, 507, 'What you sent was not kept'],
    ['not to be written', { errcode: 8 }, 503, 'can still be read'],
    ['gone', { code: 'ECONNREFUSED' }, 503, 'Nothing was changed'],
  ])('a store that is %s is told, and when to come again', async (_name, mark, status, words) => {
    const answer = await answerTo(path, Object.assign(new Error('a secret'), mark))
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
    expect(answer.text).not.toContain('secret')
    expect(answer.headers.get('retry-after')).toBe(status === 503 ? '10' : null)
  })

  test('a failure of the store is known also where it was wrapped on its way', async () => {
    const cause = Object.assign(new Error('inner'), { errcode: 5 })
    expect((await answerTo(path, new Error('outer', { cause }))).status).toBe(503)
  })

  test('a fault of ours is told with a number to ask about, and logged under it', async () => {
    const answer = await answerTo(path, new TypeError('no such rule'))
    const number = answer.headers.get('x-request-id') ?? ''
    expect(answer.status).toBe(500)
    expect(answer.text).toContain('This is a fault of Goodterms, not yours.')
    expect(answer.text).toContain(number)
    expect(answer.text).not.toMatch(/no such rule|\.ts|TypeError/)
    expect(answer.logged[0]).toMatchObject({ request: number, error: { message: 'no such rule' } })
  })

  test('a body that is too large is refused with the most that is read', async () => {
    const error = Object.assign(new Error('too large'), { status: 413, limit: 100_000 })
    const answer = await answerTo(path, error)
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('At most 100,000 bytes are read here.')
    expect(answer.logged).toMatchObject([{ message: 'Answered', status: 413 }])
  })

  test('what the sender can mend is no fault of ours', async () => {
    const answer = await answerTo(path, Object.assign(new Error('bad'), { status: 400 }))
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('It is broken or incomplete.')
  })
})

async function answerTo(path: string, error?: Error) {
  await using empty = await anEmptyStore('sqlite')
  const broken = () => {
    throw error ?? new Error('never asked for')
  }
  const pages = { '/broken': broken, '/api/broken': broken }
  await using door = await aDoor({ store: empty.store, pages })
  const response = await fetch(`${door.address}${path}`)
  const { status, headers } = response
  const text = await response.text()
  await door.stop()
  return { status, headers, text, logged: door.log.documents() }
}
