package news.naba.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import news.naba.ingest.domain.Failure;

/**
 * What sites ask of robots, by RFC 9309: a site without robots.txt allows everything, one whose
 * robots.txt cannot be had is left alone until it can. Each is asked once, also when several want
 * to know at the same time, and its answer is kept.
 */
final class Robots {
  private static final Duration KEPT = Duration.ofHours(12);

  /** A robots.txt that cannot be had is not asked for again before this. */
  private static final Duration KEPT_FAILURE = Duration.ofSeconds(10);

  /** Rules known are followed on while the site cannot say new ones, and so long asked for. */
  private static final Duration KEPT_STALE = Duration.ofMinutes(10);

  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
  private static final int MAX_SITES = 20_000;

  private final Clock clock;
  private final String name;
  private final Map<String, CompletableFuture<Said>> asking = new ConcurrentHashMap<>();
  private final Map<String, Known> sites =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
              return size() > MAX_SITES;
            }
          });

  /** What is known of a site. */
  private record Known(Said said, Instant expires) {}

  /** What came of asking for a robots.txt. */
  sealed interface Said {
    record Rules(SimpleRobotRules rules) implements Said {}

    record Nothing(FetchResult.Failed failed) implements Said {}
  }

  /** Fetches a robots.txt, and hands on what came of it. */
  interface Source {
    Said fetch(URI robots, Function<FetchResult, Said> use);
  }

  /**
   * @param userAgent its first word, without a version, is the name by which robots.txt addresses
   *     us
   */
  Robots(Clock clock, String userAgent) {
    this.clock = clock;
    this.name = userAgent.strip().split("[/\\s(]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /**
   * The pause the site asks for between requests, zero when it does not ask.
   *
   * @throws FetchException if the address must not be fetched
   */
  Duration check(URI url, Source source) throws FetchException {
    SimpleRobotRules rules = rules(url.resolve("/robots.txt"), source);
    if (!rules.isAllowed(url.toString())) {
      throw new FetchException(
          Failure.DISALLOWED_BY_ROBOTS, "robots.txt of " + url.getHost() + " disallows it");
    }
    long asked = Math.max(0, rules.getCrawlDelay());
    return Duration.ofMillis(Math.min(asked, LONGEST_DELAY.toMillis()));
  }

  /** The sitemaps a site's robots.txt lists; none when it cannot be had. */
  List<String> sitemaps(URI url, Source source) {
    try {
      return rules(url.resolve("/robots.txt"), source).getSitemaps();
    } catch (FetchException e) {
      return List.of();
    }
  }

  private SimpleRobotRules rules(URI robots, Source source) throws FetchException {
    Said said = fresh(robots).orElseGet(() -> ask(robots, source));
    if (said instanceof Said.Rules known) {
      return known.rules();
    }
    FetchResult.Failed failed = ((Said.Nothing) said).failed();
    // Where robots.txt leads is not where the page is: only the page's own address forbids it.
    boolean forbidden = failed.failure() == Failure.FORBIDDEN_ADDRESS;
    throw new FetchException(
        forbidden ? Failure.SERVER_ERROR : failed.failure(),
        "robots.txt: " + failed.detail(),
        failed.retryAfter());
  }

  private Optional<Said> fresh(URI robots) {
    return Optional.ofNullable(sites.get(robots.toString()))
        .filter(known -> known.expires().isAfter(clock.instant()))
        .map(Known::said);
  }

  /** Asks, or waits for what another one who asks at this moment is told. */
  private Said ask(URI robots, Source source) {
    CompletableFuture<Said> mine = new CompletableFuture<>();
    CompletableFuture<Said> others = asking.putIfAbsent(robots.toString(), mine);
    if (others != null) {
      return others.join();
    }
    try {
      Said said =
          fresh(robots)
              .orElseGet(() -> remember(robots, source.fetch(robots, r -> said(robots, r))));
      mine.complete(said);
      return said;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      asking.remove(robots.toString());
    }
  }

  private Said remember(URI robots, Said said) {
    Known before = sites.get(robots.toString());
    Said followed = said;
    if (said instanceof Said.Nothing && before != null && before.said() instanceof Said.Rules) {
      followed = before.said();
    }
    sites.put(
        robots.toString(), new Known(followed, clock.instant().plus(lifetime(said, followed))));
    return followed;
  }

  private static Duration lifetime(Said said, Said followed) {
    if (said instanceof Said.Nothing nothing) {
      Duration asked = nothing.failed().retryAfter();
      Duration least = followed.equals(said) ? KEPT_FAILURE : KEPT_STALE;
      return asked != null && asked.compareTo(least) > 0 ? asked : least;
    }
    return KEPT;
  }

  private Said said(URI robots, FetchResult result) {
    if (result instanceof FetchResult.Fetched fetched) {
      return new Said.Rules(
          new SimpleRobotRulesParser()
              .parseContent(robots.toString(), fetched.body(), "text/plain", List.of(name)));
    }
    if (result instanceof FetchResult.Failed failed && !saysNothing(failed.failure())) {
      return new Said.Nothing(failed);
    }
    return new Said.Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
  }

  /** A robots.txt that is not there, or is something else, asks for nothing. */
  private static boolean saysNothing(Failure failure) {
    return switch (failure) {
      case NOT_FOUND, GONE, REFUSED, BAD_REDIRECT, BAD_ENCODING, EMPTY_BODY -> true;
      default -> false;
    };
  }
}
