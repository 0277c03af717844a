package news.naba.extract.domain.article.metadata;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.naba.extract.domain.article.metadata.evidence.DescribedArticle;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence.Stated;
import news.naba.extract.domain.article.metadata.outlet.CanonicalUrl;
import news.naba.extract.domain.article.text.RuleFile;
import org.jspecify.annotations.Nullable;

/** The picture that stands for an article: no logo, no placeholder. */
final class LeadImage {
  private final List<String> names;
  private final List<Pattern> placeholders;

  LeadImage(RuleFile rules) {
    names = rules.entries("image");
    placeholders = rules.patterns("image placeholders", "");
  }

  /** Its absolute address, or null. */
  @Nullable String of(
      PageEvidence page, Optional<DescribedArticle> described, @Nullable String url) {
    return Stream.of(
            page.metas(names).map(Stated::value),
            described.map(DescribedArticle::image).stream(),
            Stream.ofNullable(page.links().get("image_src")))
        .flatMap(values -> values)
        .flatMap(address -> CanonicalUrl.absolute(address, url).stream())
        .filter(address -> address.getPath() != null && address.getPath().length() > 1)
        .filter(
            address -> placeholders.stream().noneMatch(p -> p.matcher(address.getPath()).find()))
        .map(URI::toASCIIString)
        .findFirst()
        .orElse(null);
  }
}
