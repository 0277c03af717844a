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
  /** The address must not be fetched: private, not http(s), or at a port that is not allowed. */
  FORBIDDEN_ADDRESS(Nature.PERMANENT),
  /** The site's robots.txt does not want us there. */
  DISALLOWED_BY_ROBOTS(Nature.PERMANENT),
  /** The host name has no address. */
  UNRESOLVED(Nature.PASSING),
  /** No connection, or it broke. */
  UNREACHABLE(Nature.PASSING),
  /** The server's certificate is not one to be trusted, or TLS fails otherwise. */
  UNTRUSTED(Nature.ANSWERED),
  /** What answers does not speak HTTP. */
  NOT_HTTP(Nature.ANSWERED),
  /** The answer did not come, or did not end, in time. */
  TIMED_OUT(Nature.PASSING),
  /** More bytes than the limit. */
  TOO_LARGE(Nature.PERMANENT),
  /** Neither HTML nor any other text. */
  NOT_TEXT(Nature.PERMANENT),
  /** Nothing there. */
  EMPTY_BODY(Nature.ANSWERED),
  /** The content coding is unknown or its bytes are damaged. */
  BAD_ENCODING(Nature.ANSWERED),
  /** More redirects than allowed, or one that leads nowhere. */
  BAD_REDIRECT(Nature.ANSWERED),
  /** 404. */
  NOT_FOUND(Nature.ANSWERED),
  /** 410: it was there and will not come back. */
  GONE(Nature.ANSWERED),
  /** 429: too many requests. */
  RATE_LIMITED(Nature.PASSING),
  /** Any other 4xx: the server will not give it to us. */
  REFUSED(Nature.ANSWERED),
  /** 5xx, or a status nobody expects: the server cannot give it now. */
  SERVER_ERROR(Nature.PASSING),
  /** Not a feed that can be read. */
  MALFORMED_FEED(Nature.ANSWERED),
  /** It has moved to an address that another source has. */
  DUPLICATE_SOURCE(Nature.ANSWERED),
  /** Other bodies take all the memory there is for bodies. */
  OVERLOADED(Nature.PASSING),
  /** A fault of Naba itself or of what it runs on. */
  INTERNAL_ERROR(Nature.PASSING);

  private final Nature nature;

  Failure(Nature nature) {
    this.nature = nature;
  }

  private enum Nature {
    PERMANENT,
    ANSWERED,
    PASSING
  }

  /** Whether trying the same page again is pointless. */
  public boolean isPermanent() {
    return nature == Nature.PERMANENT;
  }

  /** Whether it may be over soon, and may be the fault of what is between us and the site. */
  public boolean isPassing() {
    return nature == Nature.PASSING;
  }

  /** Whether what was there is not there any more. */
  public boolean isGone() {
    return this == NOT_FOUND || this == GONE;
  }

  /** Whether a source whose poll ends so is not polled again. */
  public boolean retires() {
    return this == GONE || this == DUPLICATE_SOURCE;
  }

  /** The word in lower case with hyphens, for metrics, logs and answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
