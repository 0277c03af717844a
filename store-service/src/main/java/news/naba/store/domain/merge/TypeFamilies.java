package news.naba.store.domain.merge;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.store.domain.Table;

/**
 * Event types that outlets confuse with one another form a family; only reports of one family are
 * compared. Read from {@code naba/store/type-families.properties}.
 */
final class TypeFamilies {
  private final Map<EventType, String> families = new EnumMap<>(EventType.class);
  private final Set<String> mutual;

  TypeFamilies(Table table) {
    for (String key : table.keys()) {
      if (key.startsWith("family.")) {
        for (String type : table.list(key)) {
          families.put(EventType.valueOf(type), key.substring("family.".length()));
        }
      }
    }
    for (EventType type : EventType.values()) {
      families.putIfAbsent(type, type.name().toLowerCase(Locale.ROOT));
    }
    mutual = new HashSet<>(table.list("mutual"));
  }

  static TypeFamilies standard() {
    return new TypeFamilies(Table.read("/naba/store/type-families.properties"));
  }

  String of(EventType type) {
    String family = families.get(type);
    if (family == null) {
      throw new IllegalStateException("No family for " + type);
    }
    return family;
  }

  /** Whether actors and recipients of this family are one company: who met whom is the same. */
  boolean isMutual(String family) {
    return mutual.contains(family);
  }
}
