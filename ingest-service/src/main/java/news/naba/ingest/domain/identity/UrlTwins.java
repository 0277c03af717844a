package news.naba.ingest.domain.identity;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.ingest.domain.Knowledge;
import news.naba.ingest.domain.WebUrl;

/** Takes off what makes an address that of a twin page: {@code naba/ingest/url-twins.txt}. */
final class UrlTwins {
  private static final List<String> LINES = Knowledge.lines("url-twins.txt");
  private static final Pattern HOST =
      Pattern.compile("^(?:(?:" + alternatives("host") + ")\\.)+(?=[^.]+\\.)");
  private static final Pattern PATH_START =
      Pattern.compile("^/(?:" + alternatives("path-start") + ")(?=/.)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PATH_END =
      Pattern.compile(
          "(?<!^)(?:" + alternatives("path-end") + ")(?=/?$|\\.[A-Za-z]{2,5}$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PATH_PARAMETER =
      Pattern.compile(
          ";(?:" + alternatives("path-parameter") + ")=[^/;]*", Pattern.CASE_INSENSITIVE);
  private static final List<Pattern> CACHES = values("cache").map(Pattern::compile).toList();

  private UrlTwins() {}

  /** The original of an address in an AMP cache; any other address as it is. */
  static URI original(URI url) {
    for (Pattern cache : CACHES) {
      Matcher matcher = cache.matcher(url.toString());
      if (matcher.matches()) {
        Optional<URI> original = WebUrl.parse("https://" + matcher.group(1));
        return original.orElse(url);
      }
    }
    return url;
  }

  /** A host name without the labels of twins. */
  static String host(String host) {
    return HOST.matcher(host).replaceFirst("");
  }

  /** A path without the marks of twins and of sessions, and without a slash at its end. */
  static String path(String path) {
    String plain = PATH_PARAMETER.matcher(path).replaceAll("");
    plain = PATH_START.matcher(plain).replaceFirst("");
    plain = PATH_END.matcher(plain).replaceFirst("");
    while (plain.length() > 1 && plain.endsWith("/")) {
      plain = plain.substring(0, plain.length() - 1);
    }
    return plain.isEmpty() ? "/" : plain;
  }

  private static String alternatives(String kind) {
    return values(kind).map(Pattern::quote).collect(Collectors.joining("|"));
  }

  private static Stream<String> values(String kind) {
    return LINES.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(kind + " "))
        .map(line -> line.substring(kind.length() + 1).strip());
  }
}
