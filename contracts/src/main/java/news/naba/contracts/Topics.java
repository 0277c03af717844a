package news.naba.contracts;

/** The topics on Kafka. Their partitions and retention are in {@code naba/topics.properties}. */
public final class Topics {
  public static final String SOURCES = "naba.sources";
  public static final String SOURCE_STATE = "naba.source-state";
  public static final String FETCHES = "naba.fetches";
  public static final String SUBSCRIPTIONS = "naba.subscriptions";
  public static final String ARTICLES = "naba.articles";
  public static final String REPORTS = "naba.reports";
  public static final String EVENTS = "naba.events";

  /** Appended to a topic's name for its dead letters. */
  public static final String DEAD_LETTER_SUFFIX = ".dlq";

  private Topics() {}
}
