package news.naba.extract;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.RawArticle;
import news.naba.contracts.Reason;
import news.naba.contracts.Report;
import news.naba.extract.Workshop.FaultException;
import news.naba.extract.domain.Extraction;
import news.naba.extract.domain.Extraction.Extracted;
import news.naba.extract.domain.Extraction.Rejected;
import news.naba.extract.domain.Extractor;
import news.naba.extract.domain.article.Explained;
import news.naba.extract.domain.article.Original;
import news.naba.extract.domain.article.Reading;
import news.naba.extract.domain.article.Reading.Unreadable;
import news.naba.extract.domain.article.explain.ArticleExplanation;
import news.naba.extract.domain.report.explain.Explanation;
import news.naba.extract.domain.report.explain.StoryExplanation;
import org.jboss.logging.Logger;

/** Runs the extractor for the adapters: bounded, measured, and without exceptions of its own. */
@ApplicationScoped
public class Extractions {
  private static final Logger LOG = Logger.getLogger(Extractions.class);

  private static final String BUSY = "All places are taken; try again in a moment.";

  private final Extractor extractor;
  private final Workshop workshop;
  private final MeterRegistry metrics;
  private final Timer timer;
  private final Duration httpWait;

  Extractions(Extractor extractor, Workshop workshop, MeterRegistry metrics, ExtractConfig config) {
    this.extractor = extractor;
    this.workshop = workshop;
    this.metrics = metrics;
    this.httpWait = config.httpWait();
    this.timer =
        Timer.builder("naba.extract.duration")
            .description("Time to extract one article")
            .publishPercentileHistogram()
            .register(metrics);
  }

  /** Extracts an article, when there is a place for it; the caller counts the rejections. */
  public Extraction of(RawArticle raw) throws InterruptedException {
    Extraction extraction;
    try {
      extraction = workshop.run(() -> timer.record(() -> extractor.extract(raw)));
    } catch (FaultException e) {
      LOG.errorf(e, "extraction failed articleId=%s", raw.articleId());
      extraction = new Rejected(Reason.INTERNAL_ERROR, String.valueOf(e.getMessage()));
    }
    count(extraction);
    return extraction;
  }

  /** As above, for somebody who waits for it: an overloaded service says so. */
  public Extraction of(String articleId, long version, Original original)
      throws FaultException, InterruptedException {
    Optional<Extraction> extraction =
        workshop.tryRun(
            () -> timer.record(() -> extractor.extract(articleId, version, original)), httpWait);
    extraction.ifPresent(this::count);
    return extraction.orElse(new Rejected(Reason.OVERLOADED, BUSY));
  }

  /** Why each report says what it says, and what was made of the article as a whole. */
  public record Explanations(List<Explanation> reports, Optional<StoryExplanation> story) {}

  /** Says why an extraction is as it is; empty if there is no place for that now. */
  public Optional<Explanations> explain(ArticleExtraction done)
      throws FaultException, InterruptedException {
    return workshop.tryRun(
        () -> new Explanations(extractor.explain(done), extractor.explainStory(done)), httpWait);
  }

  /** Reads the article only, in whatever language. */
  public Reading read(Original original) throws FaultException, InterruptedException {
    Optional<Reading> reading = workshop.tryRun(() -> extractor.read(original), httpWait);
    return reading.orElse(new Unreadable(Reason.OVERLOADED, BUSY));
  }

  /** Reads the article only, and says how. */
  public Explained explain(Original original) throws FaultException, InterruptedException {
    Optional<Explained> explained = workshop.tryRun(() -> extractor.explain(original), httpWait);
    return explained.orElse(
        new Explained(new Unreadable(Reason.OVERLOADED, BUSY), ArticleExplanation.NONE));
  }

  /** Counts an article that was rejected. */
  public void countRejected(Reason reason) {
    metrics.counter("naba.extract.rejected", "reason", reason.code()).increment();
  }

  private void count(Extraction extraction) {
    if (extraction instanceof Extracted extracted) {
      count(extracted.extraction());
    }
  }

  private void count(ArticleExtraction done) {
    metrics.counter("naba.extract.articles", "language", done.article().language()).increment();
    for (Report report : done.reports()) {
      metrics.counter("naba.extract.reports", "type", report.type().name()).increment();
    }
  }
}
