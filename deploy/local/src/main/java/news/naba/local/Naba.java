package news.naba.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The launcher; {@code ./naba} calls it with the command and its arguments. */
public final class Naba {
  private Naba() {}

  /**
   * Runs a command. The system property {@code naba.home} names the checkout.
   *
   * <p>Exit codes: 0 done, 1 refused or failed, for a reason it has printed.
   */
  public static void main(String[] args) {
    int code;
    try {
      code = run(Arrays.asList(args));
    } catch (Refusal e) {
      System.err.println("naba: " + e.sentence());
      code = 1;
    } catch (IOException e) {
      System.err.println("naba: " + e);
      code = 1;
    } catch (InterruptedException e) {
      code = 1;
    }
    System.exit(code);
  }

  private static int run(List<String> arguments) throws Refusal, IOException, InterruptedException {
    Path home = Path.of(System.getProperty("naba.home", "."));
    Settings settings = Settings.of(home.toAbsolutePath().normalize(), System.getenv());
    DataDirectory data = new DataDirectory(settings.dataDirectory());
    String command = arguments.isEmpty() ? "" : arguments.get(0);
    List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
    switch (command) {
      case "up" -> {
        return new UpCommand(settings, Options.parse(rest)).run();
      }
      case "down" -> System.out.println(DownCommand.run(data));
      case "status" -> status(settings, data, rest.contains("--json"));
      case "reset" -> {
        DownCommand.run(data);
        data.clear();
        System.out.println("cleared " + data.root());
      }
      default -> throw new Refusal("unknown command \"" + command + "\"; see ./naba help");
    }
    return 0;
  }

  private static void status(Settings settings, DataDirectory data, boolean json)
      throws IOException {
    Optional<RunState> recorded = new RunStateFile(data.stateFile()).read();
    StatusReport report =
        recorded
            .map(state -> StatusReport.of(state, ProcessMemory::residentBytes))
            .orElseGet(() -> StatusReport.down(settings));
    if (json) {
      System.out.println(report.json());
    } else {
      System.out.print(report.table());
    }
  }
}
