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
import java.util.Optional;
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
import news.naba.ingest.domain.HostName;
import news.naba.ingest.domain.WebUrl;

/**
 * Looks a host up and decides whether it may be connected to. The address it answers is the one to
 * connect to: looking the name up again could give another one.
 */
@Singleton
public class AddressGuard {
  private static final int MAX_LOOKUPS = 64;

  private final Set<String> allowed;
  private final Set<String> hurried;
  private final Set<Integer> ports;
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
    /**
     * It may.
     *
     * @param address the one to connect to
     * @param lane whose turn it has to wait for: one server has one, however it is written
     * @param hurried whether it needs no pause between requests
     */
    record Admitted(InetAddress address, String lane, boolean hurried) implements Verdict {}

    record Refused(Failure failure, String detail) implements Verdict {}
  }

  @Inject
  AddressGuard(IngestConfig config) {
    this(config, InetAddress::getAllByName);
  }

  AddressGuard(IngestConfig config, Resolver resolver) {
    this.allowed = lowerCase(config.allow());
    this.hurried = lowerCase(config.fetch().noDelay());
    this.ports = config.fetch().ports();
    this.resolver = resolver;
    this.timeout = config.fetch().connectTimeout();
  }

  private static Set<String> lowerCase(Optional<Set<String>> entries) {
    return entries.orElse(Set.of()).stream()
        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whose turn an address has to wait for, as its verdict would say. */
  String lane(URI url) {
    String host = HostName.withoutRoot(url.getHost());
    String server = host + ":" + WebUrl.port(url);
    return allowed.contains(server) ? server : host;
  }

  /** Looks up and judges the host of an address that {@link WebUrl} has read. */
  public Verdict check(URI url) {
    String host = HostName.withoutRoot(url.getHost());
    String server = host + ":" + WebUrl.port(url);
    boolean exempt = allowed.contains(server);
    try {
      if (!exempt) {
        requireOrdinary(url, host);
      }
      List<InetAddress> addresses = lookUp(host);
      if (!exempt) {
        requirePublic(host, addresses);
      }
      return new Verdict.Admitted(addresses.get(0), lane(url), hurried.contains(server));
    } catch (FetchException e) {
      FetchResult.Failed failed = e.toResult();
      return new Verdict.Refused(failed.failure(), failed.detail());
    }
  }

  private void requireOrdinary(URI url, String host) throws FetchException {
    if (!ports.contains(WebUrl.port(url))) {
      throw new FetchException(
          Failure.FORBIDDEN_ADDRESS, "port " + WebUrl.port(url) + " is not one of " + ports);
    }
    if (host.indexOf('%') >= 0) { // RFC 4007: only addresses of this very network have one
      throw new FetchException(
          Failure.FORBIDDEN_ADDRESS, host + " has a zone, so it is not a public address");
    }
    if (HostName.isObscureNumber(host)) {
      throw new FetchException(
          Failure.FORBIDDEN_ADDRESS, host + " is a number that hides which address it is");
    }
  }

  private static void requirePublic(String host, List<InetAddress> addresses)
      throws FetchException {
    for (InetAddress address : addresses) {
      if (!AddressPolicy.isPublic(address)) {
        throw new FetchException(
            Failure.FORBIDDEN_ADDRESS,
            host + " is " + address.getHostAddress() + ", which is not a public address");
      }
    }
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
