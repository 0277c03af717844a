package news.naba.store.killed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reader of the stream that leaves at random, and comes back with the last id it has seen. */
final class Client implements Runnable {
  private static final int SHORTEST_STAY_MS = 100;
  private static final int LONGEST_STAY_MS = 4_000;
  private static final long PAUSE_MS = 100;

  private final HttpClient http;
  private final List<URI> replicas;
  private final Random random;
  private final List<Long> received = new CopyOnWriteArrayList<>();
  private final List<String> gaps = new CopyOnWriteArrayList<>();
  private volatile boolean restless = true;
  private volatile boolean running = true;

  Client(HttpClient http, List<URI> replicas, long seed) {
    this.http = http;
    this.replicas = replicas;
    this.random = new Random(seed);
  }

  /** The ids of all updates, in the order in which they came. */
  List<Long> received() {
    return received;
  }

  /** What the stream said that it does not have. */
  List<String> gaps() {
    return gaps;
  }

  long last() {
    return received.isEmpty() ? 0 : received.get(received.size() - 1);
  }

  /** From now on it stays as long as it is let. */
  void settle() {
    restless = false;
  }

  void stop() {
    running = false;
  }

  @Override
  public void run() {
    while (running) {
      try {
        visit();
      } catch (IOException e) {
        // Nobody there, or gone: come back.
        pause();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void visit() throws IOException, InterruptedException {
    URI replica = replicas.get(random.nextInt(replicas.size()));
    HttpRequest request =
        HttpRequest.newBuilder(replica.resolve("/v1/stream?after=0"))
            .timeout(Duration.ofSeconds(10))
            .header("Last-Event-ID", Long.toString(last()))
            .build();
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      response.body().close();
      pause();
      return;
    }
    long stay = SHORTEST_STAY_MS + (long) random.nextInt(LONGEST_STAY_MS);
    long leave = System.nanoTime() + Duration.ofMillis(stay).toNanos();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      read(lines, leave);
    }
  }

  /** A heartbeat comes often enough for the client to notice that it is time to leave. */
  private void read(BufferedReader lines, long leave) throws IOException {
    String event = "";
    String id = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("event: ")) {
        event = line.substring(7);
      } else if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("data: ") && event.equals("gap")) {
        gaps.add(line);
      } else if (line.isEmpty()) {
        if (event.isEmpty() && !id.isEmpty()) {
          received.add(Long.valueOf(id));
        }
        event = "";
        id = "";
        if (!running || (restless && System.nanoTime() > leave)) {
          return;
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
