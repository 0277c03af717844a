package news.naba.extract.domain.report.subject;

import java.util.HashMap;
import java.util.Map;
import news.naba.contracts.EventType;
import news.naba.extract.domain.report.lexicon.PackFile.Row;
import org.jspecify.annotations.Nullable;

/** What rows say about event types; a row for a type's mode beats the one for the type. */
final class ByTypeAndMode<T> {
  private static final String ANY = "-";

  private final Map<String, T> values = new HashMap<>();

  /** Adds a row whose first columns are the type and the mode. */
  void put(Row row, T value) {
    String key = key(row.constant(0, EventType.class), row.get(1));
    if (values.put(key, value) != null) {
      throw row.problem("second row for " + key);
    }
  }

  @Nullable T of(EventType type, @Nullable String mode) {
    T exact = mode == null ? null : values.get(key(type, mode));
    return exact != null ? exact : values.get(key(type, ANY));
  }

  private static String key(EventType type, String mode) {
    return type + " " + mode;
  }
}
