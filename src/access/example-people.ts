/**
 * The people of the example council, all made up, so that a newcomer can try every side. The
 * contract managers are those whom the example contracts name.
 */
import type { Contract } from '../domain/contract.ts'
import type { Role } from './roles.ts'

export interface ExamplePerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly post: string
  readonly contractor: string | null
  readonly seesRestricted: boolean
  readonly roles: readonly Role[]
  readonly isDisabled: false
  /** The contracts that the person manages. */
  readonly manages: readonly string[]
}

const FIRMS = 2

/** By this an example person is told from all others. */
export const EXAMPLE_ID = 'example-'

export const EXAMPLE_DEPUTY = {
  person: `${EXAMPLE_ID}approver`,
  deputy: `${EXAMPLE_ID}deputy`,
} as const

export function examplePeople(contracts: readonly Contract[]): readonly ExamplePerson[] {
  return [
    council('administrator', 'Ashley Specimen', 'Systems administrator', ['administrator']),
    council('officer', 'Robin Mockford', 'Social value officer', ['officer']),
    council('approver', 'Jordan Placeholder', 'Head of procurement', ['approver']),
    council('deputy', 'Kit Standin', 'Deputy head of procurement', ['officer']),
    council('auditor', 'Casey Fictitious', 'Internal auditor', ['auditor']),
    ...managers(contracts),
    ...firms(contracts),
  ]
}

function council(
  id: string,
  name: string,
  post: string,
  roles: readonly Role[],
): ExamplePerson {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@council.example`
  const shown = { id: `${EXAMPLE_ID}${id}`, name, email, post, roles }
  return { ...shown, contractor: null, seesRestricted: false, isDisabled: false, manages: [] }
}

/** The first of them is one of the few who see restricted findings. */
function managers(contracts: readonly Contract[]): readonly ExamplePerson[] {
  const byEmail = Map.groupBy(contracts, ({ manager }) => manager.email.toLowerCase())
  const sorted = [...byEmail].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return sorted.flatMap(([email, own], index) => {
    const manager = own[0]?.manager
    if (manager === undefined) return []
    return {
      id: `${EXAMPLE_ID}manager-${index + 1}`,
      name: manager.name,
      email,
      post: manager.post,
      contractor: null,
      seesRestricted: index === 0,
      roles: ['contract-manager' as const],
      isDisabled: false as const,
      manages: [...new Set(own.map(({ id }) => id))].toSorted(),
    }
  })
}

/** Of two firms: who leads, and who sends the returns. */
function firms(contracts: readonly Contract[]): readonly ExamplePerson[] {
  const ids = [...new Set(contracts.map(({ contractor }) => contractor.id))].toSorted()
  return ids.slice(0, FIRMS).flatMap((contractor, index) => {
    const number = index + 1
    const host = `firm-${number}.example`
    const shared = { contractor, seesRestricted: false, isDisabled: false as const, manages: [] }
    return [
      {
        ...shared,
        id: `${EXAMPLE_ID}lead-${number}`,
        name: number === 1 ? 'Alex Imaginary' : 'Sam Invented',
        email: `lead@${host}`,
        post: 'Contracts director',
        roles: ['contractor-lead' as const],
      },
      {
        ...shared,
        id: `${EXAMPLE_ID}contractor-${number}`,
        name: number === 1 ? 'Charlie Nobody' : 'Frankie Unreal',
        email: `returns@${host}`,
        post: 'Returns and payroll',
        roles: ['contractor' as const],
      },
    ]
  })
}
