package news.naba.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.naba.contracts.testing.ContractSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden files named v1 are the bytes of the first release of each contract and never change: a
 * service of any later version must read them, and must write what a reader of that time
 * understands. Those named current show what is written today; a change of a contract changes them.
 */
class ContractsTest {
  private static final ObjectMapper MAPPER = ContractsJson.mapper();

  static Stream<Arguments> contracts() {
    return Stream.of(
        Arguments.of("raw-article", ContractSchema.RAW_ARTICLE, Samples.rawArticle()),
        Arguments.of("article-extraction", ContractSchema.ARTICLE_EXTRACTION, Samples.extraction()),
        Arguments.of("update", ContractSchema.UPDATE, Samples.update()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contracts")
  void whatIsWrittenKeepsTheSchema(String name, ContractSchema schema, Record sample)
      throws JsonProcessingException {
    assertThat(schema.violations(MAPPER.writeValueAsString(sample))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contracts")
  void whatTheFirstReleaseWroteIsStillReadAndWrittenTheSame(
      String name, ContractSchema schema, Record sample) throws IOException {
    JsonNode golden = MAPPER.readTree(golden(name, "v1"));

    Record read = MAPPER.treeToValue(golden, sample.getClass());

    assertThat(schema.violations(golden.toString())).isEmpty();
    assertThat(written(read)).isEqualTo(golden);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contracts")
  void whatIsWrittenTodayIsReadBackTheSame(String name, ContractSchema schema, Record sample)
      throws IOException {
    JsonNode golden = MAPPER.readTree(golden(name, "current"));

    assertThat(written(sample)).isEqualTo(golden);
    assertThat(written(MAPPER.treeToValue(golden, sample.getClass()))).isEqualTo(golden);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contracts")
  void fieldsOfALaterReleaseAreIgnored(String name, ContractSchema schema, Record sample)
      throws IOException {
    ObjectNode later = (ObjectNode) written(sample);
    later.put("fieldOfALaterRelease", 7);

    Record read = MAPPER.treeToValue(later, sample.getClass());

    assertThat(schema.violations(later.toString())).isEmpty();
    assertThat(written(read)).isEqualTo(written(sample));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contracts")
  void theSchemaNamesExactlyTheFieldsOfTheRecord(String name, ContractSchema schema, Record sample)
      throws IOException {
    JsonNode properties =
        MAPPER.readTree(resource("/naba/schemas/" + name + ".schema.json")).get("properties");

    assertThat(new TreeSet<>(fieldNames(properties)))
        .isEqualTo(
            new TreeSet<>(
                Arrays.stream(sample.getClass().getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList()));
  }

  private static JsonNode written(Record value) throws IOException {
    return MAPPER.readTree(MAPPER.writeValueAsBytes(value));
  }

  private static List<String> fieldNames(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static byte[] golden(String name, String release) throws IOException {
    return resource("/golden/" + name + "." + release + ".json");
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream in = ContractsTest.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      return in.readAllBytes();
    }
  }
}
