package news.naba.ingest.http;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import news.naba.contracts.Reason;
import news.naba.ingest.domain.Failure;
import news.naba.ingest.domain.HostName;
import news.naba.ingest.domain.Schedule.Standing;
import news.naba.ingest.domain.Source;
import news.naba.ingest.fetch.AddressGuard;
import news.naba.ingest.fetch.AddressGuard.Verdict;
import news.naba.ingest.kafka.SourceRegistry;
import news.naba.ingest.kafka.SourceRegistry.Registration;
import news.naba.kit.ProblemException;

/** Registers what clients define, one by one or by the list, by the same rules. */
@Singleton
class Registrar {
  private final SourceRegistry registry;
  private final AddressGuard guard;
  private final Clock clock;

  Registrar(SourceRegistry registry, AddressGuard guard, Clock clock) {
    this.registry = registry;
    this.guard = guard;
    this.clock = clock;
  }

  /**
   * Registers a source, or finds the one with the same address.
   *
   * @throws ProblemException if the definition cannot be a source
   */
  Registration register(SourceDefinition definition) {
    return register(checked(definition));
  }

  /** Registers what has been checked. */
  Registration register(Source source) {
    Registration registration = registry.register(source);
    if (!registration.created()) {
      revive(registration.source());
    }
    return registration;
  }

  /** Whoever registers a retired source wants it tried again. */
  private void revive(Source source) {
    registry
        .state(source.id())
        .filter(state -> state.schedule().standing() == Standing.RETIRED)
        .ifPresent(state -> registry.save(source, state.revived(clock.instant())));
  }

  /**
   * The source a definition makes. May take as long as looking up its host's name.
   *
   * @throws ProblemException if the definition cannot be a source
   */
  Source checked(SourceDefinition definition) {
    if (definition.url() != null && HostName.hasObscureNumber(definition.url())) {
      throw new ProblemException(
          Reason.FORBIDDEN_ADDRESS, 400, "The host is a number that hides which address it is.");
    }
    Source source = definition.toSource(clock.instant());
    requireAllowed(source.uri());
    return source;
  }

  /** Refuses to answer for sources that may just not have been read yet. */
  void requireRead() {
    if (!registry.complete()) {
      throw new BusyException("The sources are still being read from Kafka.");
    }
  }

  /** Says at once what the first poll would say; a name without an address may get one later. */
  private void requireAllowed(URI url) {
    if (guard.check(url) instanceof Verdict.Refused refused
        && refused.failure() == Failure.FORBIDDEN_ADDRESS) {
      throw new ProblemException(Reason.FORBIDDEN_ADDRESS, 400, refused.detail());
    }
  }
}
