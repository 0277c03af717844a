package news.naba.ingest.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask "has it changed?" with; sent back byte for byte.
 *
 * @param etag the ETag header, quotes and weakness mark included
 * @param lastModified the Last-Modified header
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  public static final Validators NONE = new Validators(null, null);
}
