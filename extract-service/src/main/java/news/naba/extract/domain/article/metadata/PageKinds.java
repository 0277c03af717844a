package news.naba.extract.domain.article.metadata;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.naba.contracts.Article.Flag;
import news.naba.extract.domain.article.metadata.evidence.DescribedArticle;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence;
import news.naba.extract.domain.article.text.RuleFile;
import org.jspecify.annotations.Nullable;

/**
 * What kind of page it is, as the page and its address say. That it grows or is not free is
 * believed where embedded data say so; words in an address need a second sign.
 */
final class PageKinds {
  /** A page that grows has the times of so many posts. */
  private static final int POSTS = 3;

  private static final Pattern SLASH = Pattern.compile("[/.?#&=]+");
  private static final List<String> TYPES = List.of("og:type", "twitter:card");

  private final Set<String> liveAddresses;
  private final Set<String> videoAddresses;
  private final List<String> videoTypes;
  private final Set<String> galleryAddresses;
  private final List<String> galleryTypes;
  private final List<String> tierNames;
  private final Set<String> lockedTiers;

  /** Takes its words from {@code page-kinds.txt}. */
  PageKinds(RuleFile rules) {
    liveAddresses = Set.copyOf(rules.entries("live addresses"));
    videoAddresses = Set.copyOf(rules.entries("video addresses"));
    videoTypes = rules.entries("video types");
    galleryAddresses = Set.copyOf(rules.entries("gallery addresses"));
    galleryTypes = rules.entries("gallery types");
    tierNames = rules.entries("tier names");
    lockedTiers = Set.copyOf(rules.entries("locked tiers"));
  }

  /** What the page says it is; video and gallery hold only where there is little text beside. */
  Set<Flag> of(PageEvidence evidence, Optional<DescribedArticle> described, @Nullable String url) {
    EnumSet<Flag> kinds = EnumSet.noneOf(Flag.class);
    List<String> address = parts(url);
    boolean grows = evidence.spots("time", "published").limit(POSTS).count() == POSTS;
    if (described.map(DescribedArticle::live).orElse(false)
        || (grows && address.stream().anyMatch(liveAddresses::contains))) {
      kinds.add(Flag.LIVE_BLOG);
    }
    if (isOf(evidence, videoTypes) || address.stream().anyMatch(videoAddresses::contains)) {
      kinds.add(Flag.VIDEO);
    }
    if (isOf(evidence, galleryTypes) || address.stream().anyMatch(galleryAddresses::contains)) {
      kinds.add(Flag.GALLERY);
    }
    boolean locked =
        evidence
            .metas(tierNames)
            .anyMatch(tier -> lockedTiers.contains(tier.value().toLowerCase(Locale.ROOT)));
    if (locked || described.map(article -> Boolean.FALSE.equals(article.free())).orElse(false)) {
      kinds.add(Flag.PAYWALLED);
    }
    return kinds;
  }

  private static boolean isOf(PageEvidence evidence, List<String> types) {
    return evidence
        .metas(TYPES)
        .map(type -> type.value().toLowerCase(Locale.ROOT))
        .anyMatch(type -> types.stream().anyMatch(type::startsWith));
  }

  private static List<String> parts(@Nullable String url) {
    if (url == null) {
      return List.of();
    }
    try {
      String plain = URLDecoder.decode(url, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
      return SLASH.splitAsStream(plain).skip(2).toList();
    } catch (IllegalArgumentException e) {
      return List.of(); // an address with a broken escape says nothing
    }
  }
}
