import { expect, test } from 'vitest'
import { allRoutes } from '#app/web/all-routes.ts'
import { aRunningSite } from './a-site.ts'

test('no address is answered by two routes', async () => {
  await using running = await aRunningSite()
  const routes = allRoutes(running.site, { listensHereOnly: true, mail: 'folder' })
  const addresses = routes.map(({ method, path }) => `${method} ${path}`)
  expect(addresses.length).toBeGreaterThan(10)
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('whatever names a single thing asks to whom it belongs', async () => {
  await using running = await aRunningSite()
  const routes = allRoutes(running.site, { listensHereOnly: true, mail: 'folder' })
  const careless = routes.filter(
    (route) => route.action !== 'open' && route.path.includes(':') && route.belongs === undefined,
  )
  expect(careless.map(({ path }) => path)).toEqual([])
})
