/**
 * The tables of work that waits and of what was done, as they were first made. The audit only
 * grows: the database itself refuses to change it.
 */
export const WORK_TABLES = [
  `create table idempotency (
    owner text not null,
    key text not null,
    request_hash text not null,
    status integer not null,
    answer text not null,
    made_at text not null,
    primary key (owner, key)
  ) {strict}`,
  `create table job (
    id text not null,
    kind text not null,
    same_as text,
    input text not null,
    state text not null,
    attempts integer not null,
    due_at text not null,
    locked_until text,
    done_count integer not null,
    of_count integer not null,
    outcome text,
    made_at text not null,
    ended_at text,
    primary key (id),
    check (state in ('waiting', 'running', 'done', 'failed'))
  ) {strict}`,
  `create unique index job_same on job (kind, same_as)
    where state in ('waiting', 'running')`,
  `create index job_due on job (state, due_at)`,
  `create table outbox (
    id text not null,
    message_id text not null,
    purpose text not null,
    recipient text not null,
    subject text not null,
    text_body text not null,
    state text not null,
    attempts integer not null,
    due_at text not null,
    locked_until text,
    last_reply text,
    made_at text not null,
    sent_at text,
    primary key (id),
    check (state in ('waiting', 'sending', 'sent', 'failed', 'uncertain'))
  ) {strict}`,
  `create index outbox_due on outbox (state, due_at)`,
  `create unique index outbox_message on outbox (message_id)`,
  `create table audit (
    id {numbered},
    at text not null,
    actor text not null,
    role text not null,
    action text not null,
    object text not null,
    outcome text not null,
    request text,
    detail text not null,
    check (outcome in ('done', 'refused'))
  ) {strict}`,
  `create index audit_of_object on audit (object)`,
  `create table audit_seal (
    seq integer not null,
    audit {whole number} not null,
    hash text not null,
    primary key (seq)
  ) {strict}`,
  `create unique index audit_seal_of_audit on audit_seal (audit)`,
  `create table erasure (
    id text not null,
    kind text not null,
    object text not null,
    erased_at text not null,
    primary key (id)
  ) {strict}`,
  `create table setting (
    name text not null,
    value text not null,
    primary key (name)
  ) {strict}`,
]
