package news.naba.ingest.fetch;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import news.naba.ingest.IngestConfig;
import news.naba.ingest.domain.AddressPolicy;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.WebUrl;

/**
 * Looks a host up and decides whether it may be connected to. The address it answers is the one to
 * connect to: looking the name up again could give another one.
 */
@Singleton
public class AddressGuard {
  private static final int MAX_LOOKUPS = 64;

  private final Set<String> allowed;
  private final Resolver resolver;
  private final Duration timeout;
  private final ExecutorService lookups =
      new ThreadPoolExecutor(0, MAX_LOOKUPS, 30, TimeUnit.SECONDS, new SynchronousQueue<>());

  /** How host names become addresses. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /** Whether an address may be fetched. */
  public sealed interface Verdict {
    /** It may, from {@code address}; {@code exempt} when only the configuration allows it. */
    record Admitted(InetAddress address, boolean exempt) implements Verdict {}

    record Refused(Failure failure, String detail) implements Verdict {}
  }

  @Inject
  AddressGuard(IngestConfig config) {
    this(
        config.allow().orElse(Set.of()),
        InetAddress::getAllByName,
        config.fetch().connectTimeout());
  }

  AddressGuard(Set<String> allowed, Resolver resolver, Duration timeout) {
    this.allowed =
        allowed.stream()
            .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.resolver = resolver;
    this.timeout = timeout;
  }

  /** Looks up and judges the host of an address that {@link WebUrl} has read. */
  public Verdict check(URI url) {
    List<InetAddress> addresses;
    try {
      addresses = lookUp(url.getHost());
    } catch (FetchException e) {
      FetchResult.Failed failed = e.toResult();
      return new Verdict.Refused(failed.failure(), failed.detail());
    }
    if (allowed.contains(url.getHost() + ":" + WebUrl.port(url))) {
      return new Verdict.Admitted(addresses.get(0), true);
    }
    for (InetAddress address : addresses) {
      if (!AddressPolicy.isPublic(address)) {
        return new Verdict.Refused(
            Failure.FORBIDDEN_ADDRESS,
            url.getHost() + " is " + address.getHostAddress() + ", which is not a public address");
      }
    }
    return new Verdict.Admitted(addresses.get(0), false);
  }

  private List<InetAddress> lookUp(String host) throws FetchException {
    try {
      Future<List<InetAddress>> lookup =
          lookups.submit(() -> Arrays.asList(resolver.resolve(host)));
      try {
        return lookup.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        lookup.cancel(true);
        throw new FetchException(Failure.UNRESOLVED, "looking up " + host + " took too long");
      }
    } catch (ExecutionException e) {
      throw new FetchException(Failure.UNRESOLVED, "no address for " + host);
    } catch (RejectedExecutionException e) {
      throw new FetchException(Failure.UNRESOLVED, "too many names are being looked up");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException(Failure.INTERNAL_ERROR, "interrupted");
    }
  }

  @PreDestroy
  void stop() {
    lookups.shutdownNow();
  }
}
