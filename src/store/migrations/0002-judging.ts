/**
 * The tables of what was received, decided, drafted and followed up, as they were first made.
 */
export const JUDGING_TABLES = [
  `create table monthly_return (
    contract text not null references contract (id),
    period text not null,
    version integer not null,
    body text not null,
    hash text not null,
    received_at text not null,
    received_on text not null,
    received_from text not null,
    primary key (contract, period, version)
  ) {strict}`,
  `create table decision (
    id text not null,
    contract text not null references contract (id),
    period text not null,
    key text not null,
    rule_set text not null references rule_set (hash),
    contract_version integer not null,
    return_version integer,
    worst text not null,
    drafted_on text not null,
    decided_at text not null,
    superseded_at text,
    primary key (id)
  ) {strict}`,
  `create unique index decision_in_force on decision (contract, period)
    where superseded_at is null`,
  `create index decision_by_period on decision (period, worst)
    where superseded_at is null`,
  `create index decision_by_key on decision (contract, period, key)`,
  `create table decision_body (
    decision text not null references decision (id),
    body text not null,
    primary key (decision)
  ) {strict}`,
  `create table finding (
    decision text not null references decision (id),
    contract text not null,
    period text not null,
    obligation text not null,
    outcome text not null,
    reason text,
    rating text,
    is_restricted integer not null check (is_restricted in (0, 1)),
    sides text not null,
    primary key (decision, obligation)
  ) {strict}`,
  `create index finding_by_contract on finding (contract, period, obligation)`,
  `create index finding_by_period on finding (period, obligation, outcome)`,
  `create table annex (
    decision text not null references decision (id),
    hash text not null,
    body text,
    erased_at text,
    primary key (decision)
  ) {strict}`,
  `create table notice (
    id text not null,
    decision text not null references decision (id),
    contract text not null,
    period text not null,
    kind text not null,
    reference text not null,
    is_restricted integer not null check (is_restricted in (0, 1)),
    needs_approval integer not null check (needs_approval in (0, 1)),
    before_approval text not null,
    subject text not null,
    text_body text not null,
    html_body text not null,
    drafted_at text not null,
    superseded_at text,
    approved_by text,
    issued_at text,
    primary key (id)
  ) {strict}`,
  `create index notice_of_contract on notice (contract, period)`,
  `create unique index notice_of_decision on notice (decision, kind)`,
  `create index notice_in_force on notice (period, kind)
    where superseded_at is null`,
  `create table "case" (
    id text not null,
    contract text not null references contract (id),
    obligation text not null,
    is_restricted integer not null check (is_restricted in (0, 1)),
    opened_by text not null,
    opened_at text not null,
    opened_for text not null,
    review_on text,
    closed_at text,
    closed_because text,
    primary key (id)
  ) {strict}`,
  `create unique index case_open on "case" (contract, obligation)
    where closed_at is null`,
  `create table case_event (
    id {numbered},
    case_id text not null references "case" (id),
    at text not null,
    person text not null,
    what text not null,
    words text not null
  ) {strict}`,
  `create index case_event_of_case on case_event (case_id)`,
  `create table evidence (
    id text not null,
    contract text not null references contract (id),
    period text not null,
    figure text not null,
    answer_hash text not null,
    standing text not null,
    words text not null,
    recorded_by text not null,
    recorded_at text not null,
    primary key (id),
    check (standing in ('reported', 'evidence-seen', 'verified'))
  ) {strict}`,
  `create index evidence_of_figure on evidence (contract, period, figure)`,
]
