package news.naba.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import news.naba.contracts.ContractsJson;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A WebSocket client of {@code /v1/ws} that keeps all it gets. */
final class SocketClient implements AutoCloseable {
  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final WebSocket socket;

  SocketClient(URI base) {
    URI address = URI.create("ws://" + base.getAuthority() + "/v1/ws");
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address, new Collector())
            .join();
  }

  void send(String message) {
    socket.sendText(message, true).join();
  }

  List<JsonNode> messages(String op) {
    return messages.stream().filter(message -> message.path("op").asText().equals(op)).toList();
  }

  /** The sequences delivered under a name, in order of arrival. */
  List<Long> sequences(String name) {
    return messages("update").stream()
        .filter(update -> matches(update).contains(name))
        .map(update -> update.at("/update/sequence").asLong())
        .toList();
  }

  static List<String> matches(JsonNode update) {
    return ContractsJson.mapper()
        .convertValue(
            update.path("matches"),
            ContractsJson.mapper()
                .getTypeFactory()
                .constructCollectionType(List.class, String.class));
  }

  JsonNode await(String op, Predicate<JsonNode> wanted) {
    Awaitility.await().until(() -> messages(op).stream().anyMatch(wanted));
    return messages(op).stream().filter(wanted).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Collector implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          messages.add(ContractsJson.mapper().readTree(text.toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }
}
