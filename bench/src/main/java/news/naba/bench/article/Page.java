package news.naba.bench.article;

import org.jspecify.annotations.Nullable;

/**
 * A page with its gold.
 *
 * @param bytes as the server sent them
 * @param contentType as the server sent it
 * @param charset the one in the content type; null if the page itself must say
 * @param url where it was
 * @param body the text an annotator marked as the article
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
record Page(byte[] bytes, String contentType, @Nullable String charset, String url, String body) {}
