-- Merging asks for thousands of neighbours at a time, most of which it remembers by the version of their article: with
-- that beside the report, it need not look up each one's article.
alter table report
  add column article_version bigint not null default 0,
  add column extractor_version int not null default 0;
update report r set article_version = a.article_version, extractor_version = a.extractor_version
from article a where a.article_id = r.article_id;
