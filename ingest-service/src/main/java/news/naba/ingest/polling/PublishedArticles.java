package news.naba.ingest.polling;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.TrackedPage;
import news.naba.ingest.domain.TrackedPage.Published;
import news.naba.ingest.kafka.SourceRegistry;

/**
 * What was last published of each article, whichever source it came by: an article that is in a
 * site's main feed and in a section's is published once. Filled from the states of all sources; the
 * articles longest unused are forgotten first.
 */
@Singleton
class PublishedArticles {
  private static final int MAX_ARTICLES = 100_000;

  private final SourceRegistry registry;
  private final Map<String, Published> latest =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Published> eldest) {
          return size() > MAX_ARTICLES;
        }
      };
  private boolean filled;

  PublishedArticles(SourceRegistry registry) {
    this.registry = registry;
  }

  synchronized Optional<Published> find(String articleId) {
    fill();
    return Optional.ofNullable(latest.get(articleId));
  }

  /** To be told when Kafka has the article, and not before. */
  synchronized void remember(Published published) {
    Published known = latest.get(published.articleId());
    if (known == null || known.version() <= published.version()) {
      latest.put(published.articleId(), published);
    }
  }

  /** Once, at the first visit: sources are visited after all states have been read. */
  private void fill() {
    if (filled) {
      return;
    }
    filled = true;
    for (Source source : registry.all()) {
      registry
          .state(source.id())
          .ifPresent(
              state ->
                  state.pages().stream()
                      .map(TrackedPage::published)
                      .filter(Objects::nonNull)
                      .forEach(this::remember));
    }
  }
}
