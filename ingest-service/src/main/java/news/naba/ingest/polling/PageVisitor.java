package news.naba.ingest.polling;

import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.naba.contracts.RawArticle;
import news.naba.contracts.RawArticle.Body;
import news.naba.contracts.RawArticle.FeedMetadata;
import news.naba.contracts.RawArticle.HttpMetadata;
import news.naba.contracts.RawArticle.Origin;
import news.naba.ingest.IngestMetrics;
import news.naba.ingest.domain.Bodies;
import news.naba.ingest.domain.FeedItem;
import news.naba.ingest.domain.Ids;
import news.naba.ingest.domain.Source;
import news.naba.ingest.domain.TextSniffer;
import news.naba.ingest.domain.TrackedPage;
import news.naba.ingest.domain.TrackedPage.Published;
import news.naba.ingest.domain.Validators;
import news.naba.ingest.domain.Versions;
import news.naba.ingest.domain.VisitResult;
import news.naba.ingest.domain.identity.DeclaredAddresses;
import news.naba.ingest.domain.identity.PageIdentity;
import news.naba.ingest.fetch.FetchResult;
import news.naba.ingest.fetch.FetchResult.Fetched;
import news.naba.ingest.fetch.Fetcher;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Visits an announced page and makes a raw article of it when it is new or has changed. */
@Singleton
class PageVisitor {
  private static final Logger LOG = Logger.getLogger(PageVisitor.class);
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s\"';]+)", Pattern.CASE_INSENSITIVE);

  private final Fetcher fetcher;
  private final PublishedArticles articles;
  private final Versions versions;
  private final Clock clock;
  private final IngestMetrics metrics;

  PageVisitor(
      Fetcher fetcher,
      PublishedArticles articles,
      Versions versions,
      Clock clock,
      IngestMetrics metrics) {
    this.fetcher = fetcher;
    this.articles = articles;
    this.versions = versions;
    this.clock = clock;
    this.metrics = metrics;
  }

  /**
   * What a visit found.
   *
   * @param article to be published before {@code result} is believed; null when there is nothing
   *     new
   */
  record Visit(VisitResult result, @Nullable RawArticle article) {}

  Visit visit(Source source, TrackedPage page) {
    Published known = page.published();
    Validators validators = known == null ? Validators.NONE : known.validators();
    return fetcher.fetch(
        Fetcher.Kind.PAGE, page.item().uri(), validators, result -> visited(source, page, result));
  }

  private Visit visited(Source source, TrackedPage page, FetchResult result) {
    Published known = page.published();
    if (result instanceof Fetched fetched) {
      return fetched(source, page.item(), known, fetched);
    }
    if (result instanceof FetchResult.Failed failed) {
      noteFailure(page, failed);
      return new Visit(
          new VisitResult.Failed(failed.failure(), failed.detail(), failed.retryAfter()), null);
    }
    return new Visit(new VisitResult.Unchanged(), null);
  }

  private Visit fetched(Source source, FeedItem item, @Nullable Published known, Fetched page) {
    String fingerprint = Ids.fingerprint(page.body());
    if (known != null && known.fingerprint().equals(fingerprint)) {
      return new Visit(new VisitResult.Unchanged(), null);
    }
    // An article keeps its identity, whatever its page calls itself later.
    String id =
        known != null
            ? known.articleId()
            : Ids.article(PageIdentity.of(item.uri(), page.url(), declared(page)));
    Optional<Published> elsewhere =
        articles.find(id).filter(latest -> latest.fingerprint().equals(fingerprint));
    if (elsewhere.isPresent()) {
      long version = elsewhere.get().version();
      Published same = new Published(id, version, fingerprint, page.validators());
      return new Visit(new VisitResult.Changed(same), null);
    }
    long latest =
        Math.max(
            known == null ? 0 : known.version(),
            articles.find(id).map(Published::version).orElse(0L));
    RawArticle article = article(id, latest, source, item, page);
    Published published = new Published(id, article.version(), fingerprint, page.validators());
    return new Visit(new VisitResult.Changed(published), article);
  }

  /** Says that a page's article is no more: a version without a body. */
  RawArticle withdrawal(Source source, TrackedPage page) {
    Published known = Objects.requireNonNull(page.published(), "only what is published");
    return new RawArticle(
        known.articleId(),
        versions.after(known.version()),
        Origin.FETCHED,
        page.item().url(),
        clock.instant(),
        null,
        feed(source, page.item()),
        null,
        source.toOutlet(),
        Bodies.of(Body.Kind.TEXT, new byte[0]),
        true);
  }

  private static FeedMetadata feed(Source source, FeedItem item) {
    return new FeedMetadata(
        source.id(), item.id(), item.title(), item.summary(), item.author(), item.publishedAt());
  }

  private RawArticle article(String id, long known, Source source, FeedItem item, Fetched page) {
    Validators validators = page.validators();
    return new RawArticle(
        id,
        versions.after(known),
        Origin.FETCHED,
        page.url().toString(),
        clock.instant(),
        new HttpMetadata(
            page.status(),
            page.contentType(),
            validators.etag(),
            validators.lastModified(),
            page.contentLanguage()),
        feed(source, item),
        null,
        source.toOutlet(),
        body(page));
  }

  private static Body body(Fetched page) {
    if (!TextSniffer.mediaType(page.contentType()).equals("text/plain")) {
      return Bodies.of(Body.Kind.HTML, page.body());
    }
    byte[] utf8 =
        charset(page.contentType())
            .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
            .map(charset -> new String(page.body(), charset).getBytes(StandardCharsets.UTF_8))
            .orElse(page.body());
    return Bodies.of(Body.Kind.TEXT, utf8);
  }

  private static Optional<Charset> charset(@Nullable String contentType) {
    Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
    try {
      return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static List<URI> declared(Fetched page) {
    String charset = charset(page.contentType()).map(Charset::name).orElse(null);
    return DeclaredAddresses.of(page.body(), charset, page.url());
  }

  private void noteFailure(TrackedPage page, FetchResult.Failed failed) {
    if (page.published() != null && failed.failure().isGone()) {
      metrics.gone();
      LOG.infof(
          "article gone articleId=%s url=%s", page.published().articleId(), page.item().url());
    } else {
      LOG.infof(
          "page not fetched url=%s reason=%s detail=%s",
          page.item().url(), failed.failure().code(), failed.detail());
    }
  }
}
