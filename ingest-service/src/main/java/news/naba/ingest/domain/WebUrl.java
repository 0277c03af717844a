package news.naba.ingest.domain;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the web addresses that people, feeds and pages write: with Arabic paths left unescaped,
 * spaces, host names in any script, and blanks around them. The result is an absolute http(s) URI
 * with an ASCII host in lower case and without a fragment.
 */
public final class WebUrl {
  /** The longest address accepted, in characters as written. */
  public static final int MAX_LENGTH = 4096;

  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

  private static final Pattern NUMERIC = Pattern.compile("[\\d.]+");

  private WebUrl() {}

  /** The address, or nothing when it is not http(s), has no host or cannot be read. */
  public static Optional<URI> parse(String text) {
    return toUri(text).flatMap(WebUrl::normalise);
  }

  /** Reads a reference that stands on the page {@code base}. */
  public static Optional<URI> resolve(URI base, String reference) {
    String text = reference.strip();
    // java.net.URI goes by RFC 2396, where a query alone leads to the folder, not the page.
    String whole = text.startsWith("?") ? base.getRawPath() + text : text;
    return toUri(whole).map(base::resolve).flatMap(WebUrl::normalise);
  }

  /** The port connections go to, also where the address does not say. */
  public static int port(URI url) {
    if (url.getPort() != -1) {
      return url.getPort();
    }
    return url.getScheme().equals("https") ? 443 : 80;
  }

  /**
   * The host without a leading {@code www.}; empty where it is a numeric address or a name without
   * a dot, because these say where a server is, not whose it is.
   */
  public static Optional<String> domain(URI url) {
    String host = url.getHost();
    if (host.indexOf('.') < 0 || host.startsWith("[") || NUMERIC.matcher(host).matches()) {
      return Optional.empty();
    }
    return Optional.of(host.startsWith("www.") ? host.substring(4) : host);
  }

  private static Optional<URI> toUri(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty() || trimmed.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(escape(asciiHost(trimmed))));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> normalise(URI uri) {
    if (uri.isOpaque() || uri.getHost() == null || uri.getScheme() == null) {
      return Optional.empty();
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean http = scheme.equals("http");
    if ((!http && !scheme.equals("https")) || uri.getUserInfo() != null || uri.getPort() > 65535) {
      return Optional.empty();
    }
    int port = uri.getPort() == (http ? 80 : 443) ? -1 : uri.getPort();
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return Optional.of(
        URI.create(
            scheme
                + "://"
                + uri.getHost().toLowerCase(Locale.ROOT)
                + (port == -1 ? "" : ":" + port)
                + path
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())));
  }

  /** Writes a host name in another script as its {@code xn--} form. */
  private static String asciiHost(String text) {
    int start = text.indexOf("//") + 2;
    if (start < 2 || text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    int end = start;
    while (end < text.length() && "/?#:".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    try {
      return text.substring(0, start)
          + IDN.toASCII(text.substring(start, end))
          + text.substring(end);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
      if (plain) {
        escaped.append(c);
      } else {
        escaped.append('%').append(String.format("%02X", (int) c));
      }
    }
    return upperCaseEscapes(escaped);
  }

  /**
   * {@code %d8} and {@code %D8} are one octet; a percent sign that escapes nothing is one itself.
   */
  private static String upperCaseEscapes(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '%') {
        continue;
      }
      if (i + 2 < text.length()
          && Character.digit(text.charAt(i + 1), 16) >= 0
          && Character.digit(text.charAt(i + 2), 16) >= 0) {
        text.setCharAt(i + 1, Character.toUpperCase(text.charAt(i + 1)));
        text.setCharAt(i + 2, Character.toUpperCase(text.charAt(i + 2)));
      } else {
        text.insert(i + 1, "25");
      }
      i += 2;
    }
    return text.toString();
  }
}
