package news.naba.extract.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.Reason;
import news.naba.kit.RejectedRecordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawArticlesTest {
  private static final String VALID =
      """
      {"articleId":"a3f2c9d41be07788","version":1764000000000,"origin":"pushed",
       "fetchedAt":"2026-03-10T08:15:30Z","body":{"kind":"text","gzip":"","size":0},"later":true}""";

  private static RejectedRecordException refusal(String json) {
    return catchThrowableOfType(
        RejectedRecordException.class,
        () -> RawArticles.decode(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void ignoresFieldsItDoesNotKnow() {
    assertThat(RawArticles.decode(VALID.getBytes(StandardCharsets.UTF_8)).articleId())
        .isEqualTo("a3f2c9d41be07788");
  }

  @Test
  void readsWhatTheContractsWrite() throws JsonProcessingException {
    var raw = news.naba.extract.RawArticles.page("a3f2c9d41be07788", "<p>text</p>");

    assertThat(RawArticles.decode(ContractsJson.mapper().writeValueAsBytes(raw)))
        .usingRecursiveComparison()
        .isEqualTo(raw);
  }

  @ParameterizedTest
  @CsvSource({
    "articleId, articleId",
    "origin, origin",
    "fetchedAt, fetchedAt",
    "body, body",
    "kind, body.kind",
    "gzip, body.gzip"
  })
  void aMissingRequiredFieldIsNamed(String field, String path) {
    RejectedRecordException refusal = refusal(VALID.replace('"' + field + '"', "\"gone\""));

    assertThat(refusal.reason()).isEqualTo(Reason.INVALID_FIELD);
    assertThat(refusal).hasRootCauseMessage("Fields are missing or null: " + path + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "a3f2c9d41be07788, short",
    "a3f2c9d41be07788, with spaces in it",
    "1764000000000, 0",
    "pushed, stolen",
    "2026-03-10T08:15:30Z, yesterday"
  })
  void aValueThatTheSchemaForbidsIsAnInvalidField(String allowed, String forbidden) {
    assertThat(refusal(VALID.replace(allowed, forbidden)).reason()).isEqualTo(Reason.INVALID_FIELD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1,", "plain words", "7"})
  void whatIsNotAJsonObjectIsMalformed(String json) {
    assertThat(refusal(json).reason()).isEqualTo(Reason.MALFORMED_JSON);
  }

  @Test
  void moreThanOneJsonValueIsMalformed() {
    assertThat(refusal(VALID + VALID).reason()).isEqualTo(Reason.MALFORMED_JSON);
  }
}
