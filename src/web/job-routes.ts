/**
 * The page of jobs, for those who look after the service and those who follow all contracts.
 */
import { newestJobs } from '../store/jobs.ts'
import { jobsModel } from './job-page.ts'
import type { Route } from './route.ts'
import { sendPage, type Site } from './site.ts'

const JOBS_SHOWN = 50

export function jobRoutes(site: Site): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/jobs',
      action: 'jobs.read',
      answer: async ({ actor }, response) => {
        const model = jobsModel(await newestJobs(site.store.read, JOBS_SHOWN))
        sendPage(site, response, actor, { view: 'jobs', title: 'Jobs', model })
      },
    },
  ]
}
