package news.naba.ingest.fetch;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.Arrays;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.fetch.PinnedClient.Answer;

/**
 * Takes in the body of one answer as it comes, no further than its limit, and lets the server wait
 * when there is no room. Runs on the event loop of the connection.
 */
final class BodyReceiver {
  /** So much of a body that nobody wants is read, to keep the connection. */
  private static final int MAX_UNWANTED = 64 * 1024;

  private static final int FIRST_CHUNK = 16 * 1024;

  private final HttpClientResponse response;
  private final BodyBudget.Reservation room;
  private final Promise<Answer> whole = Promise.promise();
  private final boolean wanted;
  private final BodyLimit limit;
  private byte[] body = new byte[0];
  private int size;
  private boolean roomy;

  private BodyReceiver(HttpClientResponse response, BodyLimit limit, BodyBudget.Reservation room) {
    this.response = response;
    this.room = room;
    this.wanted = response.statusCode() >= 200 && response.statusCode() <= 299;
    this.limit = wanted ? limit : new BodyLimit(MAX_UNWANTED, true);
  }

  /**
   * How much of a body is taken.
   *
   * @param bytes the most that is taken, before decoding
   * @param cut whether a longer one is cut there, rather than refused
   */
  record BodyLimit(int bytes, boolean cut) {}

  /** Completes with the whole answer, its body still coded. */
  static Future<Answer> receive(
      HttpClientResponse response, BodyLimit limit, BodyBudget.Reservation room) {
    BodyReceiver receiver = new BodyReceiver(response, limit, room);
    if (receiver.wanted && !limit.cut() && announced(response.headers()) > limit.bytes()) {
      response.request().reset();
      return Future.failedFuture(tooLarge(limit.bytes()));
    }
    response.exceptionHandler(receiver.whole::tryFail);
    response.endHandler(end -> receiver.complete());
    response.handler(receiver::take);
    return receiver.whole.future();
  }

  private void take(Buffer part) {
    int rest = limit.bytes() - size;
    if (part.length() > rest && !limit.cut()) {
      whole.tryFail(tooLarge(limit.bytes()));
      response.request().reset();
      return;
    }
    int taken = Math.min(part.length(), rest);
    if (wanted) {
      append(part, taken);
    }
    size += taken;
    if (part.length() > rest) {
      complete();
      response.request().reset();
    } else if (wanted && size > BodyBudget.SMALL) {
      makeRoom();
    }
  }

  private void append(Buffer part, int length) {
    int needed = size + length;
    if (needed > body.length) {
      long announced = announced(response.headers());
      long grown =
          roomy && announced >= needed ? announced : Math.max(FIRST_CHUNK, body.length * 2L);
      body = Arrays.copyOf(body, (int) Math.max(needed, Math.min(grown, limit.bytes())));
    }
    part.getBytes(0, length, body, size);
  }

  private void makeRoom() {
    var ready = room.reserve(most());
    roomy = true;
    if (!ready.isDone()) {
      response.pause();
      var unused = ready.thenRun(response::resume);
    }
  }

  /** What this body can become, with what is decoded of it. */
  private long most() {
    long announced = announced(response.headers());
    long coded = announced >= 0 ? Math.min(announced, limit.bytes()) : limit.bytes();
    return ContentCoding.isCoded(response.headers()) ? coded + Fetcher.MAX_BODY : coded;
  }

  private void complete() {
    byte[] exact = body.length == size || !wanted ? body : Arrays.copyOf(body, size);
    whole.tryComplete(new Answer(response.statusCode(), response.headers(), exact));
  }

  /** The Content-Length; -1 where the server does not say. */
  private static long announced(MultiMap headers) {
    String length = headers.get("Content-Length");
    try {
      return length == null ? -1 : Long.parseLong(length.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  static FetchException tooLarge(int limit) {
    return new FetchException(Failure.TOO_LARGE, "more than " + limit + " bytes");
  }
}
