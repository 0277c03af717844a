package news.naba.ingest.feed.encoding;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Content-Type header, as far as it says how to read bytes.
 *
 * @param media type and subtype in lower case; empty when the header is missing or says nothing
 * @param charset the charset parameter as written, without quotes
 */
public record ContentType(String media, Optional<String> charset) {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?\\s*([^\\s\"';,]+)", Pattern.CASE_INSENSITIVE);

  /** Clients and servers send these when they know nothing of the body. */
  private static final Pattern MEANINGLESS =
      Pattern.compile("(?:application|binary)/octet-stream|application/x-www-form-urlencoded");

  /** Reads a header; a missing or damaged one gives an empty type. */
  public static ContentType of(@Nullable String header) {
    if (header == null) {
      return new ContentType("", Optional.empty());
    }
    int semicolon = header.indexOf(';');
    String media =
        (semicolon < 0 ? header : header.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    Matcher charset = CHARSET.matcher(header);
    return new ContentType(
        MEANINGLESS.matcher(media).matches() ? "" : media,
        charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
  }

  /**
   * Whether RFC 3023 reads a body without a charset parameter as ASCII, whatever its XML
   * declaration says. RFC 7303 took that back; it still is a good first guess, given up as soon as
   * a byte is not ASCII.
   */
  boolean isText() {
    return media.startsWith("text/");
  }

  /** Whether the body is said to be JSON. */
  public boolean isJson() {
    return media.equals("application/json") || media.endsWith("+json");
  }

  /** Whether the body is said to be compressed with gzip, as {@code sitemap.xml.gz} is. */
  public boolean isGzip() {
    return media.equals("application/gzip") || media.equals("application/x-gzip");
  }
}
