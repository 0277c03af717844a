package news.naba.extract.domain;

import java.util.List;
import java.util.Optional;
import news.naba.contracts.Article;
import news.naba.contracts.Article.Flag;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.RawArticle;
import news.naba.contracts.Reason;
import news.naba.extract.domain.Extraction.Extracted;
import news.naba.extract.domain.Extraction.Rejected;
import news.naba.extract.domain.article.ArticleReader;
import news.naba.extract.domain.article.Explained;
import news.naba.extract.domain.article.Original;
import news.naba.extract.domain.article.Original.UnpackingException;
import news.naba.extract.domain.article.Reading;
import news.naba.extract.domain.article.Reading.Read;
import news.naba.extract.domain.article.Reading.Unreadable;
import news.naba.extract.domain.article.explain.ArticleExplanation;
import news.naba.extract.domain.report.ReportEngine;
import news.naba.extract.domain.report.explain.Explanation;
import news.naba.extract.domain.report.explain.StoryExplanation;
import news.naba.extract.domain.report.subject.Ranking.Ranked;

/** The whole job of this service: unpack, read, report. Deterministic and thread-safe. */
public final class Extractor {

  /** Raised by one with every change of rules or lexicons that changes what comes out. */
  public static final int VERSION = 2;

  /** BCP 47 for a text whose language nobody can tell. */
  private static final String UNDETERMINED = "und";

  private final ArticleReader reader;
  private final ReportEngine engine;
  private final int maxPageBytes;

  /**
   * @param maxPageBytes the largest page that is read, in bytes after decompression
   */
  public Extractor(ArticleReader reader, ReportEngine engine, int maxPageBytes) {
    this.reader = reader;
    this.engine = engine;
    this.maxPageBytes = maxPageBytes;
  }

  /** Extracts an article as it came from Kafka. */
  public Extraction extract(RawArticle raw) {
    if (raw.isWithdrawn()) {
      return new Extracted(withdrawn(raw));
    }
    try {
      return extract(raw.articleId(), raw.version(), Original.unpack(raw, maxPageBytes));
    } catch (UnpackingException e) {
      return new Rejected(e.reason(), e.detail());
    }
  }

  /** What is left of an article that its site has taken back: where it was, and no reports. */
  private static ArticleExtraction withdrawn(RawArticle raw) {
    Article article =
        Article.of("", UNDETERMINED, raw.fetchedAt())
            .at(raw.url(), null)
            .title(raw.feed() == null ? null : raw.feed().title())
            .outlet(raw.outlet())
            .announcedBy(raw.feed() == null ? null : raw.feed().sourceId())
            .flags(List.of(Flag.WITHDRAWN))
            .build();
    return new ArticleExtraction(raw.articleId(), raw.version(), VERSION, article, List.of());
  }

  /**
   * Extracts an article that is already unpacked.
   *
   * @param articleId goes into the report ids
   * @param version the version of the raw article
   */
  public Extraction extract(String articleId, long version, Original original) {
    Reading reading = read(original);
    if (reading instanceof Unreadable unreadable) {
      return new Rejected(unreadable.reason(), unreadable.detail());
    }
    Article article = ((Read) reading).article();
    if (!engine.supports(article.language())) {
      return new Rejected(
          Reason.UNSUPPORTED_LANGUAGE,
          "The text is in '" + article.language() + "', for which there is no lexicon.");
    }
    Ranked ranked = engine.read(articleId, article);
    return new Extracted(
        new ArticleExtraction(
            articleId,
            version,
            VERSION,
            article,
            ranked.reports(),
            ranked.topics(),
            ranked.severity()));
  }

  /** Says why each report of an extraction says what it says, in their order. */
  public List<Explanation> explain(ArticleExtraction done) {
    return engine.explain(done.article(), done.reports());
  }

  /** Says what was made of an article as a whole; empty in a language without reports. */
  public Optional<StoryExplanation> explainStory(ArticleExtraction done) {
    return engine.explain(done.article());
  }

  /** Reads the clean article, in whatever language, without looking for events. */
  public Reading read(Original original) {
    return isTooLarge(original) ? tooLarge() : reader.read(original);
  }

  /** Reads the clean article and says how. */
  public Explained explain(Original original) {
    return isTooLarge(original)
        ? new Explained(tooLarge(), ArticleExplanation.NONE)
        : reader.explain(original);
  }

  private boolean isTooLarge(Original original) {
    return original.bytes().length > maxPageBytes;
  }

  private Unreadable tooLarge() {
    return new Unreadable(Reason.TOO_LARGE, "The page is larger than " + maxPageBytes + " bytes.");
  }
}
