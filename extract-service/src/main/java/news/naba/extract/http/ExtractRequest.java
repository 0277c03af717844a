package news.naba.extract.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.contracts.RawArticle.Statement;
import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.Original;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * An article to try the extraction on; exactly one of {@code html} and {@code text}.
 *
 * @param url where the article is; never fetched
 * @param html the page
 * @param text the article as plain text
 * @param title the headline
 * @param publishedAt ISO 8601, a day or a date-time with offset
 * @param language BCP 47
 */
record ExtractRequest(
    @Nullable String url,
    @Nullable String html,
    @Nullable String text,
    @Nullable String title,
    @Nullable String publishedAt,
    @Nullable String language) {

  /**
   * The request as an original.
   *
   * @throws ProblemException naming every field that is wrong
   */
  Original original(Instant now) {
    List<FieldError> errors = new ArrayList<>();
    if ((html == null) == (text == null)) {
      errors.add(new FieldError("html", "Exactly one of html and text must be given."));
    }
    StatedTime published = null;
    try {
      published = publishedAt == null ? null : StatedTime.parse(publishedAt);
    } catch (DateTimeParseException e) {
      errors.add(
          new FieldError(
              "publishedAt", "Must be 2024-12-02 or 2024-12-02T09:50:00+03:00 (ISO 8601)."));
    }
    if (language != null && Locale.forLanguageTag(language).getLanguage().isEmpty()) {
      errors.add(new FieldError("language", "Must be a BCP 47 language tag."));
    }
    String body = html != null ? html : text;
    if (!errors.isEmpty() || body == null) {
      throw ProblemException.invalid(errors);
    }
    return new Original(
        html != null ? Kind.HTML : Kind.TEXT,
        body.getBytes(StandardCharsets.UTF_8),
        "text/html; charset=utf-8",
        url,
        now,
        null,
        new Statement(title, published, language),
        null);
  }
}
