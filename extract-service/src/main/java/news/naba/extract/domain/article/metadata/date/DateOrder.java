package news.naba.extract.domain.article.metadata.date;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which comes first in an all-numeric date that ends with the year. */
public enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST;

  /** Countries and territories that write the month first. */
  private static final Set<String> MONTH_FIRST_IN =
      Set.of("US", "PH", "PR", "GU", "AS", "VI", "MP", "FM", "MH", "PW");

  /** Both orders are in use there. */
  private static final Set<String> EITHER_IN = Set.of("CA", "KE", "ZA", "CN", "JP", "KR", "TW");

  /**
   * The order that readers of a page expect.
   *
   * @param country of the outlet, ISO 3166-1 alpha-2
   * @param locale as the page declares it, BCP 47
   */
  static Optional<DateOrder> of(@Nullable String country, @Nullable String locale) {
    Locale declared = locale == null ? Locale.ROOT : Locale.forLanguageTag(locale);
    String region = country != null ? country : declared.getCountry();
    if (!region.isEmpty()) {
      if (EITHER_IN.contains(region)) {
        return Optional.empty();
      }
      return Optional.of(MONTH_FIRST_IN.contains(region) ? MONTH_FIRST : DAY_FIRST);
    }
    // Only English is written in both orders, depending on the country.
    String language = declared.getLanguage();
    return language.isEmpty() || language.equals("en") ? Optional.empty() : Optional.of(DAY_FIRST);
  }
}
