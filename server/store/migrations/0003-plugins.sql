-- What admins wish of a plugin and what it keeps for itself; the code is in the plugins folder. settings and state are JSON objects.
create table plugin (
  id text primary key,
  enabled integer not null,
  settings text not null,
  state text not null
);
