package news.naba.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import news.naba.contracts.ContractsJson;
import org.jspecify.annotations.Nullable;

/** A client of {@code /v1/ws} that reads nothing until it is woken. */
final class DozingSocket {
  private static final long PATIENCE_SECONDS = 30;

  private final CompletableFuture<Close> closed = new CompletableFuture<>();
  private final List<Long> sequences = new ArrayList<>();
  private final WebSocket socket;

  private record Close(int code, String reason) {}

  DozingSocket(URI base) {
    URI address = URI.create("ws://" + base.getAuthority() + "/v1/ws");
    socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Dozer()).join();
  }

  void send(String message) {
    socket.sendText(message, true).join();
  }

  /** From now on it reads everything. */
  void wakeUp() {
    socket.request(Long.MAX_VALUE);
  }

  /** The JSON with which it was closed. */
  JsonNode awaitCloseReason(int code) {
    Close close = closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    assertThat(close.code).isEqualTo(code);
    return json(close.reason);
  }

  /** Of the updates that came before it was closed. */
  List<Long> sequences() {
    return sequences;
  }

  private static JsonNode json(String text) {
    try {
      return ContractsJson.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Dozer implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void onOpen(WebSocket from) {
      // Asks for nothing, as the listener of a library would here.
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        JsonNode message = json(text.toString());
        text.setLength(0);
        if (message.path("op").asText().equals("update")) {
          sequences.add(message.at("/update/sequence").asLong());
        }
      }
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(new Close(code, reason));
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed.completeExceptionally(error);
    }
  }
}
