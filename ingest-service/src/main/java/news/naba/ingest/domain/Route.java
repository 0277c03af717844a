package news.naba.ingest.domain;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How an answer was reached.
 *
 * @param servedFrom where it came from in the end; null when from the address asked
 * @param movedTo where redirects for good (301, 308) lead; null when there are none
 */
public record Route(@Nullable URI servedFrom, @Nullable URI movedTo) {
  public static final Route DIRECT = new Route(null, null);
}
