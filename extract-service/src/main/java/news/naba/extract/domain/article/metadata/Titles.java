package news.naba.extract.domain.article.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.naba.extract.domain.article.metadata.evidence.Decision;
import news.naba.extract.domain.article.metadata.evidence.Decision.Rejected;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence.Stated;
import news.naba.extract.domain.article.metadata.evidence.Spot;
import news.naba.extract.domain.article.metadata.outlet.SiteName;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline among what a page calls its title. Every field is cleaned of the site's name
 * first. Then what the newsroom declares in JSON-LD comes before the page's largest heading, and
 * that before the title for sharing; but a field that stands against all others is taken for
 * something else: the search engines' version, the site's slogan, another article.
 */
final class Titles {
  /** In characters; longer ones are texts, or attacks. */
  private static final int LONGEST = 400;

  /** Of so many largest headings the first ones are looked at. */
  private static final int MOST_HEADINGS = 10;

  /** Two versions of one headline share at least this share of the words of the shorter one. */
  private static final double RELATED = 0.5;

  private Titles() {}

  /** The candidates, cleaned; null where the page has none. */
  private record Candidates(
      @Nullable Stated jsonLd,
      @Nullable Stated heading,
      @Nullable Stated shared,
      @Nullable Stated document) {

    private List<Stated> all() {
      List<Stated> all = new ArrayList<>();
      for (Stated each : new Stated[] {jsonLd, heading, shared, document}) {
        if (each != null) {
          all.add(each);
        }
      }
      return all;
    }
  }

  /**
   * The headline.
   *
   * @param jsonLd the headline in JSON-LD, if any
   * @param shared titles for sharing and the like, best first
   * @param site takes the site's name off
   */
  static Decision choose(
      PageEvidence page, @Nullable String jsonLd, List<Stated> shared, SiteName site) {
    Stated document = cleaned("title element", page.documentTitle(), site);
    Stated declared = jsonLd == null ? null : cleaned("json-ld headline", jsonLd, site);
    Stated social =
        shared.stream()
            .map(stated -> cleaned(stated.source(), stated.value(), site))
            .filter(stated -> stated != null)
            .findFirst()
            .orElse(null);
    List<Stated> claims = new ArrayList<>();
    for (Stated claim : new Stated[] {declared, social, document}) {
      if (claim != null) {
        claims.add(claim);
      }
    }
    Stated heading = heading(page, claims, site);
    Candidates candidates = new Candidates(declared, heading, social, document);
    return decided(chosen(candidates), candidates);
  }

  private static @Nullable Stated chosen(Candidates c) {
    Stated first = c.jsonLd();
    if (first != null && standsAlone(first, c)) {
      first = null;
    }
    if (first == null) {
      first = c.heading() != null ? c.heading() : c.shared() != null ? c.shared() : c.document();
    }
    if (first == null) {
      return c.jsonLd();
    }
    Stated bare = concise(first, c);
    return asRead(bare, c);
  }

  /**
   * Whether nothing on the page supports it: no other field shares a word with it, so it is another
   * article's; or heading and title for sharing agree against it, and it is only the document's
   * title over again, which is written for search engines.
   */
  private static boolean standsAlone(Stated jsonLd, Candidates c) {
    List<Stated> others = c.all().stream().filter(other -> !other.equals(jsonLd)).toList();
    if (others.size() > 1
        && others.stream().noneMatch(o -> Wording.haveAWordInCommon(o.value(), jsonLd.value()))) {
      return true;
    }
    return c.heading() != null
        && c.shared() != null
        && c.document() != null
        && Wording.same(c.heading().value(), c.shared().value())
        && !Wording.same(c.heading().value(), jsonLd.value())
        && Wording.same(c.document().value(), jsonLd.value());
  }

  /**
   * The title for sharing is made to be quoted. Where it is the same headline without a kicker, or
   * with words left out inside, those were added around it for the page and for search engines.
   */
  private static Stated concise(Stated title, Candidates c) {
    Stated shared = c.shared();
    return shared != null
            && (Wording.isAfterKicker(shared.value(), title.value())
                || Wording.isShortened(shared.value(), title.value()))
        ? shared
        : title;
  }

  /** Of fields that differ in punctuation only, the one that readers see. */
  private static Stated asRead(Stated title, Candidates c) {
    Stated heading = c.heading();
    return heading != null && Wording.same(heading.value(), title.value()) ? heading : title;
  }

  /** The largest heading that repeats, perhaps in other words, what a field calls the title. */
  private static @Nullable Stated heading(PageEvidence page, List<Stated> claims, SiteName site) {
    List<Spot> largest = page.headings().stream().filter(h -> h.kind().equals("h1")).toList();
    Stated best = null;
    double most = 0;
    for (Spot spot : largest.subList(0, Math.min(largest.size(), MOST_HEADINGS))) {
      Stated heading = cleaned("h1", spot.text(), site);
      if (heading == null || site.isName(heading.value())) {
        continue;
      }
      double overlap =
          claims.stream()
              .mapToDouble(claim -> Wording.overlap(claim.value(), heading.value()))
              .max()
              .orElse(RELATED);
      if (overlap > most) {
        most = overlap;
        best = heading;
      }
    }
    return most >= RELATED ? best : null;
  }

  private static @Nullable Stated cleaned(String source, String raw, SiteName site) {
    if (raw.length() > LONGEST) {
      return null;
    }
    String clean = site.off(raw);
    return clean.isEmpty() ? null : new Stated(source, clean);
  }

  private static Decision decided(@Nullable Stated chosen, Candidates candidates) {
    List<Rejected> rejected =
        candidates.all().stream()
            .filter(other -> chosen != null && !Wording.same(other.value(), chosen.value()))
            .map(other -> new Rejected(other.source(), other.value(), "another wording"))
            .toList();
    return new Decision(
        "title",
        chosen == null ? null : chosen.value(),
        Optional.ofNullable(chosen).map(Stated::source).orElse("nothing"),
        rejected);
  }
}
