package news.naba.extract.domain.article.metadata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.extract.domain.article.metadata.date.DateReader;
import news.naba.extract.domain.article.metadata.date.PublicationTimes;
import news.naba.extract.domain.article.metadata.date.PublicationTimes.Times;
import news.naba.extract.domain.article.metadata.evidence.Decision;
import news.naba.extract.domain.article.metadata.evidence.Decision.Rejected;
import news.naba.extract.domain.article.metadata.evidence.DescribedArticle;
import news.naba.extract.domain.article.metadata.evidence.EvidenceWalk;
import news.naba.extract.domain.article.metadata.evidence.Marks;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence.Stated;
import news.naba.extract.domain.article.metadata.evidence.PageState;
import news.naba.extract.domain.article.metadata.evidence.Spot;
import news.naba.extract.domain.article.metadata.outlet.CanonicalUrl;
import news.naba.extract.domain.article.metadata.outlet.Domains;
import news.naba.extract.domain.article.metadata.outlet.SiteName;
import news.naba.extract.domain.article.text.Lines;
import news.naba.extract.domain.article.text.RuleFile;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page says about its article. All evidence is gathered first, in one walk; then each
 * value is decided from all of it, and the decision is kept.
 */
public final class MetadataReader {
  private final RuleFile names;
  private final Marks marks;
  private final PublicationTimes times;
  private final Authors authors;
  private final Filing filing;
  private final LeadImage images;
  private final Standfirst standfirsts;
  private final MachineTranslation translation;
  private final PageKinds kinds;

  /**
   * Makes a reader.
   *
   * @param names {@code metadata.txt}
   * @param kinds {@code page-kinds.txt}
   */
  public MetadataReader(
      RuleFile names, RuleFile kinds, DateReader dates, MachineTranslation translation) {
    this.translation = translation;
    this.kinds = new PageKinds(kinds);
    this.names = names;
    marks = new Marks(names);
    times = new PublicationTimes(names, dates, new PageState(names));
    authors = new Authors(names);
    filing = new Filing(names);
    images = new LeadImage(names);
    standfirsts = new Standfirst(names);
  }

  /**
   * Reads a page.
   *
   * @param url where it was fetched
   * @param fetchedAt when it was fetched
   * @param country of the outlet, ISO 3166-1 alpha-2, as far as known
   */
  public PageMetadata read(
      Document page, @Nullable String url, Instant fetchedAt, @Nullable String country) {
    PageEvidence evidence = EvidenceWalk.gather(page, marks);
    List<Stated> shared = evidence.metas(names.entries("title")).toList();
    Optional<DescribedArticle> described = described(evidence, shared);
    String site =
        evidence
            .meta(names.entries("site"))
            .map(Stated::value)
            .or(() -> described.map(DescribedArticle::publisher))
            .orElse(null);
    SiteName siteName =
        new SiteName(
            Stream.of(
                site,
                described.map(DescribedArticle::publisher).orElse(null),
                Domains.of(url).orElse(null),
                Domains.of(url).map(domain -> domain.replaceFirst("\\..*", "")).orElse(null)));
    Decision title =
        Titles.choose(
            evidence, described.map(DescribedArticle::headline).orElse(null), shared, siteName);
    Predicate<String> isHeadline = isHeadline(title);
    Spot headline = headline(evidence, isHeadline);
    Authors.Named by = authors.of(evidence, described, headline, siteName);
    Times when =
        times.of(
            evidence,
            described,
            headline,
            isHeadline,
            new PublicationTimes.Context(url, fetchedAt, country));
    List<Decision> decisions = new ArrayList<>();
    decisions.add(title);
    decisions.addAll(when.decisions());
    decisions.add(by.decision());
    return new PageMetadata(
        title.value(),
        standfirsts.of(evidence, described, title.value()),
        when.published(),
        when.modified(),
        by.names(),
        site,
        evidence.language(),
        CanonicalUrl.of(evidence, names.entries("url"), url),
        filing.section(evidence, described, siteName),
        filing.tags(evidence, described, siteName),
        images.of(evidence, described, url),
        translation.of(evidence, url),
        kinds.of(evidence, described, url),
        described.map(DescribedArticle::text).orElse(null),
        List.copyOf(decisions));
  }

  /** The description of this article, not of another one that the page also shows. */
  private static Optional<DescribedArticle> described(PageEvidence evidence, List<Stated> shared) {
    List<String> claims = new ArrayList<>();
    claims.add(evidence.documentTitle());
    shared.forEach(stated -> claims.add(stated.value()));
    evidence.headings().stream()
        .filter(heading -> heading.kind().equals("h1"))
        .limit(5)
        .forEach(heading -> claims.add(heading.text()));
    List<DescribedArticle> candidates = evidence.described();
    return candidates.stream()
        .filter(
            article ->
                article.headline() != null
                    && claims.stream().anyMatch(c -> Wording.overlap(c, article.headline()) >= 0.5))
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private static Predicate<String> isHeadline(Decision title) {
    String chosen = title.value();
    if (chosen == null) {
      return text -> false;
    }
    Set<String> wordings =
        Stream.concat(Stream.of(chosen), title.rejected().stream().map(Rejected::value))
            .map(Lines::wording)
            .collect(Collectors.toSet());
    return text -> wordings.contains(Lines.wording(text));
  }

  /** Where the headline stands. */
  private static @Nullable Spot headline(PageEvidence evidence, Predicate<String> isHeadline) {
    return evidence.headings().stream()
        .filter(heading -> isHeadline.test(heading.text()))
        .findFirst()
        .or(() -> evidence.headings().stream().filter(h -> h.kind().equals("h1")).findFirst())
        .orElse(null);
  }
}
