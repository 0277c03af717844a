package news.naba.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Follows a stream of server-sent events, line by line. */
final class EventStream implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final HttpURLConnection connection;
  private final Thread reader;

  EventStream(URI uri) throws IOException {
    connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setRequestProperty("Accept", "text/event-stream");
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    reader = new Thread(() -> in.lines().forEach(lines::add), "event-stream");
    reader.setUncaughtExceptionHandler((thread, closed) -> {});
    reader.setDaemon(true);
    reader.start();
  }

  /** The lines so far. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
