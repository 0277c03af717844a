package news.naba.contracts.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The published schemas, as judges of what is really produced. */
public enum ContractSchema {
  RAW_ARTICLE("raw-article"),
  ARTICLE_EXTRACTION("article-extraction"),
  UPDATE("update");

  private static final String PUBLISHED_AT = "https://naba.news/schemas/v1/";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaIdResolvers(
                  ids -> ids.mapPrefix(PUBLISHED_AT, "classpath:naba/schemas/")));

  private final String file;

  ContractSchema(String name) {
    this.file = name + ".schema.json";
  }

  /** Every way in which a JSON text breaks this schema; empty when it keeps it. */
  public List<String> violations(String json) {
    Schema schema = REGISTRY.getSchema(SchemaLocation.of(PUBLISHED_AT + file));
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** As {@link #violations(String)}, of UTF-8 bytes. */
  public List<String> violations(byte[] json) {
    return violations(new String(json, StandardCharsets.UTF_8));
  }
}
