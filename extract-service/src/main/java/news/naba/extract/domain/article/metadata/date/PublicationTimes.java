package news.naba.extract.domain.article.metadata.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.metadata.date.Stamp.Role;
import news.naba.extract.domain.article.metadata.evidence.Decision;
import news.naba.extract.domain.article.metadata.evidence.Decision.Rejected;
import news.naba.extract.domain.article.metadata.evidence.DescribedArticle;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence.Stated;
import news.naba.extract.domain.article.metadata.evidence.PageState;
import news.naba.extract.domain.article.metadata.evidence.Spot;
import news.naba.extract.domain.article.text.RuleFile;
import org.jspecify.annotations.Nullable;

/**
 * Decides when an article was published and when it was last changed. What the page states in
 * fields for machines comes first, what readers see beside the headline second, the address last;
 * each is checked against the others, and where they contradict each other without a majority,
 * nothing is said.
 */
public final class PublicationTimes {
  private final RuleFile names;
  private final DateReader dates;
  private final PageState state;
  private final List<Pattern> publishedLabels;
  private final List<Pattern> modifiedLabels;

  /** Takes names and labels from {@code metadata.txt}. */
  public PublicationTimes(RuleFile names, DateReader dates, PageState state) {
    this.names = names;
    this.dates = dates;
    this.state = state;
    publishedLabels = names.patterns("published labels", "");
    modifiedLabels = names.patterns("modified labels", "");
  }

  /**
   * What is known from elsewhere.
   *
   * @param url the page's address
   * @param fetchedAt when it was fetched: nothing was published later
   * @param country of the outlet, ISO 3166-1 alpha-2
   */
  public record Context(@Nullable String url, Instant fetchedAt, @Nullable String country) {}

  /**
   * The answer.
   *
   * @param published when it was published
   * @param modified when it was last changed, not before it was published
   * @param decisions why
   */
  public record Times(
      @Nullable StatedTime published, @Nullable StatedTime modified, List<Decision> decisions) {}

  /**
   * Decides.
   *
   * @param described what the page's JSON-LD says about the article, if anything
   * @param headline where the headline stands; null if nowhere
   * @param isHeadline whether a text is the article's headline
   */
  public Times of(
      PageEvidence page,
      Optional<DescribedArticle> described,
      @Nullable Spot headline,
      Predicate<String> isHeadline,
      Context context) {
    LocalDate fetched = LocalDate.ofInstant(context.fetchedAt(), ZoneOffset.UTC);
    String locale =
        page.metas(List.of("og:locale"))
            .findFirst()
            .map(l -> l.value().replace('_', '-'))
            .orElse(page.language());
    Stamps stamps =
        new Stamps(
            dates,
            publishedLabels,
            modifiedLabels,
            fetched,
            DateOrder.of(context.country(), locale));
    described.ifPresent(article -> describe(stamps, article));
    page.metas(names.entries("published")).forEach(meta -> stamps.state(meta, Role.PUBLISHED));
    page.metas(names.entries("modified")).forEach(meta -> stamps.state(meta, Role.MODIFIED));
    if (stamps.settled().noneMatch(stamp -> stamp.role() == Role.PUBLISHED)) {
      state.articles(page.scripts(), isHeadline).forEach(article -> describe(stamps, article));
    }
    stamps.title(page.documentTitle());
    stamps.address(context.url());
    stamps.lines(page, headline);
    List<Stamp> all = stamps.settled().toList();
    Optional<Stamp> published = published(all).or(() -> mentioned(page, fetched));
    Optional<Stamp> modified = modified(all, published);
    return new Times(
        published.map(Stamp::time).orElse(null),
        modified.map(Stamp::time).orElse(null),
        List.of(decision("publishedAt", published, all), decision("modifiedAt", modified, all)));
  }

  private static void describe(Stamps stamps, DescribedArticle article) {
    if (article.published() != null) {
      stamps.state(
          new Stated(article.source() + " published", article.published()), Role.PUBLISHED);
    }
    if (article.modified() != null) {
      stamps.state(new Stated(article.source() + " modified", article.modified()), Role.MODIFIED);
    }
  }

  private static Optional<Stamp> published(List<Stamp> all) {
    Optional<Stamp> stated =
        agreed(
            all.stream()
                .filter(stamp -> stamp.role() == Role.PUBLISHED && !isVisible(stamp))
                .toList());
    Optional<Stamp> visible = visible(all);
    if (stated.isEmpty()) {
      return visible.or(() -> aside(all));
    }
    if (visible.isEmpty()) {
      return stated;
    }
    return Optional.of(reconciled(stated.get(), visible.get(), all));
  }

  /** The first of some stamps, unless it stands alone against two fields that agree. */
  private static Optional<Stamp> agreed(List<Stamp> stated) {
    Optional<Stamp> first = stated.stream().findFirst();
    return first.isPresent() && supporters(stated, first.get()) == 1
        ? stated.stream().filter(stamp -> supporters(stated, stamp) > 1).findFirst().or(() -> first)
        : first;
  }

  /** The number of fields with about the same day. */
  private static int supporters(List<Stamp> stated, Stamp of) {
    return (int)
        stated.stream()
            .filter(stamp -> near(stamp.time().day(), of.time().day()))
            .map(Stamp::source)
            .distinct()
            .count();
  }

  /** The day in the address or in the document's title. */
  private static Optional<Stamp> aside(List<Stamp> all) {
    return all.stream()
        .filter(stamp -> stamp.role() == Role.UNSAID && !isVisible(stamp))
        .findFirst();
  }

  /** The date that readers see with the headline: labelled, or the nearest one. */
  private static Optional<Stamp> visible(List<Stamp> all) {
    List<Stamp> seen = all.stream().filter(PublicationTimes::isVisible).toList();
    List<Stamp> labelled = seen.stream().filter(s -> s.role() == Role.PUBLISHED).toList();
    if (!labelled.isEmpty()) {
      return nearest(labelled);
    }
    Set<LocalDate> changed =
        seen.stream()
            .filter(stamp -> stamp.role() == Role.MODIFIED)
            .map(stamp -> stamp.time().day())
            .collect(Collectors.toSet());
    return nearest(
        seen.stream()
            .filter(stamp -> stamp.role() == Role.UNSAID && !changed.contains(stamp.time().day()))
            .toList());
  }

  /** The nearest to the headline; where none is near, the only one. */
  private static Optional<Stamp> nearest(List<Stamp> stamps) {
    Optional<Stamp> first = stamps.stream().min(Comparator.comparingInt(Stamp::distance));
    boolean near = first.isPresent() && first.get().distance() < Stamps.FAR;
    boolean one = stamps.stream().map(stamp -> stamp.time().day()).distinct().count() == 1;
    return near || one ? first : Optional.empty();
  }

  /** Readers are told the truth; a field that says otherwise was filled by a machine. */
  private static Stamp reconciled(Stamp stated, Stamp visible, List<Stamp> all) {
    if (isSameInstant(stated, visible)) {
      // The page's own zone makes the day that readers see.
      return isUtc(stated) && !isUtc(visible) ? visible : stated;
    }
    long apart = Math.abs(ChronoUnit.DAYS.between(stated.time().day(), visible.time().day()));
    if (apart <= 1) {
      // The day in the address is the outlet's, a field in UTC may be past its midnight.
      boolean addressed =
          all.stream()
              .anyMatch(
                  stamp ->
                      stamp.source().equals("address")
                          && stamp.time().day().equals(visible.time().day()));
      return addressed && isUtc(stated) ? visible : stated;
    }
    boolean isChange =
        all.stream()
            .filter(stamp -> stamp.role() == Role.MODIFIED)
            .anyMatch(stamp -> near(stamp.time().day(), visible.time().day()));
    boolean supported =
        all.stream()
            .filter(stamp -> stamp.role() != Role.MODIFIED)
            .anyMatch(
                stamp ->
                    !family(stamp).equals(family(stated))
                        && near(stamp.time().day(), stated.time().day()));
    return isChange || supported ? stated : visible;
  }

  private static String family(Stamp stamp) {
    return stamp.source().replaceFirst(" .*", "");
  }

  private static boolean near(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b)) <= 1;
  }

  private static boolean isVisible(Stamp stamp) {
    return stamp.source().startsWith("line ");
  }

  private static boolean isSameInstant(Stamp a, Stamp b) {
    return a.time().moment() != null
        && b.time().moment() != null
        && a.time()
            .moment()
            .toInstant()
            .truncatedTo(ChronoUnit.MINUTES)
            .equals(b.time().moment().toInstant().truncatedTo(ChronoUnit.MINUTES));
  }

  private static boolean isUtc(Stamp stamp) {
    return stamp.time().moment() != null
        && stamp.time().moment().getOffset().equals(ZoneOffset.UTC);
  }

  /** What all scripts of the page agree on. */
  private Optional<Stamp> mentioned(PageEvidence page, LocalDate fetched) {
    List<StatedTime> times =
        PageState.mentions(page.scripts()).stream()
            .flatMap(value -> dates.find(value).stream())
            .filter(time -> !time.day().isAfter(fetched.plusDays(1)))
            .toList();
    boolean one = times.stream().map(StatedTime::day).distinct().count() == 1;
    return one
        ? Optional.of(new Stamp(times.get(0), Role.PUBLISHED, "script datePublished", 0))
        : Optional.empty();
  }

  private static Optional<Stamp> modified(List<Stamp> all, Optional<Stamp> published) {
    return all.stream()
        .filter(stamp -> stamp.role() == Role.MODIFIED)
        .filter(
            stamp ->
                published.isEmpty() || !stamp.time().day().isBefore(published.get().time().day()))
        .findFirst();
  }

  private static Decision decision(String field, Optional<Stamp> chosen, List<Stamp> all) {
    boolean changes = field.equals("modifiedAt");
    List<Rejected> rejected = new ArrayList<>();
    for (Stamp stamp : all) {
      boolean isChange = stamp.role() == Role.MODIFIED;
      boolean same = chosen.isPresent() && stamp.time().day().equals(chosen.get().time().day());
      if (isChange == changes && !same) {
        rejected.add(
            new Rejected(
                stamp.source(),
                stamp.time().toString(),
                chosen.isPresent() ? "contradicted by better evidence" : "not certain"));
      }
    }
    return new Decision(
        field,
        chosen.map(stamp -> stamp.time().toString()).orElse(null),
        chosen.map(Stamp::source).orElse("nothing"),
        List.copyOf(rejected));
  }
}
