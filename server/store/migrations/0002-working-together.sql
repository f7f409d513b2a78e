-- What both sides do with a practice: sign, try, ask, follow. Counters stand on the practice, so the feed carries them.
alter table practice add column co_signs integer not null default 0;

alter table practice add column published_at text;

alter table practice add column celebrated_at text;

alter table practice add column held text;

alter table practice add column check_on text;

alter table practice add column check_reminded text;

alter table practice add column reuse_worked integer not null default 0;

alter table practice add column reuse_partly integer not null default 0;

alter table practice add column reuse_did_not_work integer not null default 0;

alter table practice add column comments integer not null default 0;

alter table practice add column merged_into bigint references practice (no);

-- To find the named contributors who are to be asked.
create index person_name on person (name);

-- Append-only: every step of a win's life.
create table audit (
  practice_no bigint not null references practice (no),
  seq bigint not null,
  event text not null,
  at text not null,
  person_no bigint not null references person (no),
  status text not null,
  revision integer not null,
  reason text,
  primary key (practice_no, seq, event)
) /* clustered */;

create table co_sign (
  practice_no bigint not null references practice (no),
  person_no bigint not null references person (no),
  side text not null,
  at text not null,
  primary key (practice_no, person_no)
) /* clustered */;

create table reuse (
  no bigint primary key,
  practice_no bigint not null references practice (no),
  person_no bigint not null references person (no),
  side text not null,
  outcome text not null,
  note text not null,
  result text,
  at text not null,
  unique (practice_no, person_no)
);

create index reuse_person on reuse (person_no);

-- Deleted ones stay without their text, so that replies keep their place.
create table comment (
  no bigint primary key,
  practice_no bigint not null references practice (no),
  person_no bigint not null references person (no),
  side text not null,
  reply_to bigint references comment (no),
  markdown text not null,
  html text not null,
  pipeline integer not null,
  created_at text not null,
  edited_at text,
  deleted_at text,
  request_key text not null,
  unique (person_no, request_key)
);

create index comment_practice on comment (practice_no, no);

-- A target is an id as it stands in links: levers and symptoms have no row.
create table follow (
  person_no bigint not null references person (no),
  kind text not null,
  target text not null,
  at text not null,
  primary key (person_no, kind, target)
) /* clustered */;

create index follow_target on follow (kind, target);

-- seq is that of the write that caused it: one cause tells one person one thing once.
create table notification (
  person_no bigint not null references person (no),
  seq bigint not null,
  kind text not null,
  practice_no bigint not null references practice (no),
  actor_no bigint references person (no),
  reason text,
  at text not null,
  read_at text,
  primary key (person_no, seq, kind)
) /* clustered */;

create table draft (
  person_no bigint not null references person (no),
  id text not null,
  body text not null,
  updated_at text not null,
  primary key (person_no, id)
);

create table report (
  no bigint primary key,
  practice_no bigint not null references practice (no),
  comment_no bigint references comment (no),
  person_no bigint not null references person (no),
  reason text not null,
  at text not null,
  resolved_at text,
  resolved_by bigint references person (no),
  outcome text
);

create index report_open on report (resolved_at, no);

create table practice_merge (
  no bigint primary key,
  from_no bigint not null references practice (no),
  into_no bigint not null references practice (no),
  person_no bigint not null references person (no),
  at text not null,
  undone_at text
);

-- Which rows a merge took along, so that undoing takes exactly those back. ref is a person for votes and follows, else the row's no.
create table merge_moved (
  merge_no bigint not null references practice_merge (no),
  kind text not null,
  ref bigint not null,
  primary key (merge_no, kind, ref)
) /* clustered */;
