package news.naba.bench.fetch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import news.naba.bench.Subject;
import org.openjdk.jmh.runner.options.Options;

/**
 * Pages fetched per second beside a bare {@code java.net.http} client in the same number of loops
 * against the same sites, taking turns; then the largest bodies from 200 sites at once within a
 * heap of 512 MB.
 */
public final class FetchSubject implements Subject {
  private static final int LOOPS = 32;
  private static final int PAGE_BYTES = 60_000;
  private static final int ROUNDS = 5;
  private static final long ROUND_MILLIS = 4_000;
  private static final int IN_FLIGHT = 200;

  @Override
  public String name() {
    return "fetch";
  }

  @Override
  public String about() {
    return "pages from loopback, beside a bare java.net.http client; 200 large bodies in 512 MB";
  }

  @Override
  public void run(Options options) {
    try {
      speed();
      memory();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void speed() throws InterruptedException, ExecutionException, TimeoutException {
    List<String> hosts = LoopbackSites.hosts(LOOPS);
    HttpClient bare = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    try (LoopbackSites sites = new LoopbackSites(PAGE_BYTES, 1);
        NabaFetcher naba = new NabaFetcher(hosts, sites.port())) {
      Load.Fetch ours = host -> naba.fetch(LoopbackSites.url(host, sites.port(), "/page.html"));
      Load.Fetch theirs = host -> bare(bare, host, sites.port());
      Load.pagesPerSecond(hosts, ROUND_MILLIS, ours);
      Load.pagesPerSecond(hosts, ROUND_MILLIS, theirs);
      List<Double> ratios = new ArrayList<>();
      System.out.printf("%n%d loops, a host each, pages of %d bytes%n%n", LOOPS, PAGE_BYTES);
      System.out.println("| naba, pages/s | java.net.http, pages/s | ratio |\n|---|---|---|");
      for (int round = 0; round < ROUNDS; round++) {
        double nabas = Load.pagesPerSecond(hosts, ROUND_MILLIS, ours);
        double bares = Load.pagesPerSecond(hosts, ROUND_MILLIS, theirs);
        ratios.add(nabas / bares);
        System.out.printf(Locale.ROOT, "| %.0f | %.0f | %.2f |%n", nabas, bares, nabas / bares);
      }
      ratios.sort(null);
      System.out.printf(Locale.ROOT, "%nmedian ratio %.2f%n%n", ratios.get(ROUNDS / 2));
    }
  }

  private static int bare(HttpClient client, String host, int port)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(LoopbackSites.url(host, port, "/page.html")).build();
    return client.send(request, BodyHandlers.ofByteArray()).body().length;
  }

  private static void memory()
      throws InterruptedException, ExecutionException, TimeoutException, IOException {
    try (LoopbackSites sites = new LoopbackSites(PAGE_BYTES, IN_FLIGHT)) {
      Process small =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx512m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  InFlight.class.getName(),
                  Integer.toString(IN_FLIGHT),
                  Integer.toString(sites.port()))
              .inheritIO()
              .start();
      if (small.waitFor() != 0) {
        throw new IllegalStateException("not all bodies were fetched");
      }
    }
  }
}
