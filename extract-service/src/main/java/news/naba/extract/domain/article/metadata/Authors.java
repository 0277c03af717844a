package news.naba.extract.domain.article.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.naba.extract.domain.article.metadata.evidence.Decision;
import news.naba.extract.domain.article.metadata.evidence.Decision.Rejected;
import news.naba.extract.domain.article.metadata.evidence.DescribedArticle;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence.Stated;
import news.naba.extract.domain.article.metadata.evidence.Spot;
import news.naba.extract.domain.article.metadata.outlet.SiteName;
import news.naba.extract.domain.article.text.Lines;
import news.naba.extract.domain.article.text.RuleFile;
import org.jspecify.annotations.Nullable;

/**
 * Tells who wrote an article: people and agencies, one name each, not the outlet, no roles, no
 * addresses. The first evidence with a name decides.
 */
final class Authors {
  /** How far below the headline a byline may stand, in characters of text. */
  private static final int NEAR = 1_500;

  /** And how far above. */
  private static final int BEFORE = 200;

  /** More names are a list of staff. */
  private static final int MOST = 20;

  /** A byline in a line of the page has no more words. */
  private static final int LINE_WORDS = 12;

  /** Names of people have at least so many words where they are told from other words by it. */
  private static final int NAME_WORDS = 2;

  private final List<String> metaNames;
  private final Pattern and;
  private final List<Pattern> lead;
  private final List<Pattern> trail;
  private final List<Pattern> nobody;

  /** Takes its patterns from {@code metadata.txt}. */
  Authors(RuleFile rules) {
    metaNames = rules.entries("author");
    and = Pattern.compile(String.join("|", rules.entries("byline separators")));
    lead = rules.patterns("byline lead", "");
    trail = rules.patterns("byline trail", "");
    nobody = rules.patterns("byline nobody", "");
  }

  /** The names with the evidence that they come from; the value of the decision joins them. */
  record Named(List<String> names, Decision decision) {}

  /**
   * Decides who wrote it.
   *
   * @param headline where the headline stands; null if nowhere
   */
  Named of(
      PageEvidence page,
      Optional<DescribedArticle> described,
      @Nullable Spot headline,
      SiteName site) {
    List<Stated> claims = new ArrayList<>();
    described.stream()
        .flatMap(article -> article.authors().stream())
        .forEach(name -> claims.add(new Stated("json-ld author", name)));
    page.metas(metaNames).forEach(claims::add);
    near(page, headline).forEach(claims::add);
    List<String> chosen = new ArrayList<>();
    String source = "nothing";
    List<Rejected> rejected = new ArrayList<>();
    for (Stated claim : claims) {
      boolean line = claim.source().startsWith("line ");
      List<String> names =
          names(claim.value()).stream()
              .filter(name -> !site.isName(name))
              .filter(name -> !line || Lines.words(name) >= NAME_WORDS)
              .toList();
      // Lines repeat each other in parts; fields list one name each.
      boolean more = !line && source.equals(claim.source());
      if (!names.isEmpty() && (chosen.isEmpty() || more)) {
        source = claim.source();
        names.stream()
            .filter(name -> !chosen.contains(name) && chosen.size() < MOST)
            .forEach(chosen::add);
      } else if (!chosen.containsAll(names) || names.isEmpty()) {
        rejected.add(
            new Rejected(
                claim.source(), claim.value(), names.isEmpty() ? "no name" : "weaker evidence"));
      }
    }
    String value = chosen.isEmpty() ? null : String.join(", ", chosen);
    return new Named(
        List.copyOf(chosen), new Decision("bylines", value, source, List.copyOf(rejected)));
  }

  /** Lines near the headline that are marked as byline, by property first. */
  private static Stream<Stated> near(PageEvidence page, @Nullable Spot headline) {
    if (headline == null) {
      return Stream.empty();
    }
    return Stream.of("author", "byline")
        .flatMap(page::spots)
        .filter(
            spot -> {
              int distance = spot.position() - headline.position();
              return distance > -BEFORE
                  && distance < NEAR
                  && spot.beside() <= headline.beside()
                  && Lines.words(spot.text()) <= LINE_WORDS;
            })
        .map(spot -> new Stated("line " + spot.kind(), spot.text()));
  }

  /** The names in a byline; none if it names nobody. */
  List<String> names(String byline) {
    String rest = byline;
    for (Pattern pattern : lead) {
      rest = pattern.matcher(rest).replaceFirst("");
    }
    List<String> names = new ArrayList<>();
    for (String part : parts(rest)) {
      Bylines.from(trimmed(part))
          .filter(name -> nobody.stream().noneMatch(p -> p.matcher(name).find()))
          .filter(name -> Lines.words(name) > 0)
          .ifPresent(names::add);
    }
    return names;
  }

  private String trimmed(String name) {
    String rest = name;
    for (Pattern pattern : trail) {
      rest = pattern.matcher(rest).replaceFirst("");
    }
    return rest.strip();
  }

  /** Parts a list of names; "و" is part of a word, so that both sides must be whole names. */
  private List<String> parts(String names) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    Matcher matcher = and.matcher(names);
    while (matcher.find()) {
      boolean glued = !matcher.group().isBlank() && matcher.group().strip().equals("و");
      boolean whole =
          Lines.words(names.substring(start, matcher.start())) >= NAME_WORDS
              && Lines.words(names.substring(matcher.end())) >= NAME_WORDS;
      if (!glued || whole) {
        parts.add(names.substring(start, matcher.start()));
        start = matcher.end();
      }
    }
    parts.add(names.substring(start));
    return parts;
  }
}
