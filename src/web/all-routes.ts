/**
 * Every page behind the guard, in one list: what is not in it nobody reaches.
 */
import { adoptRoutes } from './adopt-pages.ts'
import { apiPageRoutes } from './api/api-pages.ts'
import { auditRoutes } from './audit/audit-pages.ts'
import { catalogueRoutes } from './catalogue-pages.ts'
import { caseRoutes } from './contracts/case-routes.ts'
import { contractRoutes } from './contracts/contract-routes.ts'
import { portfolioRoutes } from './contracts/portfolio-routes.ts'
import { documentRoutes } from './documents/document-pages.ts'
import { findingRoutes } from './findings/finding-routes.ts'
import { sampleRoutes } from './findings/sample-routes.ts'
import { jobRoutes } from './job-routes.ts'
import { noticeRoutes } from './notices/notice-routes.ts'
import { peopleRoutes } from './people/people-routes.ts'
import { exportRoutes } from './register/export-routes.ts'
import { importRoutes } from './register/import-routes.ts'
import { registerRoutes } from './register/register-routes.ts'
import { reportRoutes } from './report/report-routes.ts'
import type { Route } from './route.ts'
import type { SignInInput } from './sign-in/sign-in-input.ts'
import { signInRoutes } from './sign-in/sign-in-routes.ts'
import type { Site } from './site.ts'
import { tokenRoutes } from './tokens/token-routes.ts'

export function allRoutes(site: Site, signIn: SignInInput): readonly Route[] {
  return [
    ...signInRoutes(site, signIn),
    ...portfolioRoutes(site),
    ...caseRoutes(site),
    ...contractRoutes(site),
    ...findingRoutes(site),
    ...noticeRoutes(site),
    ...sampleRoutes(site),
    ...reportRoutes(site),
    ...registerRoutes(site),
    ...importRoutes(site),
    ...exportRoutes(site),
    ...adoptRoutes(site),
    ...peopleRoutes(site),
    ...tokenRoutes(site),
    ...jobRoutes(site),
    ...auditRoutes(site),
    ...catalogueRoutes(site),
    ...documentRoutes(site),
    ...apiPageRoutes(site),
  ]
}
