package news.naba.extract.domain.article;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import news.naba.contracts.Article;
import news.naba.contracts.Article.Flag;
import news.naba.contracts.Fingerprint;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.contracts.RawArticle.FeedMetadata;
import news.naba.contracts.RawArticle.Statement;
import news.naba.contracts.Reason;
import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.Reading.Read;
import news.naba.extract.domain.article.Reading.Unreadable;
import news.naba.extract.domain.article.body.BodyFinding;
import news.naba.extract.domain.article.body.BoilerplateLines;
import news.naba.extract.domain.article.body.Hints;
import news.naba.extract.domain.article.body.PageReader;
import news.naba.extract.domain.article.body.PlainTextReader;
import news.naba.extract.domain.article.body.TextParts;
import news.naba.extract.domain.article.body.TooLongException;
import news.naba.extract.domain.article.body.Weights;
import news.naba.extract.domain.article.charset.PageCharset;
import news.naba.extract.domain.article.charset.PageCharset.Decoded;
import news.naba.extract.domain.article.explain.Explainer;
import news.naba.extract.domain.article.explain.Trace;
import news.naba.extract.domain.article.fingerprint.Fingerprints;
import news.naba.extract.domain.article.html.PageParser;
import news.naba.extract.domain.article.metadata.Agencies;
import news.naba.extract.domain.article.metadata.MachineTranslation;
import news.naba.extract.domain.article.metadata.MetadataReader;
import news.naba.extract.domain.article.metadata.PageMetadata;
import news.naba.extract.domain.article.metadata.Standfirst;
import news.naba.extract.domain.article.metadata.date.DateReader;
import news.naba.extract.domain.article.metadata.evidence.Decision;
import news.naba.extract.domain.article.metadata.evidence.Decision.Rejected;
import news.naba.extract.domain.article.metadata.outlet.Outlets;
import news.naba.extract.domain.article.text.LanguageDetector;
import news.naba.extract.domain.article.text.Lines;
import news.naba.extract.domain.article.text.RuleFile;
import news.naba.extract.domain.article.text.TextCleaner;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the clean article from what was fetched or pushed. Deterministic and thread-safe. */
public final class ArticleReader {
  /** Fewer words are a teaser, a label or nothing. */
  private static final int SHORTEST = 5;

  /** In words: what goes with a video or pictures, and not the other way round, is no longer. */
  private static final int MOST_BESIDE_PICTURES = 120;

  /** In characters: several times the longest article ever printed. */
  private static final int LONGEST = 500_000;

  private final LanguageDetector languages;
  private final MetadataReader metadata;
  private final Outlets outlets;
  private final MachineTranslation translation;
  private final PageReader pages;
  private final PlainTextReader texts;
  private final Agencies agencies;

  private ArticleReader() {
    DateReader dates =
        new DateReader(RuleFile.load("months.txt"), RuleFile.load("months.other.txt"));
    BoilerplateLines boilerplate =
        new BoilerplateLines(
            List.of(RuleFile.load("boilerplate.ar.txt"), RuleFile.load("boilerplate.en.txt")),
            dates);
    agencies = new Agencies(RuleFile.load("agencies.txt"));
    languages = new LanguageDetector(RuleFile.load("languages.txt"));
    outlets = new Outlets(RuleFile.load("outlets.txt"));
    translation = new MachineTranslation(RuleFile.load("machine-translation.txt"));
    metadata =
        new MetadataReader(
            RuleFile.load("metadata.txt"), RuleFile.load("page-kinds.txt"), dates, translation);
    pages =
        new PageReader(
            new Hints(RuleFile.load("hints.txt")),
            new Weights(RuleFile.load("weights.txt")),
            boilerplate,
            agencies);
    texts = new PlainTextReader(boilerplate, dates, agencies);
  }

  /** Loads and checks the rule files. */
  public static ArticleReader load() {
    return new ArticleReader();
  }

  /** Reads an article. */
  public Reading read(Original original) {
    return read(original, Trace.NONE);
  }

  /** Reads an article and says how; takes some times longer. */
  public Explained explain(Original original) {
    Explainer explainer = new Explainer();
    Reading reading = read(original, explainer);
    String text = reading instanceof Read read ? read.article().text() : "";
    return new Explained(reading, explainer.explain(text));
  }

  private Reading read(Original original, Trace trace) {
    Optional<Unreadable> refusal = ByteSniffer.refusal(original.bytes());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    try {
      return original.kind() == Kind.HTML ? readPage(original, trace) : readText(original, trace);
    } catch (TooLongException e) {
      return new Unreadable(Reason.TOO_LARGE, String.valueOf(e.getMessage()));
    }
  }

  private Reading readPage(Original original, Trace trace) {
    Decoded decoded = PageCharset.read(original.bytes(), original.contentType());
    trace.decoded(original.bytes(), original.contentType(), decoded);
    Document page = PageParser.parse(decoded.characters(), original.url(), trace.needsPositions());
    PageMetadata about =
        metadata.read(
            page,
            original.url(),
            original.fetchedAt(),
            outlets.country(original.url(), original.outlet()));
    trace.decided(about.decisions());
    BodyFinding body = pages.find(page, about);
    trace.found(body);
    return article(original, pages.parts(body, about), about, trace);
  }

  private Reading readText(Original original, Trace trace) {
    String text = PageCharset.decodeText(original.bytes());
    String title = original.stated() == null ? null : original.stated().title();
    TextParts parts = texts.read(text, title);
    trace.found(text, parts.blocks());
    return article(original, parts, PageMetadata.NONE, trace);
  }

  private Reading article(Original original, TextParts parts, PageMetadata about, Trace trace) {
    String text = String.join("\n\n", parts.blocks());
    if (text.length() > LONGEST) {
      throw new TooLongException("The text has more than " + LONGEST + " characters.");
    }
    if (Lines.words(text) < SHORTEST) {
      return new Unreadable(
          Reason.NO_ARTICLE, "No running text was found, only menus, labels or nothing.");
    }
    String language = language(original, text, about, trace);
    boolean arabic = language.equals("ar");
    String clean = arabic ? TextCleaner.withoutNonJoiners(text) : text;
    return new Read(
        Article.of(clean, language, original.fetchedAt())
            .at(
                original.url() != null ? original.url() : about.canonicalUrl(),
                about.canonicalUrl())
            .title(title(original, parts, arabic))
            .bylines(parts.bylines())
            .publishedAt(published(original, parts))
            .modifiedAt(about.modified())
            .outlet(outlets.of(original.url(), original.outlet(), about.site(), language))
            .standfirst(Standfirst.notIn(text, about.standfirst()))
            .filedUnder(about.section(), about.tags())
            .image(about.image())
            .flags(flags(about, parts))
            .agency(
                parts.agency() != null
                    ? parts.agency()
                    : agencies.creditedIn(parts.bylines(), parts.blocks()).orElse(null))
            .fingerprint(Fingerprints.of(clean).map(Fingerprint::toString).orElse(null))
            .announcedBy(original.feed() == null ? null : original.feed().sourceId())
            .build());
  }

  private String language(Original original, String text, PageMetadata about, Trace trace) {
    Statement stated = original.stated();
    String said = stated == null ? null : stated.language();
    String declared = said != null ? said : about.language();
    String language = languages.detect(text, declared);
    List<Rejected> rejected =
        declared == null || declared.equals(language)
            ? List.of()
            : List.of(new Rejected(said != null ? "pusher" : "page", declared, "not the text's"));
    trace.decided(List.of(new Decision("language", language, "text", rejected)));
    return language;
  }

  private static @Nullable String title(Original original, TextParts parts, boolean arabic) {
    Statement stated = original.stated();
    FeedMetadata feed = original.feed();
    String title =
        Stream.of(
                stated == null ? null : stated.title(),
                parts.title(),
                feed == null ? null : feed.title())
            .filter(Objects::nonNull)
            .map(TextCleaner::line)
            .filter(line -> !line.isEmpty())
            .findFirst()
            .orElse(null);
    return title != null && arabic ? TextCleaner.withoutNonJoiners(title) : title;
  }

  private static @Nullable StatedTime published(Original original, TextParts parts) {
    Statement stated = original.stated();
    FeedMetadata feed = original.feed();
    if (stated != null && stated.publishedAt() != null) {
      return stated.publishedAt();
    }
    return parts.published() == null && feed != null ? feed.publishedAt() : parts.published();
  }

  private List<Flag> flags(PageMetadata about, TextParts parts) {
    List<String> blocks = parts.blocks();
    boolean translated =
        about.translated()
            || (!blocks.isEmpty()
                && (translation.saysSo(blocks.get(0))
                    || translation.saysSo(blocks.get(blocks.size() - 1))));
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(about.kinds());
    if (!flags.isEmpty() && Lines.words(String.join(" ", blocks)) > MOST_BESIDE_PICTURES) {
      flags.removeAll(EnumSet.of(Flag.VIDEO, Flag.GALLERY));
    }
    if (parts.oneOfSeveral()) {
      flags.add(Flag.SEVERAL_ARTICLES);
    }
    if (translated) {
      flags.add(Flag.MACHINE_TRANSLATED);
    }
    return List.copyOf(flags);
  }
}
