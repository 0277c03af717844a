package news.naba.store.domain.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Evidence;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.text.Wording;
import news.naba.store.domain.text.Words;
import org.jspecify.annotations.Nullable;

/** A report made ready for being compared with many others. */
final class Candidate {
  final StoredReport stored;
  final String family;
  final Telling telling;
  final SearchWindow window;
  private final int from;
  private final int to;
  private final double lat;
  private final double lon;
  final Wording wording;
  final Side actors;
  final Side recipients;

  /** Whether actors and recipients are one company, all of it in {@link #actors}. */
  final boolean mutual;

  private final String signature;

  Candidate(StoredReport stored, TypeFamilies families) {
    Report report = stored.report();
    this.stored = stored;
    this.family = families.of(report.type());
    this.telling = Telling.of(report.modality());
    this.window = SearchWindow.of(report, stored.article(), family);
    this.from = (int) window.from().toEpochDay();
    this.to = (int) window.to().toEpochDay();
    this.lat = window.lat() == null ? Double.NaN : window.lat();
    this.lon = window.lon() == null ? Double.NaN : window.lon();
    this.wording =
        Wording.of(report.evidence().stream().map(Evidence::text).collect(Collectors.joining(" ")));
    this.mutual = families.isMutual(family);
    if (mutual) {
      Set<Actor> company = new HashSet<>(report.actors());
      company.addAll(report.recipients());
      this.actors = Side.of(company);
      this.recipients = Side.of(Set.of());
    } else {
      this.actors = Side.of(report.actors());
      this.recipients = Side.of(report.recipients());
    }
    this.signature = describe();
  }

  Report report() {
    return stored.report();
  }

  String articleId() {
    return stored.articleId();
  }

  /** First day of its window, as an epoch day. */
  int from() {
    return from;
  }

  /** Last day of its window, as an epoch day. */
  int to() {
    return to;
  }

  /** {@link SearchWindow#meets} in numbers: it is asked for very many pairs. */
  boolean meets(Candidate other) {
    return from <= other.to
        && other.from <= to
        && !(Math.abs(lat - other.lat) > SearchWindow.REACH_LAT)
        && !(Math.abs(lon - other.lon) > SearchWindow.REACH_LON)
        && window.isBounded()
        && other.window.isBounded()
        && family.equals(other.family)
        && (window.country() == null
            || other.window.country() == null
            || window.country().equals(other.window.country()));
  }

  /**
   * Equal for reports between which no comparison can tell a difference: the same statement carried
   * by several articles. Attribution and spans are left out.
   */
  String signature() {
    return signature;
  }

  private String describe() {
    Report r = report();
    return String.join(
        "|",
        stored.article().language(),
        r.type().name(),
        String.valueOf(r.mode()),
        r.modality().name(),
        r.date() == null
            ? "undated " + stored.article().day()
            : r.date().start() + "/" + r.date().end() + r.date().precision(),
        r.place() == null
            ? ""
            : r.place().id()
                + " "
                + Words.fold(r.place().name())
                + r.place().country()
                + r.place().precision()
                + r.place().lat()
                + r.place().lon(),
        actors.toString(),
        recipients.toString(),
        toll(r.killed()) + toll(r.injured()),
        wording.folded());
  }

  private static String toll(@Nullable Count count) {
    return count == null ? "-" : count.min() + "-" + count.max() + count.vague() + count.scope();
  }

  /**
   * The people and bodies on one side of an event.
   *
   * @param ids Wikidata ids
   * @param names folded names of all, in every language known
   * @param countries the countries they belong to
   * @param allHaveIds whether the ids cover everybody
   */
  record Side(Set<String> ids, Set<String> names, Set<String> countries, boolean allHaveIds) {
    static Side of(Collection<Actor> actors) {
      Set<String> ids = new TreeSet<>();
      Set<String> names = new TreeSet<>();
      Set<String> countries = new TreeSet<>();
      boolean allHaveIds = true;
      for (Actor actor : actors) {
        names.add(Words.fold(actor.name()));
        if (actor.names() != null) {
          actor.names().values().forEach(name -> names.add(Words.fold(name)));
        }
        if (actor.id() != null) {
          ids.add(actor.id());
        } else {
          allHaveIds = false;
        }
        if (actor.country() != null) {
          countries.add(actor.country());
        }
      }
      return new Side(ids, names, countries, allHaveIds);
    }

    boolean isEmpty() {
      return names.isEmpty();
    }
  }

  static List<Candidate> all(Iterable<StoredReport> reports, TypeFamilies families) {
    List<Candidate> candidates = new ArrayList<>();
    reports.forEach(report -> candidates.add(new Candidate(report, families)));
    return candidates;
  }
}
