package news.naba.bench.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/** So many loops at the same time, each with a host of its own. */
final class Load {
  private Load() {}

  /** One fetch from a host; answers the bytes it brought. */
  interface Fetch {
    int from(String host) throws Exception;
  }

  /** Pages per second of one loop per host, over the given time. */
  static double pagesPerSecond(List<String> hosts, long millis, Fetch fetch)
      throws InterruptedException, ExecutionException {
    LongAdder pages = new LongAdder();
    long start = System.nanoTime();
    long end = start + millis * 1_000_000;
    together(
        hosts,
        host -> {
          while (System.nanoTime() - end < 0) {
            fetch.from(host);
            pages.increment();
          }
          return 0;
        });
    return pages.sum() * 1e9 / (System.nanoTime() - start);
  }

  /** Fetches from all hosts at the same time, and adds up what they bring. */
  static long together(List<String> hosts, Fetch fetch)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(hosts.size());
    try {
      List<Callable<Integer>> loops = new ArrayList<>();
      hosts.forEach(host -> loops.add(() -> fetch.from(host)));
      long sum = 0;
      for (Future<Integer> loop : threads.invokeAll(loops)) {
        sum += loop.get();
      }
      return sum;
    } finally {
      threads.shutdown();
    }
  }
}
