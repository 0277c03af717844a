package news.naba.ingest.domain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the host of an address is before it is looked up. Hosts are ASCII in lower case. */
public final class HostName {
  /** By the URL standard a host is a number when its last label is. */
  private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");

  /** The host in what somebody wrote for an address, be it one or not. */
  private static final Pattern WRITTEN =
      Pattern.compile("\\s*https?://(?:[^/?#@]*@)?([^/?#@:]+).*", Pattern.DOTALL);

  private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");

  private HostName() {}

  /** The name without the dot of the root zone, which makes no other host of it. */
  public static String withoutRoot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /**
   * Whether what is meant for an address has such a number for a host. Some of these cannot even be
   * read as an address, and their writers are told the same.
   */
  public static boolean hasObscureNumber(String text) {
    Matcher written = WRITTEN.matcher(text.toLowerCase(Locale.ROOT));
    return written.matches() && isObscureNumber(written.group(1));
  }

  /**
   * Whether a host is an IPv4 address in a form that some read differently from others: decimal,
   * hexadecimal, octal, not of four parts, or with the dot of the root zone behind it. Nobody
   * publishes news there.
   */
  public static boolean isObscureNumber(String host) {
    if (!NUMBER.matcher(host).matches()) {
      return false;
    }
    String[] parts = host.split("\\.", -1);
    if (parts.length != 4) {
      return true;
    }
    for (String part : parts) {
      if (!OCTET.matcher(part).matches() || Integer.parseInt(part) > 255) {
        return true;
      }
    }
    return false;
  }
}
