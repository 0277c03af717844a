package news.naba.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Follows a stream of server-sent events, line by line. */
final class EventStream implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CompletableFuture<HttpResponse<Stream<String>>> response;
  private final CompletableFuture<Void> reading;

  EventStream(HttpClient http, URI uri) {
    response = http.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofLines());
    reading = response.thenAcceptAsync(answer -> answer.body().forEach(lines::add));
  }

  /** The lines so far. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    reading.cancel(true);
    response.join().body().close();
  }
}
