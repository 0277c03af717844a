package news.naba.store.domain.event;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.naba.contracts.Fingerprint;
import news.naba.contracts.Report.Evidence;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.Recent;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How articles and passages are worded, as far as it was worked out lately: an event is composed
 * anew with every report, of all its reports. For any number of threads.
 */
final class Wordings {
  private static final int BYTES_OF_FINGERPRINT = 1_500;
  private static final int BYTES_OF_WORDING = 200;

  /** Letters and word pairs. */
  private static final int BYTES_PER_LETTER = 6;

  private final Recent<String, Optional<Fingerprint>> fingerprints;
  private final Recent<String, Wording> passages;

  /**
   * @param mostBytes about how much memory to take
   */
  Wordings(long mostBytes) {
    this.fingerprints = new Recent<>(mostBytes / 2, print -> BYTES_OF_FINGERPRINT);
    this.passages =
        new Recent<>(
            mostBytes / 2,
            wording -> BYTES_OF_WORDING + (long) BYTES_PER_LETTER * wording.folded().length());
  }

  Optional<Fingerprint> of(ArticleRef article) {
    String text = article.fingerprint();
    return text == null ? Optional.empty() : known(fingerprints, text, Fingerprint::parse);
  }

  /** Of the sentences that tell an event. */
  Wording of(StoredReport stored) {
    return known(passages, evidence(stored), Wording::of);
  }

  private static <V> V known(Recent<String, V> recent, String text, Function<String, V> make) {
    @Nullable V known = recent.get(text);
    if (known == null) {
      known = make.apply(text);
      recent.put(text, known);
    }
    return known;
  }

  private static String evidence(StoredReport stored) {
    return stored.report().evidence().size() == 1
        ? stored.report().evidence().get(0).text()
        : stored.report().evidence().stream().map(Evidence::text).collect(Collectors.joining(" "));
  }
}
