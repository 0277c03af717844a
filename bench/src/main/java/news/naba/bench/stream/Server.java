package news.naba.bench.stream;

/** Something that sends updates to subscribers, in a process of its own. */
interface Server extends AutoCloseable {
  String name();

  int port();

  /** Where subscribers connect. */
  String path();

  /** The process that sends. */
  ProcessHandle process();

  /** Sends an update of so many bytes to all. */
  void publish(int number, String update) throws Exception;
}
