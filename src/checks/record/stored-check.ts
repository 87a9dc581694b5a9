/**
 * A check as it stands on record, in the shape in which it was made: so that a page, a report and
 * a replay read what was stored exactly as what has just been worked out.
 */
import type { Annex, Assessment, Decision } from '../../assessment/types.ts'
import type { Period } from '../../domain/calendar.ts'
import type { MonthlyReturn } from '../../domain/monthly-return.ts'
import type { NoticeDraft, NoticeKind } from '../../notices/draft-notices.ts'
import { contractVersions } from '../../store/contracts.ts'
import { decisionsInForce, noticesOf, type StoredDecision } from '../../store/decisions.ts'
import type { NoticeTable } from '../../store/judging-tables.ts'
import type { Reading } from '../../store/open-store.ts'
import { newestReturns } from '../../store/returns.ts'
import type { CheckedContract } from '../check-return.ts'

export interface StoredCheck extends CheckedContract {
  readonly stored: StoredDecision['decision']
  /** The day on which the rows were erased; undefined while they are kept. */
  readonly rowsErasedAt: string | undefined
}

/** The checks in force of one contract in these months, the oldest first. */
export async function storedChecks(
  read: Reading,
  contract: string,
  months: { readonly from: Period; readonly to: Period },
): Promise<readonly StoredCheck[]> {
  const found = await decisionsInForce(read, contract, months)
  const versions = await contractVersions(read, [contract])
  const returns = await newestReturns(read, [contract], months.to)
  const notices = await noticesOf(
    read,
    found.map(({ decision }) => decision.id),
  )
  return found.map((each) => checkOf(each, { versions, returns, notices }))
}

function checkOf(
  { decision, body, annex }: StoredDecision,
  beside: {
    readonly versions: readonly CheckedContract['contract'][]
    readonly returns: readonly MonthlyReturn[]
    readonly notices: readonly NoticeTable[]
  },
): StoredCheck {
  const { period } = decision
  const contract = beside.versions.find(({ version }) => version === decision.contract_version)
  if (contract === undefined) throw new Error(`no version of ${decision.contract} judged ${period}`)
  const own = beside.notices.filter((notice) => notice.decision === decision.id)
  return {
    contract,
    period,
    monthlyReturn: beside.returns.find((each) => each.period === period),
    assessment: assessmentOf(decision.contract, period, body, annex.body),
    notices: own.map(draftOf),
    stored: decision,
    rowsErasedAt: annex.erased_at ?? undefined,
  }
}

function assessmentOf(
  contract: string,
  period: Period,
  body: string,
  annex: string | null,
): Assessment {
  return {
    decision: JSON.parse(body) as Decision,
    annex: annex === null ? { contract, period, rows: [] } : (JSON.parse(annex) as Annex),
    faults: [],
  }
}

function draftOf(notice: NoticeTable): NoticeDraft {
  return {
    kind: notice.kind as NoticeKind,
    restricted: notice.is_restricted === 1,
    needsApproval: notice.needs_approval === 1,
    beforeApproval: JSON.parse(notice.before_approval) as readonly string[],
    reference: notice.reference,
    subject: notice.subject,
    text: notice.text_body,
    html: notice.html_body,
  }
}
