package news.naba.ingest.domain;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.Locale;

/**
 * Why a fetch, a poll or a page came to nothing. Where {@link news.naba.contracts.Reason} has the
 * same cause it has the same word.
 */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum Failure {
  /** The address must not be fetched: private, or not http(s). */
  FORBIDDEN_ADDRESS(true),
  /** The site's robots.txt does not want us there. */
  DISALLOWED_BY_ROBOTS(true),
  /** The host name has no address. */
  UNRESOLVED(false),
  /** No connection, or it broke. */
  UNREACHABLE(false),
  /** The server's certificate is not one to be trusted, or TLS fails otherwise. */
  UNTRUSTED(false),
  /** What answers does not speak HTTP. */
  NOT_HTTP(false),
  /** The answer did not come, or did not end, in time. */
  TIMED_OUT(false),
  /** More bytes than the limit. */
  TOO_LARGE(true),
  /** Neither HTML nor any other text. */
  NOT_TEXT(true),
  /** Nothing there. */
  EMPTY_BODY(false),
  /** The content coding is unknown or its bytes are damaged. */
  BAD_ENCODING(false),
  /** More redirects than allowed, or one that leads nowhere. */
  BAD_REDIRECT(false),
  /** 404. */
  NOT_FOUND(false),
  /** 410: it was there and will not come back. */
  GONE(false),
  /** 429: too many requests. */
  RATE_LIMITED(false),
  /** Any other 4xx: the server will not give it to us. */
  REFUSED(false),
  /** 5xx, or a status nobody expects: the server cannot give it now. */
  SERVER_ERROR(false),
  /** Not a feed that can be read. */
  MALFORMED_FEED(false),
  /** Other bodies take all the memory there is for bodies. */
  OVERLOADED(false),
  /** A fault of Naba itself or of what it runs on. */
  INTERNAL_ERROR(false);

  private final boolean permanent;

  Failure(boolean permanent) {
    this.permanent = permanent;
  }

  /** Whether trying the same page again is pointless. */
  public boolean isPermanent() {
    return permanent;
  }

  /** The word in lower case with hyphens, for metrics, logs and answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
