/**
 * Starts one PostgreSQL before the first test and stops it after the last; tests find it by name.
 * Its database `goodterms_template` has all tables and no row: copying it is quicker than making it.
 */
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { openStore } from '../../src/store/open-store.ts'
import { startPostgres } from './postgres-server.ts'

const TEMPLATE = 'goodterms_template'

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  await makeTemplate(server.url)
  project.provide('postgresUrl', server.url)
  project.provide('postgresTemplate', TEMPLATE)
  return server.stop
}

async function makeTemplate(server: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(`drop database if exists ${TEMPLATE} with (force)`)
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${TEMPLATE}`
  const opened = await openStore({ engine: 'postgres', url: url.href })
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join('\n'))
  await opened.value.close()
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
    postgresTemplate: string
  }
}
