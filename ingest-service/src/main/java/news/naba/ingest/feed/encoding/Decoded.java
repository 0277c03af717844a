package news.naba.ingest.feed.encoding;

/**
 * The text of a document.
 *
 * @param text without a byte order mark
 * @param encoding how the bytes were read: the declared label in lower case, or the IANA name of
 *     what was detected
 * @param overruled whether header or declaration said something that the bytes are not
 */
public record Decoded(String text, String encoding, boolean overruled) {}
