-- What editors did with events. Rows are never changed but for being undone: who did what and why stays known.
create table editor_action (
  sequence  bigint generated always as identity primary key,
  action_id text not null unique,
  event_id  text not null,
  -- further events concerned: those merged in, or the one split off
  others    text[] not null,
  action    text not null,
  -- the action with what it asks for, as JSON
  body      text not null,
  editor    text not null,
  why       text not null,
  at        timestamptz not null,
  -- the event's version after it
  version   integer not null,
  undone_by text
);
create index editor_action_event on editor_action (event_id);
create index editor_action_others on editor_action using gin (others);

-- Where the reports that an editor saw belong by an action; of several actions that hold, the last one decides.
create table editor_pin (
  action     bigint not null references editor_action,
  report_id  text not null,
  article_id text not null,
  event_id   text not null,
  -- the event it was in before
  was_in     text not null,
  -- the report as the editor saw it: its article's later versions are compared with it
  reference  text not null,
  body       text not null,
  primary key (action, report_id)
);
create index editor_pin_article on editor_pin (article_id);
create index editor_pin_event on editor_pin (event_id);
create index editor_pin_report on editor_pin (report_id);

-- Which of the stored reports are pinned by that.
create table report_pin (
  report_id  text primary key,
  article_id text not null,
  event_id   text not null
);
create index report_pin_article on report_pin (article_id);
