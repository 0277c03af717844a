package news.naba.ingest.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import news.naba.ingest.hostile.HostileSite.Answer;

/** What a hostile site answers, and what a decent one does. */
final class Answers {
  /** 64 MiB of zeros in 102 bytes of Brotli. */
  static final byte[] BROTLI_BOMB =
      Base64.getDecoder()
          .decode(
              "y///PwAkAOKxQHLv//j//weABEAcFoDu/R////8AkACIwwLQvf/j//8fABIAcVgAuvd//P//A0ACIA4LQPf+j///"
                  + "fwBIAMRhAeje//H//w8ACYA4LADd+z/+//8BIAEQhwWge/83");

  private Answers() {}

  /** Bytes as they are, and then the end of the connection. */
  static Answer raw(String text) {
    return out -> {
      out.write(text.getBytes(ISO_8859_1));
      hangUp(out);
    };
  }

  static Answer status(int status, String... headers) {
    return body(status, new byte[0], headers);
  }

  static Answer html(String html, String... headers) {
    return body(200, html.getBytes(UTF_8), with(headers, "Content-Type: text/html; charset=utf-8"));
  }

  /** An RSS feed with an item per address. */
  static Answer feed(String... links) {
    return body(200, rss(links), "Content-Type: application/rss+xml; charset=utf-8");
  }

  static byte[] rss(String... links) {
    StringBuilder items = new StringBuilder();
    for (String link : links) {
      items.append("<item><title>خبر</title><link>").append(link).append("</link></item>");
    }
    return ("<rss version=\"2.0\"><channel><title>صحيفة</title>" + items + "</channel></rss>")
        .getBytes(UTF_8);
  }

  static Answer body(int status, byte[] body, String... headers) {
    return out -> {
      out.write(head(status, with(headers, "Content-Length: " + body.length)));
      out.write(body);
    };
  }

  static Answer redirect(int status, String location) {
    return status(status, "Location: " + location);
  }

  /** The head, and then a part every so often until the guest leaves. */
  static Answer drip(String head, String part, long pauseMillis) {
    return out -> {
      out.write(head.getBytes(ISO_8859_1));
      while (true) {
        out.write(part.getBytes(ISO_8859_1));
        out.flush();
        LockSupport.parkNanos(pauseMillis * 1_000_000);
      }
    };
  }

  /** The answer, after a while. */
  static Answer late(long millis, Answer answer) {
    return out -> {
      LockSupport.parkNanos(millis * 1_000_000);
      answer.write(out);
    };
  }

  /** One answer to the first request, another one to all that follow. */
  static Answer first(Answer first, Answer then) {
    var isFirst = new java.util.concurrent.atomic.AtomicBoolean(true);
    return out -> (isFirst.getAndSet(false) ? first : then).write(out);
  }

  static byte[] head(int status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(ISO_8859_1);
  }

  static byte[] gzip(byte[] plain) {
    return packed(plain, GZIPOutputStream::new);
  }

  static byte[] zlib(byte[] plain) {
    return packed(plain, DeflaterOutputStream::new);
  }

  static byte[] bareDeflate(byte[] plain) {
    return packed(
        plain, out -> new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, true)));
  }

  /** Brotli that stores without compressing, one meta-block per 64 KiB (RFC 7932, 9.2). */
  static byte[] brotli(byte[] plain) {
    Bits bits = new Bits();
    bits.put(1, 0); // a window of 64 KiB
    for (int from = 0; from < plain.length; from += 0x10000) {
      int length = Math.min(0x10000, plain.length - from);
      bits.put(1, 0); // not the last
      bits.put(2, 0); // a length of four nibbles
      bits.put(16, length - 1);
      bits.put(1, 1); // stored
      bits.bytes(plain, from, length);
    }
    bits.put(2, 0b11); // the last, and empty
    return bits.toBytes();
  }

  /** Bits from the lowest up, as Brotli wants them. */
  private static final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int octet;
    private int used;

    void put(int count, int value) {
      for (int i = 0; i < count; i++) {
        octet |= (value >> i & 1) << used;
        if (++used == 8) {
          flush();
        }
      }
    }

    void bytes(byte[] plain, int from, int length) {
      if (used > 0) {
        flush();
      }
      out.write(plain, from, length);
    }

    byte[] toBytes() {
      if (used > 0) {
        flush();
      }
      return out.toByteArray();
    }

    private void flush() {
      out.write(octet);
      octet = 0;
      used = 0;
    }
  }

  private interface Packing {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] packed(byte[] plain, Packing packing) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packing.over(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static void hangUp(OutputStream out) throws IOException {
    out.flush();
    throw new EOFException();
  }

  private static String[] with(String[] headers, String last) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = last;
    return all;
  }
}
