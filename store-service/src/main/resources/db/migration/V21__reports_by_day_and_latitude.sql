-- Looking for reports of the same event goes by kind and day, and then by latitude: on a day with much news nearly all of
-- one kind are somewhere else. Those without a place stand together in it.
create index report_around on report (family, day_from, lat) where event_id is not null;
drop index report_window;
