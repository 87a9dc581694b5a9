/**
 * The tables of rule sets, contractors and contracts, as they were first made.
 */
export const REGISTER_TABLES = [
  `create table rule_set (
    hash text not null,
    files text not null,
    recorded_at text not null,
    recorded_by text not null,
    primary key (hash)
  ) {strict}`,
  `create table rule_set_live (
    from_period text not null,
    rule_set text not null references rule_set (hash),
    approved_by text not null,
    approved_at text not null,
    primary key (from_period)
  ) {strict}`,
  `create table contractor (
    id text not null,
    name text not null,
    address text not null,
    recorded_at text not null,
    archived_at text,
    primary key (id)
  ) {strict}`,
  `create table contractor_identifier (
    scheme text not null,
    identifier text not null,
    contractor text not null references contractor (id),
    primary key (scheme, identifier)
  ) {strict}`,
  `create table contract (
    id text not null,
    title text not null,
    contractor text not null references contractor (id),
    kind text,
    from_day text not null,
    to_day text not null,
    procurement_began text,
    value_pence {whole number},
    ocid text,
    newest_version integer not null,
    recorded_at text not null,
    archived_at text,
    primary key (id),
    check (from_day <= to_day)
  ) {strict}`,
  `create index contract_by_contractor on contract (contractor)`,
  `create table contract_manager (
    contract text not null references contract (id),
    person text not null,
    primary key (contract, person)
  ) {strict}`,
  `create index contract_by_manager on contract_manager (person)`,
  `create table contract_version (
    contract text not null references contract (id),
    version integer not null,
    holds_from text not null,
    body text not null,
    hash text not null,
    recorded_at text not null,
    recorded_by text not null,
    primary key (contract, version)
  ) {strict}`,
]
