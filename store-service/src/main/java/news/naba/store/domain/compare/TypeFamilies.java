package news.naba.store.domain.compare;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Report;
import news.naba.store.domain.Table;

/**
 * Event types that outlets confuse with one another form a family; only reports of one family are
 * compared. Read from {@code naba/store/type-families.properties}.
 */
public final class TypeFamilies {
  private final Map<EventType, String> families = new EnumMap<>(EventType.class);
  private final Map<String, String> familiesOfModes = new HashMap<>();
  private final Set<String> mutual;
  private final Set<String> statements;
  private final Set<String> crossing;

  TypeFamilies(Table table) {
    for (String key : table.keys()) {
      if (key.startsWith("family.")) {
        String family = key.substring("family.".length());
        for (String member : table.list(key)) {
          add(member, family);
        }
      }
    }
    for (EventType type : EventType.values()) {
      families.putIfAbsent(type, type.name().toLowerCase(Locale.ROOT));
    }
    mutual = new HashSet<>(table.list("mutual"));
    statements = new HashSet<>(table.list("statements"));
    crossing = new HashSet<>(table.list("crossing"));
  }

  private void add(String member, String family) {
    if (member.contains(".")) {
      familiesOfModes.put(member, family);
    } else {
      families.put(EventType.valueOf(member), family);
    }
  }

  public static TypeFamilies standard() {
    return new TypeFamilies(Table.read("/naba/store/type-families.properties"));
  }

  /** The family of a report's type and mode. */
  public String of(Report report) {
    String byMode = familiesOfModes.get(report.type() + "." + report.mode());
    return byMode != null ? byMode : Objects.requireNonNull(families.get(report.type()));
  }

  /** Whether actors and recipients of this family are one company: who met whom is the same. */
  boolean isMutual(String family) {
    return mutual.contains(family);
  }

  /** Whether it is said rather than done, so that its place is only the speaker's. */
  boolean isStatement(String family) {
    return statements.contains(family);
  }

  /** Whether the one acted upon in one report may be the one who acts in another. */
  boolean isCrossing(String family) {
    return crossing.contains(family);
  }
}
