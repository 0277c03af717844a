package news.naba.extract.domain.article.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class Utf8Test {
  /** Bytes at which the rules of UTF-8 change. */
  private static final int[] EDGES = {
    0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xd8, 0xdf, 0xe0, 0xe2, 0xed,
    0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff
  };

  private static @Nullable String decoded(byte[] bytes) {
    CharBuffer text = Utf8.decode(bytes);
    return text == null ? null : text.toString();
  }

  private static @Nullable String byThePlatform(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  @Test
  void textsOfAnyScriptAreWhatTheyWere() {
    String text = "The harbour opens. الميناء يفتح ابوابه. Łódź, 港が開く 🚢 \ud83d\udea2 end";

    for (int from = 0; from < text.length() - 4; from++) {
      String part = Character.isLowSurrogate(text.charAt(from)) ? "" : text.substring(from);
      assertThat(decoded(part.getBytes(StandardCharsets.UTF_8))).isEqualTo(part);
    }
  }

  @Test
  void isAsStrictAsThePlatformsDecoder() {
    for (int a : EDGES) {
      for (int b : EDGES) {
        for (int c : EDGES) {
          for (int d : EDGES) {
            byte[] bytes = {(byte) a, (byte) b, (byte) c, (byte) d};
            assertThat(decoded(bytes)).isEqualTo(byThePlatform(bytes));
          }
        }
      }
    }
  }

  @Test
  void anythingBeyondAsciiIsFoundWhereverItStands() {
    Random random = new Random(7);
    for (int run = 0; run < 500; run++) {
      byte[] bytes = "a line of text in plain letters, and more".getBytes(StandardCharsets.UTF_8);
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      assertThat(decoded(bytes)).isEqualTo(byThePlatform(bytes));
    }
  }
}
