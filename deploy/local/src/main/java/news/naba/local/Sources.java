package news.naba.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import news.naba.contracts.ContractsJson;
import org.jspecify.annotations.Nullable;

/** Registers sources with the ingest service. */
final class Sources {
  private static final int ATTEMPTS = 5;
  private static final long PAUSE_MILLIS = 500;

  private final ObjectMapper mapper = ContractsJson.mapper();
  private final URI endpoint;
  private final Progress progress;

  Sources(int ingestPort, Progress progress) {
    this.endpoint = URI.create("http://127.0.0.1:" + ingestPort + "/v1/sources");
    this.progress = progress;
  }

  /**
   * A source as the ingest service takes it.
   *
   * @param url the feed
   * @param name what to call it
   * @param outlet the publisher
   * @param language BCP 47
   * @param country ISO 3166-1 alpha-2
   * @param pollSeconds between polls; null for the service's default
   */
  record Source(
      String url,
      @Nullable String name,
      @Nullable String outlet,
      @Nullable String language,
      @Nullable String country,
      @Nullable Integer pollSeconds) {}

  /**
   * Registers them all; registering one again changes nothing. A source that is refused is named
   * and left out.
   *
   * @return how many were taken
   */
  int register(List<Source> sources) throws InterruptedException {
    int taken = 0;
    for (Source source : sources) {
      Optional<String> refusal = register(source);
      if (refusal.isEmpty()) {
        taken++;
      } else {
        progress.say("  source %s not registered: %s", source.url(), refusal.get());
      }
    }
    return taken;
  }

  /**
   * Has a list in OPML imported; importing one again changes nothing. A source that is refused is
   * named and left out.
   */
  void importList(byte[] opml) {
    try {
      Http.Answer answer = Http.post(URI.create(endpoint + "/import"), "text/x-opml", opml);
      if (answer.status() != 200) {
        progress.say("  the list was not imported: %s", reason(answer));
        return;
      }
      int taken = 0;
      JsonNode items = mapper.readTree(answer.body()).path("items");
      for (JsonNode item : items) {
        if (item.path("id").isTextual()) {
          taken++;
        } else {
          progress.say(
              "  source %s not registered: %s",
              item.path("url").asText(), item.path("problem").path("detail").asText());
        }
      }
      progress.say("  %d of %d sources of the list registered", taken, items.size());
    } catch (IOException e) {
      progress.say("  the list was not imported: %s", e.toString());
    }
  }

  /** Why a source was not registered; empty when it was. */
  private Optional<String> register(Source source) throws InterruptedException {
    String why = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) {
        Thread.sleep(PAUSE_MILLIS << attempt);
      }
      try {
        Http.Answer answer = Http.post(endpoint, mapper.writeValueAsString(source));
        if (answer.status() / 100 == 2) {
          return Optional.empty();
        }
        why = reason(answer);
        if (answer.status() / 100 == 4) {
          break;
        }
      } catch (IOException e) {
        why = e.toString();
      }
    }
    return Optional.of(why);
  }

  /** What the problem details say, else the status. */
  private String reason(Http.Answer answer) {
    try {
      JsonNode problem = mapper.readTree(answer.body());
      return problem.path("detail").asText("status " + answer.status());
    } catch (IOException e) {
      return "status " + answer.status();
    }
  }
}
