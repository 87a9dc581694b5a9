import { expect, test } from 'vitest'
import { recordJob } from '#app/store/jobs.ts'
import { jobRoutes } from '#app/web/job-routes.ts'
import { anExampleStore } from '../support/example-store.ts'
import { anActor, runningSite } from '../support/running-site.ts'

test('an administrator sees what was asked for; a contractor does not', async () => {
  await using example = await anExampleStore()
  const { store } = example
  const input = { from: '2026-09', to: '2026-10' }
  const asked = new Date('2026-11-23T09:00:00Z')
  await store.write((tx) => recordJob(tx, { kind: 'check-months', input }, asked))
  await using running = await runningSite(store, jobRoutes)
  const page = await running.as(anActor('administrator')).get('/jobs')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Check of September 2026 to October 2026, all contracts')
  expect((await running.as(anActor('contractor')).get('/jobs')).status).toBe(403)
})

test('where nothing was asked for the page says so', async () => {
  await using example = await anExampleStore()
  await using running = await runningSite(example.store, jobRoutes)
  const page = await running.as(anActor('officer')).get('/jobs')
  expect(page.text).toContain('Nothing was asked for yet.')
})
