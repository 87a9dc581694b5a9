import type { Response } from 'express'
import { expect, test } from 'vitest'
import { actorOf, setActor } from '#app/web/actor-of.ts'
import { anActor } from '../support/running-site.ts'

test('whoever was put to a request asks it; nobody else does', () => {
  const [first, second] = [{ locals: {} }, { locals: {} }] as [Response, Response]
  const actor = anActor('officer')
  setActor(first, actor)
  expect(actorOf(first)).toBe(actor)
  expect(actorOf(second)).toBeUndefined()
})
