package news.naba.extract.domain.article.metadata.date;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.metadata.date.DateReader.Found;
import news.naba.extract.domain.article.metadata.date.Stamp.Role;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence.Stated;
import news.naba.extract.domain.article.metadata.evidence.Spot;
import news.naba.extract.domain.article.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * The times on one page. Those that leave open which number is the day are settled by the rest of
 * the page: by other dates on it, and by where and in what language it is written.
 */
final class Stamps {
  /** What is written in the text after the headline's first so many characters is the text. */
  private static final int NEAR = 900;

  /** Marked as a date, it may stand lower, after a standfirst and a picture. */
  private static final int NEAR_MARKED = 2_500;

  /** And so many characters before the headline. */
  private static final int BEFORE = 250;

  /** In characters: a line that tells the date has little else in it. */
  private static final int LONGEST_LINE = 110;

  /** So close to the headline it is the headline's, whatever it stands in. */
  private static final int NEXT = 120;

  /** The distance of lines that are not near the headline. */
  static final int FAR = Integer.MAX_VALUE;

  /** More words before a date make a sentence or a caption. */
  private static final int LABEL_WORDS = 5;

  private static final Pattern TITLE_END = Pattern.compile("[|–—-]\\s*([\\d./-]{8,10})\\s*$");

  private static final Set<String> KINDS =
      Set.of("time", "published", "modified", "text", "datepublished", "datemodified");

  private final DateReader dates;
  private final List<Pattern> publishedLabels;
  private final List<Pattern> modifiedLabels;
  private final LocalDate latest;
  private final Optional<DateOrder> customary;
  private final List<Read> open = new ArrayList<>();
  private final Set<LocalDate> certain = new HashSet<>();
  private final Set<DateOrder> orders = new HashSet<>();

  /** A date as read, perhaps in two ways. */
  private record Read(Found found, Role role, String source, int distance) {}

  Stamps(
      DateReader dates,
      List<Pattern> publishedLabels,
      List<Pattern> modifiedLabels,
      LocalDate fetched,
      Optional<DateOrder> customary) {
    this.dates = dates;
    this.publishedLabels = publishedLabels;
    this.modifiedLabels = modifiedLabels;
    // A day ahead: where the sun rises first it is tomorrow already.
    this.latest = fetched.plusDays(1);
    this.customary = customary;
  }

  /** Notes what a field says. */
  void state(Stated stated, Role role) {
    dates.all(stated.value()).stream()
        .limit(1)
        .forEach(found -> note(found, role, stated.source(), 0));
  }

  /** Notes the day in an address. */
  void address(@Nullable String url) {
    UrlDates.in(url)
        .map(day -> new Found("", List.of(StatedTime.of(day)), Optional.empty()))
        .ifPresent(found -> note(found, Role.UNSAID, "address", 0));
  }

  /** Notes the day that many sites put at the end of the document's title. */
  void title(String documentTitle) {
    Matcher end = TITLE_END.matcher(documentTitle);
    if (end.find()) {
      state(new Stated("title element", end.group(1)), Role.UNSAID);
    }
  }

  /**
   * Notes the dates in the lines around the headline.
   *
   * @param headline null if it stands nowhere; then no line is near it
   */
  void lines(PageEvidence page, @Nullable Spot headline) {
    List<Spot> elsewhere = new ArrayList<>();
    for (Spot spot : page.spots()) {
      if (!KINDS.contains(spot.kind()) || spot.text().length() > LONGEST_LINE) {
        continue;
      }
      if (headline != null && isNear(spot, headline)) {
        noteLine(spot, spot.position() - headline.position());
      } else {
        elsewhere.add(spot);
      }
    }
    if (open.isEmpty()) {
      int beside = headline == null ? 0 : headline.beside();
      elsewhere.stream().filter(spot -> spot.beside() <= beside).forEach(this::noteFarLine);
    }
    if (open.stream().anyMatch(read -> read.found().certain().isEmpty())) {
      // Dates of other things tell how this site writes dates.
      elsewhere.forEach(spot -> found(spot).forEach(found -> found.order().ifPresent(orders::add)));
    }
  }

  private static boolean isNear(Spot spot, Spot headline) {
    int distance = spot.position() - headline.position();
    int near = spot.kind().equals("text") ? NEAR : NEAR_MARKED;
    boolean within = distance >= -BEFORE && distance <= near;
    boolean next = distance >= -NEXT && distance <= headline.text().length() + NEXT;
    return within && (spot.beside() <= headline.beside() || next);
  }

  private void noteLine(Spot spot, int distance) {
    // Dates before the headline belong to something else more often than those after it.
    int penalized = distance < 0 ? NEXT * 2 - distance : distance;
    for (Found found : found(spot)) {
      Role role = role(spot.kind()) != Role.UNSAID ? role(spot.kind()) : labelled(spot, found);
      boolean caption =
          role == Role.UNSAID
              && spot.kind().equals("text")
              && Lines.words(found.before()) > LABEL_WORDS;
      if (!caption) {
        note(found, role, "line " + spot.kind(), penalized);
      }
    }
  }

  /** Far from the headline only what says that it is the date of something. */
  private void noteFarLine(Spot spot) {
    for (Found found : found(spot)) {
      Role role = role(spot.kind()) != Role.UNSAID ? role(spot.kind()) : labelled(spot, found);
      if (role != Role.UNSAID || spot.kind().equals("time")) {
        note(found, role, "line " + spot.kind(), FAR);
      }
    }
  }

  private List<Found> found(Spot spot) {
    List<Found> inValue = dates.all(spot.value());
    return inValue.isEmpty() && !spot.value().equals(spot.text())
        ? dates.all(spot.text())
        : inValue;
  }

  private static Role role(String kind) {
    return switch (kind) {
      case "published", "datepublished" -> Role.PUBLISHED;
      case "modified", "datemodified" -> Role.MODIFIED;
      default -> Role.UNSAID;
    };
  }

  private Role labelled(Spot spot, Found found) {
    String label = spot.value().equals(spot.text()) ? found.before() : spot.text();
    if (modifiedLabels.stream().anyMatch(pattern -> pattern.matcher(label).find())) {
      return Role.MODIFIED;
    }
    return publishedLabels.stream().anyMatch(pattern -> pattern.matcher(label).find())
        ? Role.PUBLISHED
        : Role.UNSAID;
  }

  private void note(Found found, Role role, String source, int distance) {
    found.order().ifPresent(orders::add);
    found.certain().map(StatedTime::day).ifPresent(certain::add);
    open.add(new Read(found, role, source, distance));
  }

  /** The times with one reading left, in the order in which they were noted. */
  Stream<Stamp> settled() {
    return open.stream().flatMap(read -> settle(read).stream());
  }

  private Optional<Stamp> settle(Read read) {
    List<StatedTime> possible =
        read.found().readings().stream().filter(time -> isPossible(time.day())).toList();
    return choose(possible, read.found().readings())
        .map(time -> new Stamp(time, read.role(), read.source(), read.distance()));
  }

  private Optional<StatedTime> choose(List<StatedTime> possible, List<StatedTime> all) {
    if (possible.size() < 2) {
      return possible.stream().findFirst();
    }
    List<StatedTime> known =
        possible.stream().filter(time -> certain.contains(time.day())).toList();
    if (known.size() == 1) {
      return Optional.of(known.get(0));
    }
    Optional<DateOrder> order =
        orders.size() == 1
            ? orders.stream().findFirst()
            : orders.isEmpty() ? customary : Optional.empty();
    return order.map(o -> all.get(o == DateOrder.DAY_FIRST ? 0 : 1));
  }

  private boolean isPossible(LocalDate day) {
    return !day.isAfter(latest) && day.getYear() >= 1990;
  }

  /** The calendar day of a moment, for comparison with days from anywhere. */
  static LocalDate utcDay(StatedTime time) {
    return time.approximately().atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
