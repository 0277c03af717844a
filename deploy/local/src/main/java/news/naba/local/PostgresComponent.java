package news.naba.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import news.naba.embedded.Postgres;
import news.naba.embedded.PostgresSettings;

/** The database server; ready when the database is there. */
record PostgresComponent(int port, Path directory, Path programs, Path log) implements Component {
  static final String NAME = "postgres";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  /** PostgreSQL's fast shutdown: it does not wait for its clients to go. */
  @Override
  public String stopSignal() {
    return "INT";
  }

  @Override
  public Running start() throws IOException, InterruptedException {
    Postgres postgres =
        Postgres.launch(new PostgresSettings(programs, directory, port, log.toFile(), true));
    return new Running() {
      @Override
      public Process process() {
        return postgres.process();
      }

      @Override
      public void awaitReady() throws IOException, InterruptedException {
        postgres.awaitReady();
      }
    };
  }
}
