package news.naba.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The few HTTP calls of the launcher, to services on this machine. */
final class Http {
  private static final int CONNECT_MILLIS = 1_000;
  private static final int READ_MILLIS = 60_000;

  private Http() {}

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param body as text
   */
  record Answer(int status, String body) {}

  /** Whether a GET is answered with 200; false also when nobody answers. */
  static boolean isOk(URI uri) {
    try {
      return call("GET", uri, "", null).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Posts JSON. */
  static Answer post(URI uri, String json) throws IOException {
    return post(uri, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** Posts bytes of any kind. */
  static Answer post(URI uri, String contentType, byte[] body) throws IOException {
    return call("POST", uri, contentType, body);
  }

  private static Answer call(String method, URI uri, String contentType, byte @Nullable [] body)
      throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    connection.setRequestMethod(method);
    if (body != null) {
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", contentType);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
    }
    int status = connection.getResponseCode();
    try (InputStream in =
        status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(status, text);
    }
  }
}
