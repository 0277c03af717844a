package news.naba.store;

import static news.naba.store.Pipeline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is on the topics, the stream and the socket is what their document says. */
@QuarkusTest
class AsyncApiIT extends RunningStore {
  private static final String PUBLISHED_AT = "https://naba.news/schemas/v1/";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaIdResolvers(
                  ids -> ids.mapPrefix(PUBLISHED_AT, "classpath:naba/schemas/")));

  @SuppressWarnings("NullAway.Init") // set before each test
  private JsonNode document;

  @BeforeEach
  void open() throws Exception {
    document =
        new YAMLMapper()
            .readTree(
                naba.get("/asyncapi.yaml")
                    .body()
                    .replace("$ref: schemas/", "$ref: " + PUBLISHED_AT));
  }

  @Test
  void updatesAreTheSameOnTheTopicAndOnTheStreamAndAsDescribed() {
    long sequence = publishKilling(12);

    await().until(() -> !onTopic("events", "ce_sequence", sequence).isEmpty());
    ConsumerRecord<String, byte[]> record = onTopic("events", "ce_sequence", sequence).get(0);
    String value = new String(record.value(), StandardCharsets.UTF_8);
    keeps("update/headers", headers(record).toString());
    keeps("update/payload/schema", value);
    assertThat(headers(record).path("ce_subject").asText()).isEqualTo(record.key());
    try (SseReader stream = naba.stream("?after=" + (sequence - 1))) {
      SseReader.Frame update = stream.await(frame -> frame.id().equals("" + sequence));
      keeps("streamUpdate/payload/schema", update.data());
      assertThat(Pipeline.parse(update.data())).isEqualTo(Pipeline.parse(value));
    }
  }

  @Test
  void whatTheSocketSaysAndTakesIsAsDescribed() {
    String subscribe = "{\"op\":\"subscribe\",\"name\":\"all\",\"filter\":{\"country\":\"SY\"}}";
    String unsubscribe = "{\"op\":\"unsubscribe\",\"name\":\"all\"}";
    keeps("socketSubscribe/payload", subscribe);
    keeps("socketUnsubscribe/payload", unsubscribe);
    try (SocketClient socket = new SocketClient(base)) {
      socket.await("position", position -> true);
      socket.send(subscribe);
      socket.await("subscribed", name -> true);
      publishKilling(12);
      socket.await("update", update -> true);
      socket.send(unsubscribe);
      socket.await("unsubscribed", name -> true);
      socket.send("{\"op\":\"dance\"}");
      socket.await("problem", problem -> true);

      for (String op : List.of("position", "subscribed", "unsubscribed", "problem")) {
        socket.messages(op).forEach(notice -> keeps("socketNotice/payload", notice.toString()));
      }
      socket.messages("update").forEach(u -> keeps("socketUpdate/payload", u.toString()));
    }
  }

  @Test
  void whatIsRefusedLiesInItsTopicWithTheHeadersDescribed() throws Exception {
    String key = id("bad");
    naba.sendRaw(key, "no JSON".getBytes(StandardCharsets.UTF_8)).get();

    await()
        .until(
            () ->
                Pipeline.read(address("reportsDeadLetters")).stream()
                    .anyMatch(letter -> letter.key().equals(key)));
    Pipeline.read(address("reportsDeadLetters"))
        .forEach(letter -> keeps("deadLetter/headers", headers(letter).toString()));
  }

  private List<ConsumerRecord<String, byte[]>> onTopic(String channel, String header, long value) {
    return Pipeline.read(address(channel)).stream()
        .filter(record -> headers(record).path(header).asLong() == value)
        .toList();
  }

  private String address(String channel) {
    return document.at("/channels/" + channel + "/address").asText();
  }

  private static ObjectNode headers(ConsumerRecord<String, byte[]> record) {
    ObjectNode headers = new YAMLMapper().createObjectNode();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }

  /** Holds a JSON text against a schema of the document, named from its messages on. */
  private void keeps(String schema, String json) {
    ObjectNode whole = document.deepCopy();
    whole.put("$ref", "#/components/messages/" + schema);
    assertThat(document.at("/components/messages/" + schema).isObject()).as(schema).isTrue();
    assertThat(REGISTRY.getSchema(whole).validate(json, InputFormat.JSON)).as(json).isEmpty();
  }
}
