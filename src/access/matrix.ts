/**
 * Who may do what, in one table. What is not in it nobody may do. `own` is what belongs to the
 * person: a contract manager's contracts, a contractor's contracts and firm, one's own acts.
 */
import type { Role } from './roles.ts'

type Reach = 'all' | 'own'

type Allowed = Readonly<Partial<Record<Role, Reach>>>

const COUNCIL_READS: Allowed = {
  officer: 'all',
  approver: 'all',
  auditor: 'all',
  'contract-manager': 'own',
  'council-system': 'all',
}
const CONTRACTOR: Allowed = { contractor: 'own', 'contractor-lead': 'own' }

export const MATRIX = {
  /** The register: which contracts there are, with whom, from when to when. */
  'register.read': { ...COUNCIL_READS, ...CONTRACTOR, administrator: 'all' },
  'register.change': { administrator: 'all' },
  /** Findings, totals of returns, paths, what falls due. */
  'contract.read': { ...COUNCIL_READS, ...CONTRACTOR },
  'contract.adopt': { 'contract-manager': 'own' },
  'contract.check': { officer: 'all', 'contract-manager': 'own' },
  /** Single rows of pay and of invoices. */
  'rows.read': CONTRACTOR,
  'return.send': CONTRACTOR,
  /** What a return would come to; nothing is kept. */
  'return.try': {
    officer: 'all',
    'contract-manager': 'own',
    'council-system': 'all',
    ...CONTRACTOR,
  },
  'evidence.record': { officer: 'all', 'contract-manager': 'own' },
  'case.read': COUNCIL_READS,
  'case.change': { 'contract-manager': 'own' },
  'draft.read': COUNCIL_READS,
  'notice.read': { ...COUNCIL_READS, ...CONTRACTOR },
  'report.read': COUNCIL_READS,
  'export.read': COUNCIL_READS,
  /** What was imported goes out again; firms see their own on its pages. */
  'register-export.read': { ...COUNCIL_READS, administrator: 'all' },
  'rules.read': { ...COUNCIL_READS, 'contract-manager': 'all', administrator: 'all' },
  'people.read': { administrator: 'all', auditor: 'all', 'contractor-lead': 'own' },
  'people.change': { administrator: 'all', 'contractor-lead': 'own' },
  'tokens.read': { administrator: 'all', auditor: 'all', 'contractor-lead': 'own' },
  'tokens.change': { administrator: 'all', 'contractor-lead': 'own' },
  'settings.read': { administrator: 'all', auditor: 'all' },
  'settings.change': { administrator: 'all' },
  'audit.read': { administrator: 'all', auditor: 'all', officer: 'own', approver: 'own' },
  'jobs.read': { administrator: 'all', officer: 'all', auditor: 'all' },
  'metrics.read': { administrator: 'all', auditor: 'all' },
  /** What everybody has who has signed in: the first page, one's own sessions, the way out. */
  'self.use': {
    administrator: 'own',
    officer: 'own',
    approver: 'own',
    'contract-manager': 'own',
    auditor: 'own',
    ...CONTRACTOR,
  },
} as const satisfies Readonly<Record<string, Allowed>>

export type Action = keyof typeof MATRIX

/** How far a role reaches with an action; undefined where it may not do it at all. */
export function reachOf(role: Role, action: Action): Reach | undefined {
  const allowed: Allowed = MATRIX[action]
  return allowed[role]
}
