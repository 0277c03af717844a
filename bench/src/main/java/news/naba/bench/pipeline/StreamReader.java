package news.naba.bench.pipeline;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the stream and tells of every article that a frame names. */
final class StreamReader implements AutoCloseable {
  private static final Pattern ARTICLE = Pattern.compile("\"articleId\":\"([^\"]+)\"");

  private final InputStream body;

  private StreamReader(InputStream body) {
    this.body = body;
  }

  /** Returns once the stream has said where it stands: nothing that comes later is missed. */
  static StreamReader open(HttpClient http, URI stream, Arrivals arrivals)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        http.send(HttpRequest.newBuilder(stream).build(), BodyHandlers.ofInputStream());
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.startsWith("event: position")) {
      line = lines.readLine();
    }
    if (response.statusCode() != 200 || line == null) {
      throw new IOException("The stream answered " + response.statusCode());
    }
    Thread thread = new Thread(() -> read(lines, arrivals), "stream");
    thread.setDaemon(true);
    thread.start();
    return new StreamReader(response.body());
  }

  private static void read(BufferedReader lines, Arrivals arrivals) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        long at = System.nanoTime();
        if (line.startsWith("data:")) {
          Matcher articles = ARTICLE.matcher(line);
          while (articles.find()) {
            arrivals.seen(articles.group(1), at);
          }
        }
      }
    } catch (IOException e) {
      // Closed at the end; or broken before, and then articles are missing.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
