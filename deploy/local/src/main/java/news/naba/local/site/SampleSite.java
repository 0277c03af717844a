package news.naba.local.site;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The sample news site: invented outlets on one loopback port, each with a home page, a feed and
 * article pages. It needs no thread of its own to publish: what is out follows from the clock.
 *
 * <p>Days are UTC days, so that "today" in a text, in a feed's date and in the event's date agree
 * wherever the machine is.
 */
public final class SampleSite implements AutoCloseable {

  private static final int THREADS = 4;
  private static final int WAITING_REQUESTS = 64;

  private final HttpServer server;
  private final ThreadPoolExecutor workers;
  private final List<SampleSource> sources;

  private SampleSite(HttpServer server, ThreadPoolExecutor workers, List<SampleSource> sources) {
    this.server = server;
    this.workers = workers;
    this.sources = sources;
  }

  /**
   * Starts today's edition, or goes on with it where an earlier start left off.
   *
   * @param port port on 127.0.0.1; 0 takes any free one
   * @param stateDir where the start of each edition is kept; created when missing
   * @throws IOException if the port is taken or the state cannot be read or written
   */
  public static SampleSite start(int port, Path stateDir) throws IOException {
    return start(port, stateDir, Clock.systemUTC(), 1);
  }

  /**
   * As {@link #start(int, Path)}, on a clock and at a pace of the caller's.
   *
   * @param clock its zone decides when a day begins
   * @param pace how many seconds of the timeline pass in one second of the clock, above 0
   * @throws IOException if the port is taken or the state cannot be read or written
   */
  public static SampleSite start(int port, Path stateDir, Clock clock, double pace)
      throws IOException {
    List<Outlet> outlets = Outlet.loadAll();
    List<Story> stories = Timeline.load(outlets);
    Editions editions = Editions.open(stateDir, clock, pace);

    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
    String baseUrl = "http://127.0.0.1:" + server.getAddress().getPort();
    Newsroom newsroom = new Newsroom(stories, editions, baseUrl);
    ThreadPoolExecutor workers = workers();
    server.setExecutor(workers);
    server.createContext("/", new SiteHandler(outlets, newsroom));
    server.start();

    List<SampleSource> sources =
        outlets.stream()
            .map(
                outlet ->
                    new SampleSource(
                        baseUrl + outlet.feedPath(),
                        outlet.name() + " (sample)",
                        outlet.name(),
                        outlet.language(),
                        outlet.country()))
            .toList();
    return new SampleSite(server, workers, sources);
  }

  /** The outlets' feeds, to be registered with the ingest service. */
  public List<SampleSource> sources() {
    return sources;
  }

  /** Stops serving at once. */
  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  /**
   * When all threads are busy and the queue is full, the accepting thread serves: it slows down.
   */
  private static ThreadPoolExecutor workers() {
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_REQUESTS),
            task -> {
              Thread thread = new Thread(task, "sample-site");
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }
}
