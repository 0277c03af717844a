package news.naba.extract.domain.article.metadata.outlet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.naba.contracts.Outlet;
import news.naba.extract.domain.article.text.RuleFile;
import org.jspecify.annotations.Nullable;

/** Tells who publishes a page: what the source knows, then a list, then what the page says. */
public final class Outlets {
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** In characters: longer names are slogans. */
  private static final int LONGEST_NAME = 60;

  private final Map<String, Known> known = new HashMap<>();
  private final Set<String> generic;

  private record Known(String country, String english, @Nullable String arabic) {}

  /** Takes its knowledge from {@code outlets.txt}. */
  public Outlets(RuleFile file) {
    for (String line : file.entries("outlets")) {
      String[] parts = BAR.split(line);
      if (parts.length != 4) {
        throw new IllegalStateException("outlets.txt: " + line);
      }
      known.put(parts[0], new Known(parts[1], parts[2], parts[3].equals("-") ? null : parts[3]));
    }
    generic = Set.copyOf(file.entries("generic domains"));
  }

  /**
   * The country of a page's outlet, ISO 3166-1 alpha-2.
   *
   * @param source what the source knows of the outlet
   */
  public @Nullable String country(@Nullable String url, @Nullable Outlet source) {
    if (source != null && source.country() != null) {
      return source.country();
    }
    Optional<String> domain = domain(url, source);
    return domain
        .map(known::get)
        .map(Known::country)
        .or(() -> domain.flatMap(this::countryOfDomain))
        .orElse(null);
  }

  /**
   * The outlet, or null if nothing is known of it.
   *
   * @param source what the source knows of it
   * @param site its name as the page says
   * @param language of the article: the language of the name, where there is a choice
   */
  public @Nullable Outlet of(
      @Nullable String url, @Nullable Outlet source, @Nullable String site, String language) {
    Optional<String> domain = domain(url, source);
    String name =
        Optional.ofNullable(source)
            .map(Outlet::name)
            .or(() -> domain.map(known::get).map(outlet -> name(outlet, language)))
            .or(() -> Optional.ofNullable(site).filter(s -> s.length() <= LONGEST_NAME))
            .orElse(null);
    String country = country(url, source);
    String own = source == null ? null : source.language();
    return name == null && domain.isEmpty() && country == null && own == null
        ? null
        : new Outlet(name, domain.orElse(null), country, own);
  }

  private static String name(Known outlet, String language) {
    return language.equals("ar") && outlet.arabic() != null ? outlet.arabic() : outlet.english();
  }

  private static Optional<String> domain(@Nullable String url, @Nullable Outlet source) {
    return Optional.ofNullable(source)
        .map(Outlet::domain)
        .map(domain -> domain.toLowerCase(Locale.ROOT))
        .or(() -> Domains.of(url));
  }

  private Optional<String> countryOfDomain(String domain) {
    String last = domain.substring(domain.lastIndexOf('.') + 1);
    String code = last.equals("uk") ? "GB" : last.toUpperCase(Locale.ROOT);
    return last.length() == 2 && !generic.contains(last) && COUNTRIES.contains(code)
        ? Optional.of(code)
        : Optional.empty();
  }
}
