package news.naba.store.domain.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.naba.contracts.Fingerprint;
import news.naba.store.domain.ArticleRef;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.event.Copies.Passage;
import news.naba.store.domain.text.Wording;
import news.naba.store.domain.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which of an event's articles carry one text: those whose fingerprints say so, that credit the
 * same agency or are by the agency that others credit, or that tell the event in nearly the same
 * words. A function of the set of articles, though they come little by little.
 */
final class Syndication {
  /** Word pairs below which equal words may be chance. */
  private static final int TOO_SHORT_TO_JUDGE = 8;

  private final Wordings wordings;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Carrier> articles = new ArrayList<>();
  private final Map<String, Integer> outlets = new HashMap<>();

  /** The first article that credits an agency, by its folded name. */
  private final Map<String, Integer> credits = new HashMap<>();

  /** Articles by outlets that nobody credits, by the outlet's folded name. */
  private final Map<String, List<Integer>> uncredited = new HashMap<>();

  private final CopyGroups<Fingerprint, Fingerprint> prints = CopyGroups.ofPrints();
  private final CopyGroups<String, Passage> passages = CopyGroups.ofPassages();

  /** Those that belong together without being compared. */
  private final Groups together = Groups.of(0);

  private @Nullable Groups texts;
  private @Nullable Map<String, String> ids;

  /** An article, and the number of its outlet. */
  private record Carrier(String articleId, Instant at, int outlet) {
    boolean isBefore(Carrier other) {
      int order = at.compareTo(other.at);
      return order == 0 ? articleId.compareTo(other.articleId) < 0 : order < 0;
    }
  }

  Syndication(Wordings wordings) {
    this.wordings = wordings;
  }

  void add(StoredReport report) {
    Integer known = numbers.get(report.articleId());
    int article = known == null ? carrier(report.article()) : known;
    Wording wording = wordings.of(report);
    if (wording.size() >= TOO_SHORT_TO_JUDGE) {
      String language = report.article().language();
      String key = language + " " + wording.folded();
      together.join(article, passages.carrier(key, () -> new Passage(language, wording), article));
    }
    texts = null;
    ids = null;
  }

  /** How many articles there are. */
  int articles() {
    return articles.size();
  }

  /** How many outlets there are. */
  int outlets() {
    return outlets.size();
  }

  /** For each article that shares its text, the one of them that was published first. */
  Map<String, String> ids() {
    Map<String, String> known = ids;
    if (known == null) {
      known = firstOfEach();
      ids = known;
    }
    return known;
  }

  private Map<String, String> firstOfEach() {
    int[] first = new int[articles.size()];
    int[] size = new int[articles.size()];
    for (int article = 0; article < articles.size(); article++) {
      int text = texts().root(article);
      if (size[text]++ == 0 || articles.get(article).isBefore(articles.get(first[text]))) {
        first[text] = article;
      }
    }
    Map<String, String> shared = new HashMap<>();
    for (int article = 0; article < articles.size(); article++) {
      int text = texts().root(article);
      if (size[text] > 1) {
        shared.put(articles.get(article).articleId, articles.get(first[text]).articleId);
      }
    }
    return shared;
  }

  /** Outlets that do not copy one another, nor the same agency. */
  int independentOutlets() {
    Groups independent = Groups.of(outlets.size());
    int[] outletOf = new int[articles.size()];
    Arrays.fill(outletOf, -1);
    int count = outlets.size();
    for (int article = 0; article < articles.size(); article++) {
      int text = texts().root(article);
      int outlet = articles.get(article).outlet;
      if (outletOf[text] < 0) {
        outletOf[text] = outlet;
      } else if (independent.root(outlet) != independent.root(outletOf[text])) {
        independent.join(outlet, outletOf[text]);
        count--;
      }
    }
    return count;
  }

  private int carrier(ArticleRef ref) {
    int article = together.add();
    Integer outlet = outlets.computeIfAbsent(ref.outletKey(), key -> outlets.size());
    articles.add(new Carrier(ref.articleId(), ref.at(), outlet));
    numbers.put(ref.articleId(), article);
    if (ref.agency() != null) {
      credit(Words.fold(ref.agency()), article);
    }
    String name = ref.outletName();
    if (name != null) {
      publish(Words.fold(name), article);
    }
    wordings
        .of(ref)
        .ifPresent(print -> together.join(article, prints.carrier(print, () -> print, article)));
    return article;
  }

  /** Who is an agency shows when the first article credits it. */
  private void credit(String agency, int article) {
    Integer first = credits.putIfAbsent(agency, article);
    if (first == null) {
      uncredited.getOrDefault(agency, List.of()).forEach(other -> together.join(other, article));
      uncredited.remove(agency);
    } else {
      together.join(article, first);
    }
  }

  private void publish(String outlet, int article) {
    Integer credit = credits.get(outlet);
    if (credit == null) {
      uncredited.computeIfAbsent(outlet, name -> new ArrayList<>()).add(article);
    } else {
      together.join(article, credit);
    }
  }

  private Groups texts() {
    Groups known = texts;
    if (known == null) {
      known = together.copy();
      prints.join(known);
      passages.join(known);
      texts = known;
    }
    return known;
  }
}
