package news.naba.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Why something was rejected. One word for one cause everywhere: the metric's label, the log's key,
 * the dead letter's header and the problem's type.
 */
public enum Reason {
  /** Not JSON, or not the JSON its schema describes. */
  MALFORMED_JSON,
  /** A field is missing or its value is not allowed. */
  INVALID_FIELD,
  /** Nothing there, or only white space. */
  EMPTY_BODY,
  /** More bytes than the limit. */
  TOO_LARGE,
  /** Bytes that are neither HTML nor text: an image, a PDF, an archive. */
  NOT_TEXT,
  /** A page without an article on it. */
  NO_ARTICLE,
  /** Not a feed of any format that is read. */
  MALFORMED_FEED,
  /** Text in a language for which there is no lexicon. */
  UNSUPPORTED_LANGUAGE,
  /** An address that must not be fetched: private, not http(s), or a forbidden port. */
  FORBIDDEN_ADDRESS,
  /** Something that does not exist. */
  NOT_FOUND,
  /** Something has a newer version than the one that the request was made for. */
  VERSION_CONFLICT,
  /** Something is in a state that does not allow it: merged into another, undone already. */
  WRONG_STATE,
  /** A cursor that is too old, from the future or malformed. */
  UNKNOWN_CURSOR,
  /** More work is waiting than may wait; try again later. */
  OVERLOADED,
  /** A fault of Naba itself. */
  INTERNAL_ERROR;

  /** The word in lower case with hyphens, e.g. {@code malformed-json}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
