-- Which events belong together over days: see Storyteller.
create table story_event (
  event_id   text primary key,
  story_id   text not null,
  -- the event that it goes on from, and what speaks for that
  follows    text,
  points     double precision not null,
  day        date not null,
  anchor     text not null,
  profile    text not null,
  told_at    timestamptz not null
);
create index story_event_story on story_event (story_id, day, anchor);
create index story_event_follows on story_event (follows) where follows is not null;

-- By what events of one story find each other, in the order of time.
create table story_key (
  key      text not null,
  day      date not null,
  anchor   text not null,
  event_id text not null,
  primary key (key, day, anchor, event_id)
);
create index story_key_event on story_key (event_id);

-- Counts for the list of stories.
create table story (
  story_id   text primary key,
  events     integer not null,
  updated_at timestamptz not null
);
create index story_newest on story (updated_at desc, story_id desc) where events > 1;
