package news.naba.embedded;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * What a PostgreSQL server is started with.
 *
 * @param binaries where its programs are, or will be unpacked to
 * @param data the cluster's data; created when new
 * @param port where it listens, on 127.0.0.1
 * @param log its output, appended to
 * @param durable whether a commit survives the machine's crash; the server's own crash it survives
 *     always
 */
public record PostgresSettings(Path binaries, Path data, int port, File log, boolean durable) {

  /**
   * Options of the server: modest memory, loopback only, no socket files. Checkpoints are rare, for
   * after each every page is written to the log whole once more.
   */
  List<String> options() {
    String fsync = durable ? "on" : "off";
    return List.of(
        "-D", data.toString(),
        "-p", Integer.toString(port),
        "-c", "listen_addresses=127.0.0.1",
        "-c", "unix_socket_directories=",
        "-c", "shared_buffers=64MB",
        "-c", "max_connections=60",
        "-c", "max_wal_size=1GB",
        "-c", "checkpoint_timeout=15min",
        "-c", "timezone=UTC",
        "-c", "log_timezone=UTC",
        "-c", "fsync=" + fsync,
        "-c", "full_page_writes=" + fsync);
  }
}
