package news.naba.store.domain.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.naba.contracts.Fingerprint;
import news.naba.contracts.Report.Evidence;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.Unions;
import news.naba.store.domain.text.Wording;
import news.naba.store.domain.text.Words;

/**
 * Which of an event's articles carry one text: those whose fingerprints say so, that credit the
 * same agency or are by the agency that others credit, or that tell the event in nearly the same
 * words. A function of the set of articles.
 */
final class Syndication {
  /** Overlap from which a passage is a copy. */
  private static final double COPIED = 0.8;

  /** Word pairs below which equal words may be chance. */
  private static final int TOO_SHORT_TO_JUDGE = 8;

  private final Map<String, ArticleRef> articles = new TreeMap<>();
  private final Unions<String> texts;

  private Syndication(Collection<StoredReport> reports) {
    reports.forEach(report -> articles.put(report.articleId(), report.article()));
    texts = new Unions<>(articles.keySet());
    joinByAgency();
    joinByFingerprint();
    joinByPassage(reports);
  }

  static Syndication of(Collection<StoredReport> reports) {
    return new Syndication(reports);
  }

  /** For each article that shares its text, the one of them that was published first. */
  Map<String, String> ids() {
    Map<String, List<ArticleRef>> groups =
        articles.values().stream()
            .collect(Collectors.groupingBy(article -> texts.root(article.articleId())));
    Map<String, String> ids = new HashMap<>();
    for (List<ArticleRef> group : groups.values()) {
      if (group.size() > 1) {
        String first =
            group.stream()
                .min(Comparator.comparing(ArticleRef::at).thenComparing(ArticleRef::articleId))
                .orElseThrow()
                .articleId();
        group.forEach(article -> ids.put(article.articleId(), first));
      }
    }
    return ids;
  }

  /** Outlets that do not copy one another, nor the same agency. */
  int independentOutlets() {
    Unions<String> outlets =
        new Unions<>(articles.values().stream().map(ArticleRef::outletKey).toList());
    Map<String, String> carrier = new HashMap<>();
    for (ArticleRef article : articles.values()) {
      String text = texts.root(article.articleId());
      outlets.join(article.outletKey(), carrier.computeIfAbsent(text, t -> article.outletKey()));
    }
    return outlets.sets().size();
  }

  private void joinByAgency() {
    Map<String, String> byAgency = new HashMap<>();
    for (ArticleRef article : articles.values()) {
      if (article.agency() != null) {
        join(byAgency, Words.fold(article.agency()), article);
      }
    }
    for (ArticleRef article : articles.values()) {
      Optional.ofNullable(article.outletName())
          .map(Words::fold)
          .filter(byAgency::containsKey)
          .ifPresent(agency -> join(byAgency, agency, article));
    }
  }

  private void join(Map<String, String> first, String key, ArticleRef article) {
    texts.join(article.articleId(), first.computeIfAbsent(key, k -> article.articleId()));
  }

  private void joinByFingerprint() {
    Map<String, Fingerprint> fingerprints = new TreeMap<>();
    Map<Fingerprint, String> equal = new HashMap<>();
    articles.forEach(
        (id, article) ->
            Fingerprint.parse(article.fingerprint())
                .ifPresent(
                    print -> {
                      String same = equal.putIfAbsent(print, id);
                      if (same == null) {
                        fingerprints.put(id, print);
                      } else {
                        texts.join(id, same);
                      }
                    }));
    Map<Integer, List<String>> byKey = new HashMap<>();
    fingerprints.forEach(
        (id, print) -> {
          Map<String, Integer> shared = new HashMap<>();
          for (Integer key : print.keys()) {
            List<String> others = byKey.computeIfAbsent(key, k -> new ArrayList<>());
            others.forEach(other -> shared.merge(other, 1, Integer::sum));
            others.add(id);
          }
          shared.forEach(
              (other, keys) -> {
                Fingerprint theirs = fingerprints.get(other);
                if (keys >= Fingerprint.SHARED && theirs != null && print.isCopyOf(theirs)) {
                  texts.join(id, other);
                }
              });
        });
  }

  private void joinByPassage(Collection<StoredReport> reports) {
    Map<String, Passage> passages = new TreeMap<>();
    for (StoredReport stored : reports) {
      Wording wording = Wording.of(evidence(stored));
      if (wording.size() >= TOO_SHORT_TO_JUDGE) {
        String language = stored.article().language();
        Passage passage =
            passages.computeIfAbsent(
                language + " " + wording.folded(),
                key -> new Passage(language, wording, stored.articleId()));
        texts.join(stored.articleId(), passage.article);
      }
    }
    List<Passage> different = List.copyOf(passages.values());
    for (int i = 0; i < different.size(); i++) {
      for (int j = i + 1; j < different.size(); j++) {
        if (different.get(i).copies(different.get(j))) {
          texts.join(different.get(i).article, different.get(j).article);
        }
      }
    }
  }

  private static String evidence(StoredReport stored) {
    return stored.report().evidence().stream().map(Evidence::text).collect(Collectors.joining(" "));
  }

  private record Passage(String language, Wording wording, String article) {
    boolean copies(Passage other) {
      return language.equals(other.language) && wording.overlap(other.wording) >= COPIED;
    }
  }
}
