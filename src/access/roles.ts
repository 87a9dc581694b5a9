/**
 * The roles that people and systems have, in words. A person may have several.
 */

export const ROLES = {
  administrator: 'Administrator: people, settings, imports',
  officer: 'Officer: writes rules, follows all contracts',
  approver: 'Approver: reads what is to be approved, and approves it',
  'contract-manager': 'Contract manager: own contracts, their targets, cases and drafts',
  auditor: 'Auditor: reads all, changes nothing',
  contractor: 'Contractor: own contracts',
  'contractor-lead': 'Contractor, lead: own contracts, and who in the firm may sign in',
  'council-system': 'System of the council, with a token: reads, and tries returns',
} as const

export type Role = keyof typeof ROLES

/** Roles of the council's own people; no person is a system. */
export const COUNCIL_ROLES = [
  'administrator',
  'officer',
  'approver',
  'contract-manager',
  'auditor',
] as const satisfies readonly Role[]

export const CONTRACTOR_ROLES = [
  'contractor',
  'contractor-lead',
] as const satisfies readonly Role[]

/** Whoever keeps the accounts, or only reads, stands in for no approver. */
export function mayStandIn(roles: readonly Role[]): boolean {
  return roles.some((role) => ['officer', 'approver', 'contract-manager'].includes(role))
}

export function isRole(text: string): text is Role {
  return Object.hasOwn(ROLES, text)
}
