package news.naba.extract.domain.report.subject;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.MediaTopics;
import news.naba.contracts.Report;
import news.naba.extract.domain.report.lexicon.PackFile;
import news.naba.extract.domain.report.lexicon.PackFile.Row;
import org.jspecify.annotations.Nullable;

/** Which IPTC Media Topics events belong to, by {@code topics.txt}. */
final class TopicRules {
  private final ByTypeAndMode<List<MediaTopic>> events = new ByTypeAndMode<>();

  TopicRules() {
    PackFile file = PackFile.load("topics.txt");
    for (Row row : file.rows("events")) {
      Set<MediaTopic> all = new LinkedHashSet<>();
      row.list(2).forEach(code -> addWithBroader(row, code, all));
      events.put(row, List.copyOf(all));
    }
    for (EventType type : EventType.values()) {
      if (events.of(type, null) == null) {
        throw new IllegalStateException("topics.txt: no row for " + type);
      }
    }
  }

  private void addWithBroader(Row row, String code, Set<MediaTopic> all) {
    List<MediaTopic> way = new ArrayList<>();
    for (@Nullable String at = code; at != null; at = MediaTopics.broader(at).orElse(null)) {
      way.add(0, topic(row, at));
    }
    all.addAll(way);
  }

  /** A listed topic. */
  MediaTopic topic(Row row, String code) {
    return MediaTopics.of(code).orElseThrow(() -> row.problem("unknown topic " + code));
  }

  /** The topics of an event, every narrower one behind its broader one. */
  List<MediaTopic> of(Report report) {
    List<MediaTopic> about = events.of(report.type(), report.mode());
    return about == null ? List.of() : about;
  }
}
