package news.naba.extract.domain.article.metadata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.naba.extract.domain.article.metadata.evidence.DescribedArticle;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence.Stated;
import news.naba.extract.domain.article.text.Lines;
import news.naba.extract.domain.article.text.RuleFile;
import org.jspecify.annotations.Nullable;

/** The summary under a headline. */
public final class Standfirst {
  /** A summary is not shorter, in words. */
  private static final int SHORTEST = 6;

  /** In characters. */
  private static final int LONGEST = 600;

  private final List<String> names;

  Standfirst(RuleFile rules) {
    names = rules.entries("standfirst");
  }

  /** What the page describes the article by: a whole summary, not its first words cut off. */
  @Nullable String of(
      PageEvidence page, Optional<DescribedArticle> described, @Nullable String title) {
    return Stream.concat(
            described.map(DescribedArticle::description).stream(),
            page.metas(names).map(Stated::value))
        .filter(text -> text.length() <= LONGEST && Lines.words(text) >= SHORTEST)
        .filter(text -> !text.endsWith("...") && !text.endsWith("…") && !text.endsWith("]"))
        .filter(text -> title == null || !Wording.same(text, title))
        .findFirst()
        .orElse(null);
  }

  /**
   * The summary, if it is not the text over again.
   *
   * @param text the article's text
   */
  public static @Nullable String notIn(String text, @Nullable String summary) {
    if (summary == null) {
      return null;
    }
    List<String> words = Wording.words(summary);
    String start = String.join(" ", words.subList(0, Math.min(words.size(), SHORTEST)));
    return Lines.wording(text).contains(start) ? null : summary;
  }
}
