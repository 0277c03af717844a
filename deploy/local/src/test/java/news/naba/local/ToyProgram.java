package news.naba.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A packaged program of one class. */
public final class ToyProgram {
  private static final String CLASS = "news/naba/local/ToyProgram.class";

  private ToyProgram() {}

  /** Says that it runs. */
  public static void main(String[] args) {
    System.out.println("it runs");
  }

  /** Packs it. */
  static Path pack(Path directory) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ToyProgram.class.getName());
    Path jar = Files.createDirectories(directory).resolve("toy.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest);
        InputStream code = ToyProgram.class.getResourceAsStream("ToyProgram.class")) {
      entries.putNextEntry(new JarEntry(CLASS));
      code.transferTo(entries);
    }
    return jar;
  }

  /** Runs it with all that tells where its class came from, and returns what was printed. */
  static String run(Path jar, List<String> options) throws IOException, InterruptedException {
    return finish(
        JavaRuntime.current().service(jar, "64m", options).stream()
            .flatMap(
                argument ->
                    argument.equals("-jar")
                        ? List.of("-Xlog:class+load", "-jar").stream()
                        : List.of(argument).stream())
            .toList());
  }

  /** Runs a command to its end and returns what it printed. */
  static String finish(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }
}
