package news.naba.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Everything that can be set of store-service, under {@code naba.store}. */
@ConfigMapping(prefix = "naba.store")
public interface StoreConfig {
  Merge merge();

  Stream stream();

  Retry retry();

  Publisher publisher();

  Retention retention();

  Dashboard dashboard();

  RuleLimits rules();

  /** When reports tell the same event. See {@code naba/store/merge-points.properties}. */
  interface Merge {
    /** Points that best matches across two groups must reach on average to be one event. */
    @WithDefault("5.5")
    double threshold();

    /** Points that every pair of reports within one event must reach. */
    @WithDefault("2.0")
    double floor();

    /** How far, in km, something may be from a district's centre and still be in it. */
    @WithDefault("50")
    double nearKm();

    /** How far, in km, something may be from a province's centre and still be in it. */
    @WithDefault("150")
    double regionKm();

    /** How far, in km, a site may be from the centre of its city. */
    @WithDefault("15")
    double cityKm();

    /** Overlap of wording, 0 to 1, from which two passages are the same one. */
    @WithDefault("0.7")
    double wordingSame();

    /** Overlap from which two passages are alike. */
    @WithDefault("0.4")
    double wordingSimilar();

    /** Overlap from which two passages have something in common. */
    @WithDefault("0.2")
    double wordingSome();

    /** Share of the shorter passage's words, in whatever order, from which likewise. */
    @WithDefault("0.5")
    double wordingTopic();
  }

  /** The live feed. */
  interface Stream {
    /** How often an idle stream gets a comment, so that nobody on the way closes it. */
    @WithDefault("15s")
    Duration heartbeat();

    /**
     * Updates kept in memory for streams that are nearly up to date, if a tenth of the heap holds
     * them.
     */
    @WithDefault("2000")
    int recent();

    /** Updates read from the database at once for streams further behind. */
    @WithDefault("200")
    int page();

    /** How long a client may refuse to read before it is disconnected. */
    @WithDefault("30s")
    Duration patience();

    /** How often the log is read although nobody announced an update. */
    @WithDefault("1s")
    Duration poll();
  }

  /** Waiting out faults of the database and the broker. */
  interface Retry {
    /** The first pause; each further one is twice as long. */
    @WithDefault("200ms")
    Duration first();

    /** The longest pause. */
    @WithDefault("5s")
    Duration longest();
  }

  /**
   * How long what is kept. Events stay for ever. Checked at boot: see {@link
   * news.naba.store.persistence.Retention}.
   */
  interface Retention {
    /** The update log, at least 1 day; a cursor from before that is answered with a gap. */
    @WithDefault("30d")
    Duration updates();

    /** The articles' clean texts, at least 1 day. */
    @WithDefault("90d")
    Duration articleTexts();

    /**
     * Reports of events that have not changed for so long, and their articles, at least 90 days.
     * The events stay as they are; a report that comes later makes a new one.
     */
    @WithDefault("400d")
    Duration reports();

    /** How often days are made ahead and old ones dropped. */
    @WithDefault("1h")
    Duration every();
  }

  /** Writing {@code naba.events}. Checked at boot. */
  interface Publisher {
    /** Updates sent before waiting for all of them to be acknowledged. */
    @WithDefault("500")
    int batch();

    /**
     * From one transaction to the next, unless there is a whole batch: to the broker a transaction
     * is more work than the updates in it. By so much updates may come later on the topic than on
     * the stream. Less than {@link #patience}, and far less is wise, for nothing is said to the
     * database meanwhile.
     */
    @WithDefault("100ms")
    Duration pause();

    /** How often a replica that does not publish tries to take over. */
    @WithDefault("2s")
    Duration takeover();

    /**
     * How long the one that publishes may say nothing to the database, until another takes its
     * place; longer than the broker may take to answer.
     */
    @WithDefault("1m")
    Duration patience();
  }

  /** The page at {@code /}. */
  interface Dashboard {
    /** Where ingest-service answers, for the page of sources; nowhere: that page says so. */
    Optional<URI> ingestUrl();

    /** How long ingest-service may take to answer. */
    @WithDefault("5s")
    Duration ingestTimeout();
  }

  /** Named filters. */
  interface RuleLimits {
    /** How many there may be; every replica keeps them all in memory. */
    @WithDefault("10000")
    int most();
  }
}
