package news.naba.ingest.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.naba.embedded.testing.OwnBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Very many sources on one replica within 512 MB of heap: how late they have their turn. {@code
 * -Psoak}: 5,000 of them for three minutes.
 */
class PunctualityIT {
  private static final int SOURCES = Integer.getInteger("naba.soak.sources", 200);
  private static final int SECONDS = Integer.getInteger("naba.soak.seconds", 10);
  private static final int POLL_SECONDS = SOURCES > 1_000 ? 60 : 10;
  private static final int LIST = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path directory;

  @Test
  void everySourceHasItsTurnWhenItIsDue() throws Exception {
    try (ManyHosts site = new ManyHosts(SOURCES, 1);
        OwnBroker broker = new OwnBroker(directory);
        Replica replica =
            new Replica(
                "512m",
                broker.bootstrapServers(),
                site.authorities(),
                directory.resolve("replica.log"))) {
      replica.awaitReady();
      List<String> feeds = new ArrayList<>(site.feeds());
      for (int i = 0; i < feeds.size(); i += LIST) {
        List<String> part = feeds.subList(i, Math.min(feeds.size(), i + LIST));
        assertThat(replica.post("/v1/sources/import", "text/x-opml", opml(part)).statusCode())
            .isEqualTo(200);
      }
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(site.polled()).hasSize(SOURCES));
      Duration before = replica.cpu();
      int requests = site.requests();

      TimeUnit.SECONDS.sleep(SECONDS); // the time that is measured

      int polls = site.requests() - requests;
      double late = replica.metric("naba_ingest_poll_lateness_seconds{quantile=\"0.99\"");
      double heap = replica.metric("jvm_memory_used_bytes{area=\"heap\"");
      Duration cpu = replica.cpu().minus(before);
      System.out.printf(
          "punctuality: %d sources, %d s, %.1f polls/s, p99 %.0f ms late, %.2f processors, heap %.0f"
              + " MB%n",
          SOURCES,
          SECONDS,
          (double) polls / SECONDS,
          late * 1000,
          cpu.toMillis() / 1000.0 / SECONDS,
          heap / 1024 / 1024);
      assertThat(polls).isGreaterThan(SOURCES * SECONDS / POLL_SECONDS / 2);
    }
  }

  private static String opml(List<String> feeds) {
    StringBuilder list = new StringBuilder("<opml version=\"2.0\"><body>");
    for (String feed : feeds) {
      list.append(
          "<outline type=\"rss\" text=\"صحيفة\" xmlUrl=\"%s\" pollSeconds=\"%d\"/>"
              .formatted(feed, POLL_SECONDS));
    }
    return list.append("</body></opml>").toString();
  }
}
