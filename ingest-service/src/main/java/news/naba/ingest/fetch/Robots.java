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
import java.util.Map;
import java.util.function.Function;
import news.naba.ingest.domain.Failure;

/**
 * What sites ask of robots, by RFC 9309: a site without robots.txt allows everything, one whose
 * robots.txt cannot be had is left alone until it can.
 */
final class Robots {
  /** The word by which robots.txt addresses us. */
  static final String NAME = "naba";

  private static final Duration KEPT = Duration.ofHours(12);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
  private static final int MAX_SITES = 2_000;

  private final Clock clock;
  private final Map<String, Answered> sites =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Answered> eldest) {
              return size() > MAX_SITES;
            }
          });

  private record Answered(SimpleRobotRules rules, Instant expires) {}

  Robots(Clock clock) {
    this.clock = clock;
  }

  /**
   * The pause the site asks for between requests, zero when it does not ask.
   *
   * @param fetch fetches a robots.txt
   * @throws FetchException if the address must not be fetched
   */
  Duration check(URI url, Function<URI, FetchResult> fetch) throws FetchException {
    SimpleRobotRules rules = rules(url, fetch);
    if (!rules.isAllowed(url.toString())) {
      throw new FetchException(
          Failure.DISALLOWED_BY_ROBOTS, "robots.txt of " + url.getHost() + " disallows it");
    }
    long asked = Math.max(0, rules.getCrawlDelay());
    return Duration.ofMillis(Math.min(asked, LONGEST_DELAY.toMillis()));
  }

  private SimpleRobotRules rules(URI url, Function<URI, FetchResult> fetch) throws FetchException {
    URI robots = url.resolve("/robots.txt");
    Answered known = sites.get(robots.toString());
    if (known != null && known.expires().isAfter(clock.instant())) {
      return known.rules();
    }
    SimpleRobotRules rules = parsed(robots, fetch.apply(robots));
    sites.put(robots.toString(), new Answered(rules, clock.instant().plus(KEPT)));
    return rules;
  }

  private static SimpleRobotRules parsed(URI robots, FetchResult result) throws FetchException {
    if (result instanceof FetchResult.Fetched fetched) {
      return new SimpleRobotRulesParser()
          .parseContent(robots.toString(), fetched.body(), "text/plain", List.of(NAME));
    }
    if (result instanceof FetchResult.Failed failed && !saysNothing(failed.failure())) {
      throw new FetchException(failed.failure(), "robots.txt: " + failed.detail());
    }
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  /** A robots.txt that is not there, or is something else, asks for nothing. */
  private static boolean saysNothing(Failure failure) {
    return switch (failure) {
      case NOT_FOUND, REFUSED, NOT_TEXT, TOO_LARGE, BAD_REDIRECT, BAD_ENCODING, EMPTY_BODY -> true;
      default -> false;
    };
  }
}
