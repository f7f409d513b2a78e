-- What people asked for and nothing was found. Without a link to who asked. words is the question folded, example as it was typed.
create table missed_search (
  words text primary key,
  example text not null,
  times integer not null,
  last_at text not null,
  settled_at text
);
