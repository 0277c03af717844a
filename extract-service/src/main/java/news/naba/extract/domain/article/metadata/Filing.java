package news.naba.extract.domain.article.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.naba.extract.domain.article.metadata.evidence.DescribedArticle;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence.Stated;
import news.naba.extract.domain.article.metadata.evidence.Spot;
import news.naba.extract.domain.article.metadata.outlet.SiteName;
import news.naba.extract.domain.article.text.RuleFile;
import org.jspecify.annotations.Nullable;

/** Where a site files an article: its section and its tags. */
final class Filing {
  private static final Pattern COMMA = Pattern.compile("\\s*[,،;|]\\s*");

  /** In characters; longer ones are sentences. */
  private static final int LONGEST = 60;

  private static final int MOST_TAGS = 30;

  private final List<String> sectionNames;
  private final List<String> tagNames;

  Filing(RuleFile rules) {
    sectionNames = rules.entries("section");
    tagNames = rules.entries("tags");
  }

  /** The section, or null. */
  @Nullable String section(PageEvidence page, Optional<DescribedArticle> described, SiteName site) {
    return Stream.of(
            described.map(DescribedArticle::section).stream(),
            page.metas(sectionNames).map(Stated::value),
            page.spots("articlesection").map(Spot::text))
        .flatMap(values -> values)
        .filter(section -> isLabel(section) && !site.isName(section))
        .findFirst()
        .orElse(null);
  }

  /** The tags, each once, without the site's name. */
  List<String> tags(PageEvidence page, Optional<DescribedArticle> described, SiteName site) {
    Map<String, String> tags = new LinkedHashMap<>();
    Stream.of(
            described.stream().flatMap(article -> article.keywords().stream()),
            tagNames.stream()
                .flatMap(name -> page.metas().getOrDefault(name, List.of()).stream())
                .flatMap(COMMA::splitAsStream),
            page.spots("tag", "keywords").flatMap(spot -> COMMA.splitAsStream(spot.text())))
        .flatMap(values -> values)
        .map(tag -> tag.replaceFirst("^#", "").replace('_', ' ').strip())
        .filter(tag -> isLabel(tag) && !site.isName(tag))
        .forEach(tag -> tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
    return tags.values().stream().limit(MOST_TAGS).toList();
  }

  private static boolean isLabel(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().anyMatch(Character::isLetter)
        && !text.startsWith("http");
  }
}
