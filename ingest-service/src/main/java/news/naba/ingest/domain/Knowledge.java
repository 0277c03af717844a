package news.naba.ingest.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists under {@code naba/ingest}: one entry per line, {@code #} begins a comment line. */
public final class Knowledge {
  private Knowledge() {}

  /** The entries of a list, without comments and blank lines, in its order. */
  public static List<String> lines(String name) {
    String resource = "/naba/ingest/" + name;
    try (InputStream in = Knowledge.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
