package news.naba.extract.domain.report.place;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.naba.extract.domain.report.gazetteer.Belief;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What an article speaks of around a place name: the countries it names, by whatever word, and
 * where it is published. Counted when first asked for, since most names need no help.
 */
public final class Surroundings {
  private final Gazetteer gazetteer;
  private final List<Sentence> sentences;
  private final @Nullable String outletCountry;
  private @Nullable Map<String, Integer> mentions;

  /**
   * @param outletCountry ISO 3166-1 alpha-2 of the publisher, or null
   */
  public Surroundings(
      Gazetteer gazetteer, List<Sentence> sentences, @Nullable String outletCountry) {
    this.gazetteer = gazetteer;
    this.sentences = sentences;
    this.outletCountry = outletCountry;
  }

  /** How often the article names a country, its people or a place that is only there. */
  int mentions(String country) {
    Map<String, Integer> counted = mentions;
    if (counted == null) {
      counted = new HashMap<>();
      for (Sentence s : sentences) {
        count(s, counted);
      }
      mentions = counted;
    }
    return counted.getOrDefault(country, 0);
  }

  /** The country the article names most, or null. */
  @Nullable String mostNamed() {
    mentions("");
    return requireNonNull(mentions).entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(outletCountry);
  }

  /** Whether a text that speaks of another country names this one by a single word. */
  boolean isElsewhere(String country) {
    String most = mostNamed();
    return most != null && !most.equals(country) && mentions(country) <= 1 && mentions(most) > 1;
  }

  boolean isOutletCountry(String country) {
    return country.equals(outletCountry);
  }

  private void count(Sentence s, Map<String, Integer> counted) {
    for (int i = 0; i < s.size(); i++) {
      String country = countryAt(s, i);
      if (country != null) {
        counted.merge(country, 1, Integer::sum);
      }
    }
  }

  private @Nullable String countryAt(Sentence s, int i) {
    Match<List<Gazetteer.Entry>> place = gazetteer.places().at(s, i);
    if (place != null) {
      return onlyCountry(place.value());
    }
    Match<String> nationality = gazetteer.demonyms().at(s, i);
    return nationality == null ? null : nationality.value();
  }

  /** The country that all places of a name lie in, if the name stands for nothing else. */
  private static @Nullable String onlyCountry(List<Gazetteer.Entry> entries) {
    String country = entries.get(0).country();
    for (Gazetteer.Entry e : entries) {
      if (e.belief() != Belief.NAME || !e.country().equals(country)) {
        return null;
      }
    }
    return country;
  }
}
