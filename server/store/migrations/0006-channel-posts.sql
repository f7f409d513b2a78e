-- What is told to the Teams channel: one row for each win that became celebrated while a channel was set. It is written with the
-- celebration and stays, so that a win is told once at most. State: waiting (until due_at), unknown (sent or being sent; without an
-- answer it stays so), sent, given-up. status is an HTTP status.
create table channel_post (
  practice_no bigint primary key references practice (no),
  state text not null,
  queued_at text not null,
  tries integer not null,
  due_at text,
  tried_at text,
  fault text,
  status integer
);

create index channel_post_due on channel_post (state, due_at);
