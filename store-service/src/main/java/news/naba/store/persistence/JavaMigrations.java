package news.naba.store.persistence;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Names the migrations that are written in Java: Quarkus does not find them by itself. */
@Singleton
class JavaMigrations implements FlywayConfigurationCustomizer {
  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.javaMigrations(new V4__Terms_of_events());
  }
}
