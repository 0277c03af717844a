package news.naba.bench.stream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** nginx with nchan, one worker, as its documentation sets it up; nothing else is in it. */
final class Nchan implements Server {
  private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");

  private static final String CONFIGURATION =
      """
      load_module %1$s;
      worker_processes 1;
      worker_rlimit_nofile 20000;
      daemon off;
      pid %2$s/nginx.pid;
      error_log %2$s/error.log;
      events { worker_connections 12000; }
      http {
        access_log off;
        client_body_temp_path %2$s; proxy_temp_path %2$s; fastcgi_temp_path %2$s;
        uwsgi_temp_path %2$s; scgi_temp_path %2$s;
        server {
          listen 127.0.0.1:%3$d;
          location = /pub {
            nchan_publisher;
            nchan_channel_id news;
            nchan_message_buffer_length 100;
          }
          location = /sub {
            nchan_subscriber eventsource;
            nchan_channel_id news;
            nchan_subscriber_first_message newest;
            nchan_eventsource_ping_interval 15;
          }
        }
      }
      """;

  private final Process nginx;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  private Nchan(Process nginx, int port) {
    this.nginx = nginx;
    this.port = port;
  }

  /** Starts it; empty where it is not installed. */
  static Optional<Nchan> start(Path folder, int port) throws IOException, InterruptedException {
    Optional<Path> program =
        Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (program.isEmpty() || !Files.exists(MODULE)) {
      return Optional.empty();
    }
    Path file = folder.resolve("nginx.conf");
    Files.writeString(file, CONFIGURATION.formatted(MODULE, folder, port));
    Process nginx =
        new ProcessBuilder(program.get().toString(), "-c", file.toString(), "-p", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.out").toFile())
            .start();
    Ports.awaitListening(port);
    return Optional.of(new Nchan(nginx, port));
  }

  @Override
  public String name() {
    return "nchan";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String path() {
    return "/sub";
  }

  /** The worker. */
  @Override
  public ProcessHandle process() {
    return nginx.children().findFirst().orElseThrow();
  }

  @Override
  public void publish(int number, String update) throws IOException, InterruptedException {
    HttpResponse<Void> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/pub"))
                .POST(HttpRequest.BodyPublishers.ofString(update))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    if (answer.statusCode() >= 300) {
      throw new IOException("nchan answered " + answer.statusCode());
    }
  }

  @Override
  public void close() throws InterruptedException {
    nginx.destroy();
    nginx.waitFor(10, TimeUnit.SECONDS);
  }
}
