/**
 * Starts one PostgreSQL before the first test and stops it after the last; tests find it by name.
 */
import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-server.ts'

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  project.provide('postgresUrl', server.url)
  return server.stop
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
  }
}
