/**
 * All tables as the queries see them. Instants are ISO text in UTC, days and months as they are
 * written, amounts whole numbers, truths 0 or 1, documents JSON as text: so that SQLite and
 * PostgreSQL hold the same. What a document means is known above.
 */
import type {
  ContractManagerTable,
  ContractTable,
  ContractVersionTable,
  ContractorIdentifierTable,
  ContractorTable,
  RuleSetLiveTable,
  RuleSetTable,
} from './register-tables.ts'
import type {
  AnnexTable,
  CaseEventTable,
  CaseTable,
  DecisionBodyTable,
  DecisionTable,
  EvidenceTable,
  FindingTable,
  MonthlyReturnTable,
  NoticeTable,
} from './judging-tables.ts'
import type {
  ApiTokenTable,
  DeputyTable,
  PersonRoleTable,
  PersonTable,
  SessionTable,
  SignInAttemptTable,
  SignInLinkTable,
} from './people-tables.ts'
import type {
  AuditSealTable,
  AuditTable,
  ErasureTable,
  IdempotencyTable,
  JobTable,
  OutboxTable,
  SettingTable,
} from './work-tables.ts'

export interface Tables {
  readonly rule_set: RuleSetTable
  readonly rule_set_live: RuleSetLiveTable
  readonly contractor: ContractorTable
  readonly contractor_identifier: ContractorIdentifierTable
  readonly contract: ContractTable
  readonly contract_manager: ContractManagerTable
  readonly contract_version: ContractVersionTable
  readonly monthly_return: MonthlyReturnTable
  readonly decision: DecisionTable
  readonly decision_body: DecisionBodyTable
  readonly finding: FindingTable
  readonly annex: AnnexTable
  readonly notice: NoticeTable
  readonly case: CaseTable
  readonly case_event: CaseEventTable
  readonly evidence: EvidenceTable
  readonly person: PersonTable
  readonly person_role: PersonRoleTable
  readonly deputy: DeputyTable
  readonly session: SessionTable
  readonly sign_in_link: SignInLinkTable
  readonly sign_in_attempt: SignInAttemptTable
  readonly api_token: ApiTokenTable
  readonly idempotency: IdempotencyTable
  readonly job: JobTable
  readonly outbox: OutboxTable
  readonly audit: AuditTable
  readonly audit_seal: AuditSealTable
  readonly erasure: ErasureTable
  readonly setting: SettingTable
}
