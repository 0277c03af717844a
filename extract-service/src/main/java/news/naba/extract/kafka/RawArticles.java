package news.naba.extract.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.RawArticle;
import news.naba.contracts.Reason;
import news.naba.kit.RejectedRecordException;
import org.jspecify.annotations.Nullable;

/** Decodes the records of {@code naba.articles}. */
final class RawArticles {
  private static final ObjectReader READER = ContractsJson.mapper().readerFor(RawArticle.class);
  private static final Pattern ARTICLE_ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  private RawArticles() {}

  /**
   * Decodes a record's value. Jackson leaves absent fields of a record null: they are refused here,
   * so that nobody after this meets them.
   *
   * @throws RejectedRecordException if the value is not JSON, or not a raw article
   */
  static RawArticle decode(byte @Nullable [] value) {
    if (value == null || value.length == 0) {
      throw new RejectedRecordException(Reason.MALFORMED_JSON, "The record has no value.");
    }
    RawArticle raw;
    try {
      raw = READER.readValue(value);
    } catch (JsonMappingException e) {
      throw new RejectedRecordException(
          e.getPath().isEmpty() ? Reason.MALFORMED_JSON : Reason.INVALID_FIELD,
          path(e) + e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      throw new RejectedRecordException(Reason.MALFORMED_JSON, e.getOriginalMessage());
    } catch (IOException e) {
      throw new RejectedRecordException(Reason.MALFORMED_JSON, e.toString());
    }
    String missing = missing(raw);
    if (!missing.isEmpty()) {
      throw new RejectedRecordException(
          Reason.INVALID_FIELD, "Fields are missing or null: " + missing + ".");
    }
    if (!ARTICLE_ID.matcher(raw.articleId()).matches() || raw.version() < 1) {
      throw new RejectedRecordException(
          Reason.INVALID_FIELD, "articleId or version is not what the schema allows.");
    }
    return raw;
  }

  private static String missing(@Nullable RawArticle raw) {
    if (raw == null) {
      return "all";
    }
    Map<String, @Nullable Object> required = new LinkedHashMap<>();
    required.put("articleId", raw.articleId());
    required.put("origin", raw.origin());
    required.put("fetchedAt", raw.fetchedAt());
    required.put("body", raw.body());
    if (required.get("body") != null) {
      required.put("body.kind", raw.body().kind());
      required.put("body.gzip", raw.body().gzip());
    }
    return required.entrySet().stream()
        .filter(field -> field.getValue() == null)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(ref -> String.valueOf(ref.getFieldName()))
        .collect(Collectors.joining(".", "", ": "));
  }
}
