package news.naba.ingest.polling;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import news.naba.contracts.RawArticle;
import news.naba.ingest.domain.TrackedPage.Published;
import news.naba.ingest.domain.Validators;
import news.naba.ingest.kafka.ArticlePublisher;
import news.naba.ingest.kafka.KafkaUnavailableException;

/** Publishes what is pushed, once: a push that says what the last one said publishes nothing. */
@Singleton
public class Pushes {
  private final ArticlePublisher publisher;
  private final PublishedArticles articles;

  /** On their way to Kafka, by article. */
  private final Map<String, UnderWay> underWay = new ConcurrentHashMap<>();

  private record UnderWay(String fingerprint, CompletableFuture<Void> acknowledged) {}

  Pushes(ArticlePublisher publisher, PublishedArticles articles) {
    this.publisher = publisher;
    this.articles = articles;
  }

  /**
   * Publishes an article unless it is what was last published of it.
   *
   * @param fingerprint the same for pushes that say the same
   * @param patience how long to wait for room among the unacknowledged
   * @return completes when Kafka has it
   * @throws KafkaUnavailableException if there is no room in time
   */
  public CompletableFuture<Void> publish(
      RawArticle article, String fingerprint, Duration patience) {
    String id = article.articleId();
    if (articles.find(id).filter(known -> known.fingerprint().equals(fingerprint)).isPresent()) {
      return CompletableFuture.completedFuture(null);
    }
    UnderWay mine = new UnderWay(fingerprint, new CompletableFuture<>());
    UnderWay before = underWay.put(id, mine);
    if (before != null && before.fingerprint().equals(fingerprint)) {
      underWay.replace(id, mine, before);
      return before.acknowledged();
    }
    try {
      var unused =
          publisher
              .publish(article, patience)
              .whenComplete((done, failure) -> end(article, mine, failure));
    } catch (RuntimeException e) {
      end(article, mine, e);
      throw e;
    }
    return mine.acknowledged();
  }

  private void end(RawArticle article, UnderWay push, Throwable failure) {
    if (failure == null) {
      articles.remember(
          new Published(
              article.articleId(), article.version(), push.fingerprint(), Validators.NONE));
    }
    underWay.remove(article.articleId(), push);
    if (failure == null) {
      push.acknowledged().complete(null);
    } else {
      push.acknowledged().completeExceptionally(failure);
    }
  }
}
