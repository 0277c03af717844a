package news.naba.ingest.domain;

import java.util.regex.Pattern;

/** What the host of an address is before it is looked up. Hosts are ASCII in lower case. */
public final class HostName {
  /** By the URL standard a host is a number when its last label is. */
  private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

  private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");

  private HostName() {}

  /** The name without the dot of the root zone, which makes no other host of it. */
  public static String withoutRoot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /**
   * Whether a host is an IPv4 address in a form that some read differently from others: decimal,
   * hexadecimal, octal, or with fewer than four parts. Nobody publishes news there.
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
