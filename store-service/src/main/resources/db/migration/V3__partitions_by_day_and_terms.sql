-- What grows with time is cut into days, so that retention drops tables instead of deleting rows. The service makes
-- the days ahead: see news.naba.store.persistence.Partitions.

-- The log. Where its numbers begin stands in log_head, because numbers and days do not end at the same row.
alter table log_head add column dropped bigint not null default 0;
comment on column log_head.dropped is 'Updates up to here are kept no longer.';
-- For which start of which database it is known that nothing above `sequence` was ever published: see UpdateLog.
alter table log_head add column checked_for text;

alter table event add column previous_at timestamptz;
comment on column event.previous_at is 'When the version before was made: the day of the log in which it stands.';

alter table update_log rename to update_log_before;
alter table update_log_before drop constraint update_log_pkey;
alter table update_log_before drop constraint update_log_event_id_version_key;

create table update_log (
  sequence    bigint not null,
  event_id    text not null,
  version     integer not null,
  change      text not null,
  at          timestamptz not null,
  -- in which day the version before is found; null for the first
  previous_at timestamptz,
  body        text not null,
  primary key (sequence, at)
) partition by range (at);
create index update_log_version on update_log (event_id, version);
create index update_log_at on update_log (at, sequence);

-- The clean texts, by far the most of what an article takes. They are found by the time in its row.
create table article_text (
  article_id text not null,
  stored_at  timestamptz not null,
  body       text not null,
  primary key (article_id, stored_at)
) partition by range (stored_at);
create index article_stored on article (stored_at);

-- Days for what is there already.
do $$
declare
  one record;
begin
  for one in select distinct 'update_log' as parent, (at at time zone 'UTC')::date as day from update_log_before
             union select 'article_text', (stored_at at time zone 'UTC')::date from article
  loop
    execute format('create table %I partition of %I for values from (%L) to (%L)',
      one.parent || '_' || to_char(one.day, 'YYYYMMDD'), one.parent,
      one.day::text || ' 00:00:00+00', (one.day + 1)::text || ' 00:00:00+00');
  end loop;
end $$;

insert into update_log (sequence, event_id, version, change, at, previous_at, body)
select u.sequence, u.event_id, u.version, u.change, u.at, p.at, u.body
from update_log_before u
left join update_log_before p on p.event_id = u.event_id and p.version = u.version - 1;

update event e set previous_at = u.previous_at
from update_log u where u.event_id = e.event_id and u.version = e.version;
drop table update_log_before;

insert into article_text (article_id, stored_at, body) select article_id, stored_at, body from article;
alter table article drop column body;

-- How far the log was known to be on naba.events, for the day on which that topic has forgotten all its records.
create table log_published (
  the_only boolean primary key default true check (the_only),
  sequence bigint not null
);
insert into log_published (sequence) values (0);

-- What events are searched by, one element for each thing they can be asked for: see EventTerms. Null is to be worked
-- out by the migration in Java that follows.
alter table event add column terms text[];
create index event_terms on event using gin (terms) where listed;

-- Newest first within what is asked for most; what is rare goes through an index of its own.
create index event_country on event (country, updated_at desc, event_id desc) where listed;
create index event_type on event (type, updated_at desc, event_id desc) where listed;
create index event_status on event (status, updated_at desc, event_id desc) where listed;
create index event_severity on event (severity, updated_at desc, event_id desc) where listed;
create index event_killed on event (killed) where listed and killed > 0;
create index event_place on event (lat, lon) where listed and lat is not null;

-- Bodies are read far more often than written, and must not cost the writer much: LZ4 where the server has it.
do $$
begin
  alter table event alter column body set compression lz4;
  alter table report alter column body set compression lz4;
  alter table article alter column reference set compression lz4;
  alter table update_log alter column body set compression lz4;
  alter table article_text alter column body set compression lz4;
exception when feature_not_supported then
  null;
end $$;
