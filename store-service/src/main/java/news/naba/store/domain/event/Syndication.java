package news.naba.store.domain.event;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.naba.contracts.Fingerprint;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.Unions;
import news.naba.store.domain.event.Copies.Passage;
import news.naba.store.domain.text.Wording;
import news.naba.store.domain.text.Words;

/**
 * Which of an event's articles carry one text: those whose fingerprints say so, that credit the
 * same agency or are by the agency that others credit, or that tell the event in nearly the same
 * words. A function of the set of articles.
 */
final class Syndication {
  /** Word pairs below which equal words may be chance. */
  private static final int TOO_SHORT_TO_JUDGE = 8;

  private final Map<String, ArticleRef> articles = new TreeMap<>();
  private final Unions<String> texts;

  private Syndication(Collection<StoredReport> reports, Wordings wordings) {
    reports.forEach(report -> articles.put(report.articleId(), report.article()));
    texts = new Unions<>(articles.keySet());
    joinByAgency();
    joinByFingerprint(wordings);
    joinByPassage(reports, wordings);
  }

  static Syndication of(Collection<StoredReport> reports, Wordings wordings) {
    return new Syndication(reports, wordings);
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

  private void joinByFingerprint(Wordings wordings) {
    Map<Fingerprint, String> different = new LinkedHashMap<>();
    for (ArticleRef article : articles.values()) {
      wordings
          .of(article)
          .map(print -> different.putIfAbsent(print, article.articleId()))
          .ifPresent(same -> texts.join(article.articleId(), same));
    }
    List<String> carriers = List.copyOf(different.values());
    Copies.among(
        List.copyOf(different.keySet()), (a, b) -> texts.join(carriers.get(a), carriers.get(b)));
  }

  private void joinByPassage(Collection<StoredReport> reports, Wordings wordings) {
    Map<String, Passage> passages = new TreeMap<>();
    Map<String, String> carriers = new TreeMap<>();
    for (StoredReport stored : reports) {
      Wording wording = wordings.of(stored);
      if (wording.size() >= TOO_SHORT_TO_JUDGE) {
        String language = stored.article().language();
        String key = language + " " + wording.folded();
        passages.putIfAbsent(key, new Passage(language, wording));
        texts.join(stored.articleId(), carriers.computeIfAbsent(key, k -> stored.articleId()));
      }
    }
    List<String> carrier = List.copyOf(carriers.values());
    Copies.amongPassages(
        List.copyOf(passages.values()), (a, b) -> texts.join(carrier.get(a), carrier.get(b)));
  }
}
