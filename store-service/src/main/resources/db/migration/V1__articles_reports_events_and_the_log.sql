-- The store's tables. Whole records are kept as the JSON text they travel as; columns beside it are what
-- is searched by.

create table article (
  article_id        text primary key,
  article_version   bigint not null,
  extractor_version integer not null,
  url               text,
  stored_at         timestamptz not null,
  -- what merging needs of it, so that the text is not read each time
  reference         text not null,
  body              text not null
);
create index article_url on article using hash (url);

create table report (
  report_id  text primary key,
  article_id text not null references article on delete cascade,
  -- null while the report is in no event: told as background
  event_id   text,
  -- where and when reports of the same event would be: see SearchWindow
  family     text not null,
  country    text,
  day_from   date not null,
  day_to     date not null,
  lat        double precision,
  lon        double precision,
  -- order in the article
  position   integer not null,
  body       text not null
);
create index report_article on report (article_id);
create index report_event on report (event_id) where event_id is not null;
create index report_window on report (family, day_from, country) where event_id is not null;

create table event (
  event_id   text primary key,
  version    integer not null,
  updated_at timestamptz not null,
  type       text not null,
  country    text,
  status     text not null,
  severity   integer not null,
  killed     integer not null,
  lat        double precision,
  lon        double precision,
  -- false once it was merged into another
  listed     boolean not null,
  body       text not null
);
create index event_newest on event (updated_at desc, event_id desc) where listed;

-- The truth that every stream is a tail of. `body` is the event; its number and the rest stand beside it.
create table update_log (
  sequence bigint primary key,
  event_id text not null,
  version  integer not null,
  change   text not null,
  at       timestamptz not null,
  body     text not null,
  -- also how the version before is found
  unique (event_id, version)
);

-- One row. Whoever appends locks it last before commit, so that numbers become visible in their order.
create table log_head (
  the_only boolean primary key default true check (the_only),
  sequence bigint not null
);
insert into log_head (sequence) values (0);
