package news.naba.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
  private final JsonNode document;

  AsyncApiTest() throws IOException {
    try (InputStream in = AsyncApiTest.class.getResourceAsStream("/naba/asyncapi.yaml")) {
      document = new YAMLMapper().readTree(in);
    }
  }

  @Test
  void describesEveryTopicThatIsCreated() throws IOException {
    Properties topics = new Properties();
    try (InputStream in = AsyncApiTest.class.getResourceAsStream("/naba/topics.properties")) {
      topics.load(in);
    }
    List<String> created =
        topics.stringPropertyNames().stream()
            .filter(name -> name.endsWith(".partitions"))
            .map(name -> name.substring(0, name.length() - ".partitions".length()))
            .toList();

    List<String> described =
        StreamSupport.stream(document.get("channels").spliterator(), false)
            .map(channel -> channel.get("address").asText())
            .filter(address -> address.startsWith("naba."))
            .toList();

    assertThat(described).containsExactlyInAnyOrderElementsOf(created);
  }

  @Test
  void namesOnlyReasonsThatExist() {
    List<String> known = Arrays.stream(Reason.values()).map(Reason::code).toList();

    JsonNode reasons =
        document.at("/components/messages/deadLetter/headers/properties/dead-letter-reason/enum");

    assertThat(reasons).isNotEmpty();
    assertThat(reasons).allSatisfy(reason -> assertThat(known).contains(reason.asText()));
  }

  /** A comma in a description that is not quoted makes a field without a value. */
  @Test
  void everyFieldHasAValue() {
    assertThat(document.toString()).contains("\"asyncapi\":").doesNotContain(":null");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = document.findValuesAsText("$ref");

    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(
            reference -> {
              if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
              } else {
                assertThat(AsyncApiTest.class.getResource("/naba/" + reference)).isNotNull();
              }
            });
  }
}
