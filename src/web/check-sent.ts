/**
 * Checks what a request to try a return brings: what came with it stands in for what is on record.
 * Nothing is kept.
 */
import { checkReturn, type CheckedContract } from '../checks/check-return.ts'
import type { OnRecord } from '../checks/on-record.ts'
import { contractFitsRules } from '../checks/adoption/contract-fits-rules.ts'
import type { IsoDate } from '../domain/calendar.ts'
import { accepted, refused, type Checked } from '../domain/problem.ts'
import { contractOf } from '../intake/read-contract.ts'
import { within, withLines, type CheckRequest, type RequestPart } from './check-request.ts'
import { readEarlierReturns } from './earlier-returns.ts'

export async function checkSent(
  request: CheckRequest,
  onRecord: OnRecord,
  today: IsoDate,
): Promise<Checked<CheckedContract>> {
  const known = recordFor(request, onRecord)
  const checked = known.ok ? await checkPart(request.monthlyReturn, known.value, today) : known
  return checked.ok ? checked : refused(withLines(checked.problems, request))
}

async function checkPart(
  { value, pointer }: RequestPart,
  onRecord: OnRecord,
  today: IsoDate,
): Promise<Checked<CheckedContract>> {
  const checked = await checkReturn({ value, receivedOn: today }, onRecord)
  return checked.ok ? checked : refused(within(pointer, checked.problems))
}

/** What came with the request stands in for what is on record. */
function recordFor(request: CheckRequest, onRecord: OnRecord): Checked<OnRecord> {
  const contracts =
    request.contract === undefined
      ? accepted(onRecord.contracts)
      : contractSent(request.contract, onRecord)
  if (!contracts.ok) return contracts
  if (request.earlier === undefined) {
    const returns = request.contract === undefined ? onRecord.returns : []
    return accepted({ ...onRecord, contracts: contracts.value, returns })
  }
  const returns = readEarlierReturns(request, onRecord.validate)
  if (!returns.ok) return returns
  return accepted({ ...onRecord, contracts: contracts.value, returns: returns.value })
}

function contractSent(
  { value, pointer }: RequestPart,
  { rules }: OnRecord,
): Checked<OnRecord['contracts']> {
  const contract = contractOf(value)
  const problems = contract.ok
    ? contractFitsRules(contract.value, rules.ruleSet)
    : contract.problems
  if (!contract.ok || problems.length > 0) return refused(within(pointer, problems))
  return accepted([contract.value])
}
