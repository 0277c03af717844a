package news.naba.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import news.naba.contracts.ContractsJson;
import org.awaitility.Awaitility;

/** A client of the stream that keeps whole frames. */
public final class SseReader implements AutoCloseable {
  private final InputStream body;
  private final int status;
  private final List<Frame> frames = new CopyOnWriteArrayList<>();

  /** A frame; {@code event} is empty for an unnamed one. */
  public record Frame(String event, String id, String data) {
    public JsonNode json() {
      try {
        return ContractsJson.mapper().readTree(data);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  SseReader(HttpClient http, URI uri, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<InputStream> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      body = response.body();
      status = response.statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Thread reader = new Thread(this::read, "sse-reader");
    reader.setDaemon(true);
    reader.start();
  }

  public int status() {
    return status;
  }

  public List<Frame> frames() {
    return List.copyOf(frames);
  }

  /** The unnamed frames. */
  public List<Frame> updates() {
    return frames.stream().filter(frame -> frame.event().isEmpty()).toList();
  }

  public List<Long> sequences() {
    return updates().stream().map(frame -> Long.valueOf(frame.id())).toList();
  }

  /** By what the updates say themselves: those of a snapshot have no id. */
  public List<Long> sequences(List<Frame> updates) {
    return updates.stream().map(frame -> frame.json().path("sequence").asLong()).toList();
  }

  public Frame await(Predicate<Frame> wanted) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> frames.stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
        .orElseThrow();
  }

  /** The first update of an event that one of these articles tells. */
  public Frame awaitUpdateOf(String articleId) {
    return await(frame -> frame.event().isEmpty() && frame.data().contains(articleId));
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String event = "";
      String id = "";
      StringBuilder data = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          if (!data.isEmpty()) {
            frames.add(new Frame(event, id, data.toString()));
          }
          event = "";
          data.setLength(0);
        } else if (line.startsWith("event: ")) {
          event = line.substring(7);
        } else if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("data: ")) {
          data.append(line.substring(6));
        }
      }
    } catch (IOException e) {
      // The stream was closed, by us or by the server: what came before counts.
      return;
    }
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
