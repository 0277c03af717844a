package news.naba.ingest.polling;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import news.naba.ingest.domain.TrackedPage.Published;

/**
 * What was last published of each article, whichever source it came by: an article that is in a
 * site's main feed and in a section's is published once. Filled from the pages of the hosts that
 * become ours; the articles longest unused are forgotten first.
 */
@Singleton
class PublishedArticles {
  private static final int MAX_ARTICLES = 100_000;

  private final Map<String, Published> latest =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Published> eldest) {
          return size() > MAX_ARTICLES;
        }
      };

  synchronized Optional<Published> find(String articleId) {
    return Optional.ofNullable(latest.get(articleId));
  }

  /** To be told when Kafka has the article, and not before. */
  synchronized void remember(Published published) {
    Published known = latest.get(published.articleId());
    if (known == null || known.version() <= published.version()) {
      latest.put(published.articleId(), published);
    }
  }
}
