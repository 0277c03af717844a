package news.naba.bench.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import news.naba.bench.Subject;
import org.openjdk.jmh.runner.options.Options;

/**
 * Updates of 1.5 KB to 1,000 and 5,000 readers of Server-Sent Events: deliveries per second of the
 * sending process's processor time, beside nchan with the same readers and updates in the same run,
 * taking turns; and what an idle reader costs in heap. The next update goes out when everybody has
 * the last one, so that nothing is gained by sending several at once.
 */
public final class FanOutSubject implements Subject {
  private static final List<Integer> READERS = List.of(1_000, 5_000);
  private static final int BYTES = 1_500;
  private static final int ROUNDS = 3;
  private static final long WARM_UP = 150_000;
  private static final long DELIVERIES = 150_000;

  /** Such as a container of 512 MB would choose, and both cores. */
  private static final List<String> JVM = List.of("-Xmx384m", "-XX:+UseSerialGC");

  private int published;

  @Override
  public String name() {
    return "fanout";
  }

  @Override
  public String about() {
    return "updates to 1,000 and 5,000 readers of the stream, beside nchan; heap per idle reader";
  }

  @Override
  public void run(Options options) {
    try {
      Path folder = Files.createTempDirectory("naba-bench-");
      // A folder of its own: nginx gives it to the user that its workers run as.
      Optional<Nchan> nchan =
          Nchan.start(Files.createDirectory(folder.resolve("nchan")), Ports.free());
      try (StoreReplica naba = StoreReplica.start(folder, JVM)) {
        if (nchan.isEmpty()) {
          System.out.println("nginx with nchan is not here (libnginx-mod-nchan): no ratio.");
        }
        System.out.printf(
            "%n| readers | naba, deliveries/CPU-s | nchan | ratio |%n|---|---|---|---|%n");
        for (int readers : READERS) {
          compare(readers, naba, nchan);
        }
        for (int readers : READERS) {
          memory(readers, naba);
        }
      } finally {
        if (nchan.isPresent()) {
          nchan.get().close();
        }
        delete(folder);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void compare(int readers, StoreReplica naba, Optional<Nchan> nchan) throws Exception {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double ours = deliveriesPerSecond(naba, readers);
      double theirs = nchan.isPresent() ? deliveriesPerSecond(nchan.get(), readers) : Double.NaN;
      ratios.add(ours / theirs);
      System.out.printf(
          Locale.ROOT, "| %,d | %,.0f | %,.0f | %.2f |%n", readers, ours, theirs, ours / theirs);
    }
    ratios.sort(null);
    System.out.printf(
        Locale.ROOT, "%,d readers: median ratio %.2f%n", readers, ratios.get(ROUNDS / 2));
  }

  private double deliveriesPerSecond(Server server, int readers) throws Exception {
    try (Subscribers subscribers = Subscribers.connect(server.port(), server.path(), readers)) {
      long warm = send(server, subscribers, readers, 0, WARM_UP);
      long before = cpuMillis(server.process());
      long all = send(server, subscribers, readers, warm, DELIVERIES);
      return (all - warm) * 1_000.0 / (cpuMillis(server.process()) - before);
    }
  }

  private long send(
      Server server, Subscribers subscribers, int readers, long delivered, long deliveries)
      throws Exception {
    long all = delivered;
    while (all < delivered + deliveries) {
      published++;
      server.publish(published, update(published));
      all += readers;
      subscribers.awaitUpdates(all);
    }
    return all;
  }

  private static void memory(int readers, StoreReplica naba) throws Exception {
    long before = naba.liveBytes();
    try (Subscribers idle = Subscribers.connect(naba.port(), naba.path(), readers)) {
      long bytes = (naba.liveBytes() - before) / readers;
      System.out.printf(Locale.ROOT, "%,d idle readers: %,d bytes of heap each%n", readers, bytes);
    }
  }

  /** An update of {@link #BYTES}. */
  private static String update(int number) {
    String start =
        "{\"sequence\":"
            + (1_000_000 + number)
            + ",\"eventId\":\"x\",\"version\":1,\"change\":\"updated\",\"at\":"
            + "\"2026-03-11T00:00:00.000000Z\",\"event\":{"
            + Subscribers.MARK
            + number
            + "\",\"text\":\"";
    return start + "x".repeat(BYTES - start.length() - 3) + "\"}}";
  }

  /** Time that a process has spent, in user mode and in the kernel. */
  private static long cpuMillis(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow().toMillis();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
