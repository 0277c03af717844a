package news.naba.local.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reads the site's resource files, all of them UTF-8. */
final class Resources {

  private Resources() {}

  /**
   * @param path below {@code site/}
   * @throws IllegalStateException if there is no such resource: the package is broken
   */
  static String text(String path) {
    try (InputStream in = Resources.class.getResourceAsStream("/site/" + path)) {
      if (in == null) {
        throw new IllegalStateException("the sample site has no file " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Properties properties(String path) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /**
   * @throws IllegalStateException if the file lacks the key
   */
  static String required(Properties properties, String key, String file) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(file + " lacks " + key);
    }
    return value.strip();
  }
}
