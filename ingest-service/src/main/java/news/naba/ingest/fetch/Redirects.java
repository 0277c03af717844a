package news.naba.ingest.fetch;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.WebUrl;
import news.naba.ingest.fetch.PinnedClient.Answer;
import org.jspecify.annotations.Nullable;

/** Where one fetch has been sent on to, and how much of the way is for good. */
final class Redirects {
  private final URI start;
  private final int most;
  private URI url;
  private URI settled;
  private boolean temporary;
  private int followed;

  Redirects(URI start, int most) {
    this.start = start;
    this.most = most;
    this.url = start;
    this.settled = start;
  }

  static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /** The address to ask now. */
  URI url() {
    return url;
  }

  /**
   * Where the redirects for good lead that come before any other; null when there are none. What
   * stands behind a temporary one belongs to that.
   */
  @Nullable URI movedTo() {
    return settled.equals(start) ? null : settled;
  }

  /** Whether the answer speaks for the address asked for, and not for a stand-in. */
  boolean isDirect() {
    return !temporary;
  }

  void follow(Answer answer) throws FetchException {
    if (++followed > most) {
      throw new FetchException(Failure.BAD_REDIRECT, "more than " + most + " redirects");
    }
    String location = answer.headers().get("Location");
    if (location == null) {
      throw new FetchException(Failure.BAD_REDIRECT, answer.status() + " without Location");
    }
    String target = utf8(location);
    url =
        WebUrl.resolve(url, target)
            .orElseThrow(
                () -> new FetchException(Failure.FORBIDDEN_ADDRESS, "redirect to " + target));
    temporary |= answer.status() != 301 && answer.status() != 308;
    if (!temporary) {
      settled = url;
    }
  }

  /** Headers arrive as Latin-1; many servers write Arabic addresses there as they are, in UTF-8. */
  private static String utf8(String header) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return header;
    }
  }
}
