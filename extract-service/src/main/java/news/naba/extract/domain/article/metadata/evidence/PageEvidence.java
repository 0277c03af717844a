package news.naba.extract.domain.article.metadata.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article beside the text.
 *
 * @param documentTitle the {@code <title>}, empty if there is none
 * @param language as the page declares it, BCP 47
 * @param metas contents of meta elements by name in lower case, in order
 * @param links addresses of {@code <link>} elements by relation, the first of each
 * @param headings the first ones of ranks 1 to 3
 * @param spots marked elements and short lines with a date, in order
 * @param described objects of schema.org's article types in JSON-LD, the most likely first
 * @param scripts the other scripts, some of which hold the data that pages are hydrated from
 */
public record PageEvidence(
    String documentTitle,
    @Nullable String language,
    Map<String, List<String>> metas,
    Map<String, String> links,
    List<Spot> headings,
    List<Spot> spots,
    List<DescribedArticle> described,
    List<String> scripts) {

  /** The first content of the first of these meta elements that has one. */
  public Optional<Stated> meta(List<String> names) {
    return metas(names).findFirst();
  }

  /** The first content of each of these meta elements, in the order of the names. */
  public Stream<Stated> metas(List<String> names) {
    return names.stream()
        .flatMap(
            name ->
                metas.getOrDefault(name, List.of()).stream()
                    .limit(1)
                    .map(content -> new Stated("meta " + name, content)));
  }

  /** The marked elements of these kinds. */
  public Stream<Spot> spots(String... kinds) {
    List<String> wanted = List.of(kinds);
    return spots.stream().filter(spot -> wanted.contains(spot.kind()));
  }

  /**
   * A value with the place where it was found.
   *
   * @param source in words of the web: {@code meta og:title}, {@code json-ld headline}
   * @param value clean, one line
   */
  public record Stated(String source, String value) {}
}
