package news.naba.ingest.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.time.Instant;
import news.naba.contracts.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * Something that is polled: the value on {@code naba.sources}.
 *
 * @param id derived from the address it was registered with; also the Kafka key
 * @param url the feed's address, as {@link WebUrl} writes it
 * @param registeredUrl the address it was registered with; null unless its server has since moved
 *     it for good
 * @param name what people call the source
 * @param outlet the publisher's name
 * @param language BCP 47, of the outlet's articles
 * @param country ISO 3166-1 alpha-2, of the outlet
 * @param pollSeconds the least seconds between polls, 1 to 604800; null for the service's default
 * @param maxPollSeconds the most, however seldom it publishes; null for {@code pollSeconds} where
 *     that is given, else the service's default
 * @param paused whether nothing of it is fetched; null for no
 * @param askedAt when somebody last asked for a poll; null when nobody did
 * @param createdAt when it was registered
 */
public record Source(
    String id,
    String url,
    @Nullable String registeredUrl,
    @Nullable String name,
    @Nullable String outlet,
    @Nullable String language,
    @Nullable String country,
    @Nullable Integer pollSeconds,
    @Nullable Integer maxPollSeconds,
    @Nullable Boolean paused,
    @Nullable Instant askedAt,
    Instant createdAt) {

  /** A source as it is registered: neither paused nor asked for. */
  public Source(
      String id,
      String url,
      @Nullable String registeredUrl,
      @Nullable String name,
      @Nullable String outlet,
      @Nullable String language,
      @Nullable String country,
      @Nullable Integer pollSeconds,
      Instant createdAt) {
    this(
        id,
        url,
        registeredUrl,
        name,
        outlet,
        language,
        country,
        pollSeconds,
        null,
        null,
        null,
        createdAt);
  }

  /** Whether nothing of it is to be fetched until somebody says so. */
  @JsonIgnore
  public boolean isPaused() {
    return Boolean.TRUE.equals(paused);
  }

  /** The source, to be polled now. */
  public Source asked(Instant now) {
    return new Source(
        id,
        url,
        registeredUrl,
        name,
        outlet,
        language,
        country,
        pollSeconds,
        maxPollSeconds,
        paused,
        now,
        createdAt);
  }

  public URI uri() {
    return URI.create(url);
  }

  /** The source at the address to which its server has moved it for good. */
  public Source movedTo(URI target) {
    return new Source(
        id,
        target.toString(),
        registeredUrl == null ? url : registeredUrl,
        name,
        outlet,
        language,
        country,
        pollSeconds,
        maxPollSeconds,
        paused,
        askedAt,
        createdAt);
  }

  /** The publisher, as far as the source knows. */
  public Outlet toOutlet() {
    return new Outlet(outlet, WebUrl.domain(uri()).orElse(null), country, language);
  }
}
