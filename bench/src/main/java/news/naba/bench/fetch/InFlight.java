package news.naba.bench.fetch;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/** Fetches the largest body from all sites at once, in a process with a small heap. */
public final class InFlight {
  private InFlight() {}

  /** The arguments: how many sites there are, and at which port. */
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    List<String> hosts = LoopbackSites.hosts(Integer.parseInt(args[0]));
    int port = Integer.parseInt(args[1]);
    long start = System.nanoTime();
    long bytes;
    try (NabaFetcher naba = new NabaFetcher(hosts, port)) {
      bytes =
          Load.together(hosts, host -> naba.fetch(LoopbackSites.url(host, port, "/large.html")));
    }
    System.out.printf(
        Locale.ROOT,
        "%d bodies, %d MiB together, in %.1f s, with a heap of at most %d MiB%n",
        hosts.size(),
        bytes >> 20,
        (System.nanoTime() - start) / 1e9,
        Runtime.getRuntime().maxMemory() >> 20);
    System.exit(0);
  }
}
