-- Which source's feed announced an article; null where none did, and for articles of before. Nothing is filled in, so
-- that the index is made of no rows.
alter table article add column source_id text;
create index article_source on article (source_id, stored_at desc, article_id desc) where source_id is not null;
