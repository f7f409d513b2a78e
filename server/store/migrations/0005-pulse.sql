-- The pulse. Who has answered and what was said stand apart, and both only until the quarter ends: then only what everybody may read
-- is left. No row is one person's answer, and none has a time or a number of the feed.

-- mark is a hash of what the identity provider calls the person (http/pulse.ts), not their number.
create table pulse_answered (
  period text not null,
  mark text not null,
  primary key (period, mark)
) /* clustered */;

-- One row for a side, written anew as a whole by each answer: did each count have a row, then the row's version in PostgreSQL would
-- tell who changed it last. counts is JSON, symptom → ratings by step.
create table pulse_tally (
  period text not null,
  side text not null,
  counts text not null,
  primary key (period, side)
) /* clustered */;

-- What is shown of a quarter that is over, as JSON (contract/pulse.ts).
create table pulse_result (
  period text primary key,
  result text not null
);
