package news.naba.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole extraction of one article: the value on {@code naba.reports}. One message replaces the
 * earlier one for the same article.
 *
 * @param articleId also the Kafka key
 * @param articleVersion {@link RawArticle#version} it was made from
 * @param extractorVersion grows with every change of the rules or lexicons; with {@code
 *     articleVersion} it orders extractions of one article, the article version first
 * @param article the clean article
 * @param reports the events it tells, in text order; possibly none
 * @param topics what the article is about, those of its events first; empty from extractors that
 *     did not say yet
 * @param severity that of the gravest event it tells as news, 1 to 5; null when it tells none
 */
public record ArticleExtraction(
    String articleId,
    long articleVersion,
    int extractorVersion,
    Article article,
    List<Report> reports,
    @JsonInclude(Include.NON_EMPTY) List<MediaTopic> topics,
    @Nullable Integer severity) {

  /** A list that an earlier extractor did not write is empty. */
  public ArticleExtraction {
    topics = Objects.requireNonNullElse(topics, List.of());
  }

  /** An extraction that says nothing of topics and severity. */
  public ArticleExtraction(
      String articleId,
      long articleVersion,
      int extractorVersion,
      Article article,
      List<Report> reports) {
    this(articleId, articleVersion, extractorVersion, article, reports, List.of(), null);
  }
}
