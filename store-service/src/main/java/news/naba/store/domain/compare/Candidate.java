package news.naba.store.domain.compare;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Evidence;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.text.Hashes;
import news.naba.store.domain.text.Stems;
import news.naba.store.domain.text.WordSet;
import news.naba.store.domain.text.Wording;
import news.naba.store.domain.text.Words;
import org.jspecify.annotations.Nullable;

/** A report made ready for being compared with many others. */
public final class Candidate {
  private static final int BYTES = 700;
  private static final int BYTES_OF_PARTY = 600;

  final StoredReport stored;
  final String family;

  /** As the report gives it, or {@code operation}: see {@link Lasting}. */
  final @Nullable String mode;

  final Telling telling;
  final SearchWindow window;
  private final int from;
  private final int to;
  private final boolean bounded;
  private final double lat;
  private final double lon;
  final Wording wording;

  final String language;
  final @Nullable Dating date;
  final Tolls tolls;

  /** What the passage is about: the stems of its longer words. */
  final WordSet topic;

  /** Hashes of the countries and numbers it names. */
  final int[] mentions;

  /** Its place's name, folded; empty without a place. */
  final String placeName;

  final List<Party> actors;
  final List<Party> recipients;

  /** Whether actors and recipients are one company, all of it in {@link #actors}. */
  final boolean mutual;

  /** Days by which another report may date the same differently, because it lasts. */
  final int lasting;

  /** What findings about it count. */
  final Points.OfKind points;

  private final String signature;
  private final int bytes;

  Candidate(
      StoredReport stored, TypeFamilies families, ActorWords words, Lasting lasts, Points counts) {
    Report report = stored.report();
    this.stored = stored;
    this.family = families.of(report);
    this.telling = Telling.of(report.modality());
    this.mode = lasts.modeOf(report);
    this.lasting = lasts.days(report.type(), mode);
    this.points = counts.of(report.type(), mode, family);
    this.window = SearchWindow.of(report, stored.article(), family, lasting);
    this.from = (int) window.from().toEpochDay();
    this.to = (int) window.to().toEpochDay();
    this.bounded = window.isBounded();
    this.lat = window.lat() == null ? Double.NaN : window.lat();
    this.lon = window.lon() == null ? Double.NaN : window.lon();
    String passage =
        report.evidence().stream().map(Evidence::text).collect(Collectors.joining(" "));
    List<String> folded = Words.of(passage);
    List<String> stems = folded.stream().map(Stems::stem).toList();
    this.wording = Wording.of(folded);
    this.language = stored.article().language();
    this.date = Dating.of(report.date());
    this.tolls = Tolls.of(report);
    this.topic = topic(stems);
    this.mentions = Hashes.of(words.mentions(stems));
    this.placeName = report.place() == null ? "" : Words.fold(report.place().name());
    this.mutual = families.isMutual(family);
    List<Party> first = report.actors().stream().map(words::party).toList();
    List<Party> second = report.recipients().stream().map(words::party).toList();
    this.actors =
        mutual ? Stream.concat(first.stream(), second.stream()).distinct().toList() : first;
    this.recipients = mutual ? List.of() : second;
    this.signature = Hashes.digest(describe());
    this.bytes = size();
  }

  private Candidate(Candidate other, StoredReport stored) {
    this.stored = stored;
    this.family = other.family;
    this.telling = other.telling;
    this.mode = other.mode;
    this.lasting = other.lasting;
    this.points = other.points;
    this.window = other.window;
    this.from = other.from;
    this.to = other.to;
    this.bounded = other.bounded;
    this.lat = other.lat;
    this.lon = other.lon;
    this.wording = other.wording;
    this.language = other.language;
    this.date = other.date;
    this.tolls = other.tolls;
    this.topic = other.topic;
    this.mentions = other.mentions;
    this.placeName = other.placeName;
    this.mutual = other.mutual;
    this.actors = other.actors;
    this.recipients = other.recipients;
    this.signature = other.signature;
    this.bytes = other.bytes;
  }

  /** Whether it would be made of this report just as well, whatever event that is in. */
  public boolean isOf(StoredReport report) {
    return isSame(stored.report(), report.report()) && isSame(stored.article(), report.article());
  }

  /** Mostly it is the very same, and then there is no need to read it all. */
  private static boolean isSame(Object a, Object b) {
    return a == b || a.equals(b);
  }

  /** The same, for a report of which it {@linkplain #isOf is}. */
  public Candidate standingFor(StoredReport report) {
    boolean there =
        stored.report() == report.report()
            && Objects.equals(stored.eventId(), report.eventId())
            && Objects.equals(stored.pin(), report.pin());
    return there ? this : new Candidate(this, report);
  }

  public StoredReport stored() {
    return stored;
  }

  /** Only reports of one family are compared. */
  public String family() {
    return family;
  }

  Report report() {
    return stored.report();
  }

  public String articleId() {
    return stored.articleId();
  }

  /** Where and when to look for others like it. */
  public SearchWindow window() {
    return window;
  }

  /** Whether it is told precisely enough to look for others at all. */
  public boolean isBounded() {
    return bounded;
  }

  /** First day of its window, as an epoch day. */
  public int from() {
    return from;
  }

  /** Last day of its window, as an epoch day. */
  public int to() {
    return to;
  }

  /** {@link SearchWindow#meets} in numbers: it is asked for very many pairs. */
  public boolean meets(Candidate other) {
    return from <= other.to
        && other.from <= to
        && !(Math.abs(lat - other.lat) > SearchWindow.REACH_LAT)
        && !(Math.abs(lon - other.lon) > SearchWindow.REACH_LON)
        && bounded
        && other.bounded
        && family.equals(other.family)
        && (window.country() == null
            || other.window.country() == null
            || window.country().equals(other.window.country()));
  }

  /**
   * Equal for reports between which no comparison can tell a difference: the same statement carried
   * by several articles. Attribution and spans are left out.
   */
  public String signature() {
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
            : r.date().start()
                + "/"
                + r.date().end()
                + r.date().precision()
                + (DateRule.isAssumed(r.date()) ? " assumed" : ""),
        r.place() == null
            ? ""
            : r.place().id()
                + " "
                + placeName
                + r.place().country()
                + r.place().precision()
                + r.place().lat()
                + r.place().lon(),
        actors.toString(),
        recipients.toString(),
        toll(r.killed()) + toll(r.injured()),
        r.evidence().get(0).field().name(),
        wording.folded());
  }

  /** About how much memory it takes, its report not counted. */
  public int bytes() {
    return bytes;
  }

  private int size() {
    return BYTES
        + Character.BYTES * (signature.length() + wording.folded().length())
        + Integer.BYTES * (wording.size() + topic.size() + mentions.length)
        + BYTES_OF_PARTY * (actors.size() + recipients.size());
  }

  private static String toll(@Nullable Count count) {
    return count == null ? "-" : count.min() + "-" + count.max() + count.vague() + count.scope();
  }

  private static WordSet topic(List<String> stems) {
    return WordSet.of(stems.stream().filter(stem -> stem.length() > 2).toList());
  }
}
