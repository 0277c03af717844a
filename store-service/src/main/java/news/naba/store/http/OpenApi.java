package news.naba.store.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import news.naba.contracts.ContractsJson;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The description of the REST API: {@code naba/store/openapi.yaml}, with the published JSON Schemas
 * copied in, so that nothing in it points outside.
 */
final class OpenApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_ALIASES = 1_000;
  private static final String DEFINITION = "#/$defs/";
  private static final String COMPONENT = "#/components/schemas/";

  private final String json;
  private final String yaml;

  private OpenApi(String json, String yaml) {
    this.json = json;
    this.yaml = yaml;
  }

  static OpenApi load() {
    try {
      ObjectNode document =
          JSON.valueToTree(
              new Yaml(new SafeConstructor(options()))
                  .<Object>load(resource(OpenApi.class, "/naba/store/openapi.yaml")));
      ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
      schema("common")
          .path("$defs")
          .properties()
          .forEach(d -> add(schemas, d.getKey(), d.getValue()));
      ObjectNode update = (ObjectNode) schema("update");
      ObjectNode parts = (ObjectNode) update.get("properties");
      add(schemas, "Event", parts.get("event"));
      parts.putObject("event").put("$ref", COMPONENT + "Event");
      add(schemas, "Update", update);
      return new OpenApi(
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document),
          new YAMLMapper().writeValueAsString(document));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  String json() {
    return json;
  }

  String yaml() {
    return yaml;
  }

  /** The document is our own, and names its parameters once for all operations. */
  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MOST_ALIASES);
    return options;
  }

  private static void add(ObjectNode schemas, String name, JsonNode schema) {
    ObjectNode copy = schema.deepCopy();
    copy.remove("$schema");
    copy.remove("$id");
    redirect(copy);
    schemas.set(name, copy);
  }

  /** Lets references to other schema files point to the copies. */
  private static void redirect(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("$ref") instanceof TextNode reference) {
      String text = reference.asText();
      int name = text.indexOf(DEFINITION);
      if (name >= 0) {
        object.put("$ref", COMPONENT + text.substring(name + DEFINITION.length()));
      }
    }
    node.forEach(OpenApi::redirect);
  }

  private static JsonNode schema(String name) throws JsonProcessingException {
    return JSON.readTree(resource(ContractsJson.class, "/naba/schemas/" + name + ".schema.json"));
  }

  private static String resource(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
