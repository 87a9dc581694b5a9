/**
 * The tables of people, how they sign in, and of tokens, as they were first made.
 */
export const PEOPLE_TABLES = [
  `create table person (
    id text not null,
    name text not null,
    email text not null,
    post text not null,
    phone text,
    contractor text references contractor (id),
    sees_restricted integer not null check (sees_restricted in (0, 1)),
    recorded_at text not null,
    disabled_at text,
    primary key (id)
  ) {strict}`,
  `create unique index person_by_email on person (email)`,
  `create table person_role (
    person text not null references person (id),
    role text not null,
    primary key (person, role)
  ) {strict}`,
  `create table deputy (
    person text not null references person (id),
    deputy text not null references person (id),
    from_day text not null,
    to_day text not null,
    primary key (person, deputy, from_day)
  ) {strict}`,
  `create table session (
    token_hash text not null,
    person text not null references person (id),
    began_at text not null,
    seen_at text not null,
    ends_at text not null,
    primary key (token_hash)
  ) {strict}`,
  `create index session_of_person on session (person)`,
  `create table sign_in_link (
    token_hash text not null,
    person text not null references person (id),
    asked_at text not null,
    ends_at text not null,
    used_at text,
    primary key (token_hash)
  ) {strict}`,
  `create index sign_in_link_of_person on sign_in_link (person, asked_at)`,
  `create table sign_in_attempt (
    token_hash text not null,
    state text not null,
    nonce text not null,
    verifier text not null,
    ends_at text not null,
    primary key (token_hash)
  ) {strict}`,
  `create table api_token (
    id text not null,
    token_hash text not null,
    name text not null,
    contractor text references contractor (id),
    sees_restricted integer not null check (sees_restricted in (0, 1)),
    made_by text not null,
    made_at text not null,
    ends_at text not null,
    revoked_at text,
    used_at text,
    primary key (id)
  ) {strict}`,
  `create unique index api_token_by_hash on api_token (token_hash)`,
]
