package news.naba.local.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One edition a day. The day and the start of each are kept in a file, one line {@code DAY START}
 * per edition, so that a restart goes on with today's and yesterday's addresses keep answering.
 */
final class Editions {

  /**
   * One day's edition.
   *
   * @param day the day its texts call today
   * @param start when its timeline began
   */
  record Edition(LocalDate day, Instant start) {}

  private final Path file;
  private final Clock clock;
  private final double pace;
  private final Map<LocalDate, Edition> byDay;

  private Editions(Path file, Clock clock, double pace, Map<LocalDate, Edition> byDay) {
    this.file = file;
    this.clock = clock;
    this.pace = pace;
    this.byDay = byDay;
  }

  /**
   * @param pace seconds of the timeline per second of the clock, above 0
   * @throws IOException if the state cannot be read or written
   */
  static Editions open(Path stateDir, Clock clock, double pace) throws IOException {
    if (!(pace > 0)) {
      throw new IllegalArgumentException("pace must be above 0: " + pace);
    }
    Files.createDirectories(stateDir);
    Path file = stateDir.resolve("sample-editions.txt");
    Editions editions = new Editions(file, clock, pace, read(file));
    try {
      editions.current();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return editions;
  }

  /**
   * Today's edition; the first call on a new day starts it.
   *
   * @throws UncheckedIOException if the start of a new edition cannot be kept
   */
  synchronized Edition current() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    LocalDate today = LocalDate.ofInstant(now, zone());
    Edition known = byDay.get(today);
    if (known != null) {
      return known;
    }
    Edition edition = new Edition(today, now);
    byDay.put(today, edition);
    try {
      write();
    } catch (IOException e) {
      byDay.remove(today);
      throw new UncheckedIOException(e);
    }
    return edition;
  }

  synchronized Optional<Edition> of(LocalDate day) {
    return Optional.ofNullable(byDay.get(day));
  }

  /** How far an edition's timeline has come. */
  Duration elapsed(Edition edition) {
    long millis = Duration.between(edition.start(), clock.instant()).toMillis();
    return Duration.ofMillis(Math.round(millis * pace));
  }

  /** When something on an edition's timeline happens by the clock. */
  Instant moment(Edition edition, Duration offset) {
    return edition.start().plusMillis(Math.round(offset.toMillis() / pace));
  }

  ZoneId zone() {
    return clock.getZone();
  }

  private static Map<LocalDate, Edition> read(Path file) throws IOException {
    Map<LocalDate, Edition> editions = new TreeMap<>();
    if (!Files.exists(file)) {
      return editions;
    }
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split(" ", -1);
      try {
        Edition edition = new Edition(LocalDate.parse(words[0]), Instant.parse(words[1]));
        editions.put(edition.day(), edition);
      } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
        throw new IOException(file + " has a line that is no edition: " + line, e);
      }
    }
    return editions;
  }

  private void write() throws IOException {
    List<String> lines =
        byDay.values().stream().map(edition -> edition.day() + " " + edition.start()).toList();
    Path next = file.resolveSibling(file.getFileName() + ".new");
    Files.write(next, lines);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
