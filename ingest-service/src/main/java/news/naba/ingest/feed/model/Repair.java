package news.naba.ingest.feed.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What had to be put right to read a feed. */
public enum Repair {
  /** Header or declaration name a charset that the bytes are not in. */
  CHARSET_OVERRULED,
  /** Something stood before the document. */
  LEADING_JUNK,
  /** Control characters that XML does not allow, or that are windows-1252 in disguise. */
  CONTROL_CHARACTERS,
  /** A document type, which is never read. */
  DOCTYPE_IGNORED,
  /** Entities of HTML, which XML does not know. */
  HTML_ENTITIES,
  /** Prefixes without a declaration, unclosed or crossing tags, bare ampersands, and the like. */
  ILL_FORMED,
  /** The end is missing: the last, incomplete item was left out. */
  TRUNCATED,
  /** More items than are taken from one feed: the rest was not read. */
  ITEM_LIMIT;

  /** The word in lower case with hyphens. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
