-- One row. Every write transaction starts by raising seq, so writes have one order on both engines.
create table feed (
  id integer primary key check (id = 1),
  seq bigint not null,
  epoch text not null,
  active_marketing integer not null,
  active_sales integer not null,
  active_other integer not null
);

-- Surrogate numbers (no) are the seq of the transaction that made the row: unique, never given twice, on both engines alike.
create table person (
  no bigint primary key,
  tenant text not null,
  oid text not null,
  name text not null,
  side text,
  language text not null,
  created_at text not null,
  unique (tenant, oid)
);

-- Thin. A practice that lives in a file has a row from its first vote on, with nothing but its id and its counters.
create table practice (
  no bigint primary key,
  id text not null unique,
  seq bigint not null,
  votes_marketing integer not null,
  votes_sales integer not null,
  votes_other integer not null,
  revision integer,
  status text,
  author_no bigint references person (no),
  author_side text,
  review_reason text,
  created_at text not null,
  updated_at text not null,
  deleted_at text
);

create index practice_seq on practice (seq);

create index practice_author on practice (author_no);

-- Append-only. What a person wrote is never overwritten; html, text and pipeline are made from it and may be made again.
create table revision (
  practice_no bigint not null references practice (no),
  number integer not null,
  fields text not null,
  html text not null,
  text text not null,
  pipeline integer not null,
  editor_no bigint references person (no),
  at text not null,
  primary key (practice_no, number)
);

-- Small, because there are millions: side is a number (tables.ts), voted_at is in seconds, seq gives the order. Clustered,
-- a vote takes 23 bytes in SQLite, and 39 otherwise.
create table vote (
  person_no bigint not null references person (no),
  practice_no bigint not null references practice (no),
  side smallint not null,
  seq bigint not null,
  voted_at bigint not null,
  primary key (person_no, practice_no)
) /* clustered */;

create table request (
  person_no bigint not null references person (no),
  key text not null,
  body_hash text not null,
  practice_id text not null,
  seq bigint not null,
  at text not null,
  primary key (person_no, key)
);

create table meta (
  name text primary key,
  value text not null
);
