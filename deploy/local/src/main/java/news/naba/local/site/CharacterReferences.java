package news.naba.local.site;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Encodes HTML and XML in charsets that cannot write every character. */
final class CharacterReferences {

  private CharacterReferences() {}

  /** What the charset lacks becomes a numeric character reference. */
  static byte[] encode(String markup, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(markup)) {
      return markup.getBytes(charset);
    }
    StringBuilder escaped = new StringBuilder(markup.length());
    markup
        .codePoints()
        .forEach(
            character -> {
              String text = Character.toString(character);
              escaped.append(encoder.canEncode(text) ? text : "&#" + character + ";");
            });
    return escaped.toString().getBytes(charset);
  }
}
