package news.naba.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.naba.embedded.Postgres;
import news.naba.local.Settings.Port;

/** The five components of the stack. */
final class Components {
  static final String INGEST = "ingest-service";
  static final String EXTRACT = "extract-service";
  static final String STORE = "store-service";

  /** Generous: a loaded machine is slow, and a hung start is rare. */
  private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

  private static final String SOON_AGAIN = "1m,2m,4m,15m,1h,6h,24h";

  private final Settings settings;
  private final DataDirectory data;
  private final JavaRuntime java;
  private final Map<String, ClassArchive> archives = new LinkedHashMap<>();

  Components(Settings settings, DataDirectory data, JavaRuntime java) {
    this.settings = settings;
    this.data = data;
    this.java = java;
    for (String program : programs()) {
      archives.put(
          program, new ClassArchive(java, jar(settings.home(), program), data.classList(program)));
    }
  }

  /** The components' names and ports, in starting order. */
  static Map<String, Port> ports() {
    Map<String, Port> ports = new LinkedHashMap<>();
    ports.put(KafkaComponent.NAME, Port.KAFKA);
    ports.put(PostgresComponent.NAME, Port.POSTGRES);
    ports.put(INGEST, Port.INGEST);
    ports.put(EXTRACT, Port.EXTRACT);
    ports.put(STORE, Port.STORE);
    return ports;
  }

  static List<String> services() {
    return List.of(INGEST, EXTRACT, STORE);
  }

  /** The components that are JVMs. */
  private static List<String> programs() {
    List<String> programs = new ArrayList<>(List.of(KafkaComponent.NAME));
    programs.addAll(services());
    return programs;
  }

  /** What runs the broker or a packaged service. */
  static Path jar(Path home, String program) {
    return program.equals(KafkaComponent.NAME)
        ? home.resolve("deploy/embedded/target/naba-embedded.jar")
        : home.resolve(program).resolve("target/quarkus-app/quarkus-run.jar");
  }

  /** The class archives of the components that are JVMs. */
  List<ClassArchive> archives() {
    return List.copyOf(archives.values());
  }

  private ClassArchive archive(String program) {
    return Optional.ofNullable(archives.get(program)).orElseThrow();
  }

  /** The components, in starting order. */
  List<Component> all(boolean sample) throws IOException {
    return List.of(
        new KafkaComponent(
            settings.port(Port.KAFKA),
            data.kafka(),
            data.rotatedLog(KafkaComponent.NAME),
            jar(settings.home(), KafkaComponent.NAME),
            java,
            archive(KafkaComponent.NAME),
            START_TIMEOUT),
        new PostgresComponent(
            settings.port(Port.POSTGRES),
            data.postgres(),
            data.cache().resolve("postgresql"),
            data.rotatedLog(PostgresComponent.NAME)),
        service(INGEST, Port.INGEST, "256m", sample),
        service(EXTRACT, Port.EXTRACT, "384m", sample),
        service(STORE, Port.STORE, "768m", sample));
  }

  private Component service(String name, Port port, String heap, boolean sample)
      throws IOException {
    List<String> needs =
        name.equals(STORE)
            ? List.of(KafkaComponent.NAME, PostgresComponent.NAME)
            : List.of(KafkaComponent.NAME);
    return new ServiceComponent(
        name,
        settings.port(port),
        jar(settings.home(), name),
        data.rotatedLog(name),
        needs,
        java,
        archive(name),
        heap,
        environment(sample),
        START_TIMEOUT);
  }

  /** What the services are told: every port, and where the broker and the database are. */
  private Map<String, String> environment(boolean sample) {
    Map<String, String> variables = new HashMap<>();
    settings.ports().forEach((port, number) -> variables.put(port.variable(), number.toString()));
    variables.put("NABA_DATA_DIR", data.root().toString());
    variables.put("NABA_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port(Port.KAFKA));
    variables.put(
        "NABA_POSTGRES_URL", Postgres.jdbcUrl(settings.port(Port.POSTGRES), Postgres.NAME));
    variables.put("NABA_POSTGRES_USER", Postgres.NAME);
    variables.put("NABA_POSTGRES_PASSWORD", Postgres.NAME);
    if (sample) {
      String site = "127.0.0.1:" + settings.port(Port.SAMPLE);
      variables.put("NABA_INGEST_ALLOW", alsoNaming("NABA_INGEST_ALLOW", site));
      variables.put("NABA_INGEST_FETCH_NO_DELAY", alsoNaming("NABA_INGEST_FETCH_NO_DELAY", site));
      // What the sample corrects and withdraws is to be seen within minutes.
      variables.put("NABA_INGEST_REVISIT_AFTER", orElse("NABA_INGEST_REVISIT_AFTER", SOON_AGAIN));
      variables.put("NABA_INGEST_REVISIT_CONFIRM", orElse("NABA_INGEST_REVISIT_CONFIRM", "15s"));
    }
    return variables;
  }

  /** What the user set the variable to. */
  private String orElse(String variable, String otherwise) {
    return settings.environment().getOrDefault(variable, otherwise);
  }

  /** What the user set the variable to, and the sample site besides. */
  private String alsoNaming(String variable, String site) {
    return Optional.ofNullable(settings.environment().get(variable))
        .filter(value -> !value.isBlank())
        .map(value -> value + "," + site)
        .orElse(site);
  }
}
