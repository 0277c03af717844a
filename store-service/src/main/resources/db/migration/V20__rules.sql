-- Named filters that streams and readers refer to by id. Every replica keeps all of them in memory.
create table rule (
  id         text primary key,
  name       text not null,
  -- the filter's parameters as they were given
  conditions text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
