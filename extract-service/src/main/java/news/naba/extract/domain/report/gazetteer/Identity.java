package news.naba.extract.domain.report.gazetteer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is.
 *
 * @param name canonical name in the text's language
 * @param names canonical names by language; null where only {@code name} is known
 * @param id Wikidata id, or null
 * @param country ISO 3166-1 alpha-2, or null
 * @param sector as in reports, or null
 */
public record Identity(
    String name,
    @Nullable Map<String, String> names,
    @Nullable String id,
    @Nullable String country,
    @Nullable String sector) {

  /** Somebody no lexicon names. */
  public static Identity unlisted(String name, @Nullable String country, @Nullable String sector) {
    return new Identity(name, null, null, country, sector);
  }
}
