package news.naba.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * How the contracts are written as JSON: absent instead of null, ISO 8601 times in UTC, unknown
 * fields ignored, enums in lower case with hyphens except {@link EventType}, whose names are
 * PLOVER's.
 */
public final class ContractsJson {
  private ContractsJson() {}

  /** A mapper with Naba's conventions. Thread-safe; make one and keep it. */
  public static ObjectMapper mapper() {
    return configure(new ObjectMapper());
  }

  /** Gives an existing mapper Naba's conventions. */
  public static ObjectMapper configure(ObjectMapper mapper) {
    return mapper
        .registerModule(new JavaTimeModule())
        .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }
}
