package news.naba.extract.domain.report;

import static news.naba.contracts.Report.EventDate.Precision.YEAR;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import news.naba.contracts.Article;
import news.naba.contracts.Modality;
import news.naba.contracts.Outlet;
import news.naba.contracts.Report;
import news.naba.extract.domain.report.event.Draft;
import news.naba.extract.domain.report.event.DraftBuilder;
import news.naba.extract.domain.report.event.Untold;
import news.naba.extract.domain.report.explain.Explainer;
import news.naba.extract.domain.report.explain.Explanation;
import news.naba.extract.domain.report.explain.StoryExplanation;
import news.naba.extract.domain.report.gazetteer.ActorLexicon;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.gazetteer.World;
import news.naba.extract.domain.report.genre.Genre;
import news.naba.extract.domain.report.genre.GenreJudge;
import news.naba.extract.domain.report.genre.GenreRules;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.place.Surroundings;
import news.naba.extract.domain.report.reading.Memory;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.reading.SentenceReader;
import news.naba.extract.domain.report.story.Answers;
import news.naba.extract.domain.report.story.Assembler;
import news.naba.extract.domain.report.story.BothSides;
import news.naba.extract.domain.report.story.Discourse;
import news.naba.extract.domain.report.story.Setting;
import news.naba.extract.domain.report.story.TopicGuard;
import news.naba.extract.domain.report.subject.Ranking;
import news.naba.extract.domain.report.subject.Ranking.Ranked;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.time.DateMention;

/** Finds the events that an article tells. Deterministic and thread-safe. */
public final class ReportEngine {
  /** An article that names a day this close is about news. */
  private static final int NEWS_DAYS = 10;

  /** Of so few sentences, an article that opens with an event is news though it names no day. */
  private static final int SHORT = 12;

  private final Map<String, Language> languages = new TreeMap<>();

  /** A language pack with the finders that read by it. */
  private record Language(
      LanguagePack pack,
      Gazetteer gazetteer,
      ActorLexicon actors,
      SentenceReader reader,
      DraftBuilder builder,
      Discourse discourse,
      TopicGuard guard,
      GenreJudge genres,
      Ranking ranking) {

    static Language load(String code, World world, GenreRules genres, Ranking.Rules rules) {
      LanguagePack pack = LanguagePack.load(code);
      Gazetteer gazetteer = new Gazetteer(pack, world);
      ActorLexicon actors = new ActorLexicon(pack, world);
      return new Language(
          pack,
          gazetteer,
          actors,
          new SentenceReader(pack, gazetteer, actors),
          new DraftBuilder(pack, gazetteer),
          new Discourse(gazetteer),
          new TopicGuard(pack),
          new GenreJudge(pack, genres),
          new Ranking(pack, rules));
    }

    Surroundings around(Article article, List<Sentence> sentences) {
      Outlet outlet = article.outlet();
      return new Surroundings(gazetteer, sentences, outlet == null ? null : outlet.country());
    }

    /** Everything that an article's sentences name, in text order. */
    List<Notes> notes(List<Sentence> sentences, LocalDate anchor, Surroundings around) {
      Memory memory = new Memory();
      return sentences.stream().map(s -> reader.read(s, anchor, memory, around)).toList();
    }

    /** What the title names; it sets the scene of an article whose text does not. */
    List<Notes> titleNotes(Article article, LocalDate anchor, Surroundings around) {
      String title = article.title();
      return title == null ? List.of() : notes(pack.sentences(title), anchor, around);
    }
  }

  /** How much a language pack knows. */
  public record Knowledge(String language, int places, int actors, int triggers) {}

  private ReportEngine(World world) {
    GenreRules genres = GenreRules.load();
    Ranking.Rules rules = Ranking.Rules.load();
    for (String code : Locale.getISOLanguages()) {
      if (LanguagePack.exists(code)) {
        languages.put(code, Language.load(code, world, genres, rules));
      }
    }
  }

  /**
   * Loads and checks the language packs: a language is read if there is a resource folder named by
   * its ISO 639 code.
   *
   * @throws IllegalStateException naming file and line, if a pack contradicts itself
   */
  public static ReportEngine load(World world) {
    return new ReportEngine(world);
  }

  /** Loads everything with the lists that come with the service. */
  public static ReportEngine load() {
    return load(World.load());
  }

  /** What was loaded, one entry per language. */
  public List<Knowledge> knowledge() {
    return languages.entrySet().stream()
        .map(
            e ->
                new Knowledge(
                    e.getKey(),
                    e.getValue().gazetteer().placeCount(),
                    e.getValue().actors().count(),
                    e.getValue().pack().triggerCount()))
        .toList();
  }

  /** Whether there is a language pack for a BCP 47 language. */
  public boolean supports(String language) {
    return languages.containsKey(primary(language));
  }

  private static String primary(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  /**
   * Finds the events of an article, in text order.
   *
   * @param articleId goes into the report ids
   */
  public List<Report> reports(String articleId, Article article) {
    return read(articleId, article).reports();
  }

  /**
   * Finds the events of an article, what it is about and how grave that is.
   *
   * @param articleId goes into the report ids
   */
  public Ranked read(String articleId, Article article) {
    Language language = languages.get(primary(article.language()));
    if (language == null) {
      return new Ranked(List.of(), List.of(), null);
    }
    List<Sentence> sentences = language.pack().sentences(article.text());
    List<Report> reports =
        language.guard().tellsNoEvents(sentences)
            ? List.of()
            : ReportWriter.reports(
                articleId, tell(language, article, sentences, Untold.UNASKED).drafts());
    return language.ranking().rank(reports, sentences);
  }

  /**
   * Explains the reports of an article, one explanation each in their order.
   *
   * @param reports as read from this very article
   */
  public List<Explanation> explain(Article article, List<Report> reports) {
    Language language = languages.get(primary(article.language()));
    if (language == null || reports.isEmpty()) {
      return List.of();
    }
    LocalDate anchor = anchor(article);
    List<Sentence> sentences = language.pack().sentences(article.text());
    List<Notes> notes = language.notes(sentences, anchor, language.around(article, sentences));
    return new Explainer(language.pack(), language.gazetteer(), notes, article.text(), anchor)
        .explain(reports);
  }

  /**
   * Explains what was made of an article as a whole: what kind of article it is, and which words
   * could have told an event and made no report. Empty in a language that has no pack.
   */
  public Optional<StoryExplanation> explain(Article article) {
    Language language = languages.get(primary(article.language()));
    if (language == null) {
      return Optional.empty();
    }
    LocalDate anchor = anchor(article);
    List<Sentence> sentences = language.pack().sentences(article.text());
    List<Untold> untold = new ArrayList<>();
    Told told = tell(language, article, sentences, untold::add);
    boolean silent = language.guard().tellsNoEvents(sentences);
    return Optional.of(
        new Explainer(language.pack(), language.gazetteer(), told.notes(), article.text(), anchor)
            .story(told.genre(), silent, silent ? List.of() : untold));
  }

  /** What an article's sentences name, its events before they become reports, and its genre. */
  private record Told(List<Notes> notes, List<Draft> drafts, Genre genre) {}

  private static Told tell(
      Language language, Article article, List<Sentence> sentences, Consumer<Untold> untold) {
    LocalDate anchor = anchor(article);
    List<Draft> drafts = new ArrayList<>();
    boolean recent = false;
    boolean opens = false;
    Surroundings around = language.around(article, sentences);
    List<Notes> title = language.titleNotes(article, anchor, around);
    List<Notes> text = language.notes(sentences, anchor, around);
    Genre genre = language.genres().judge(title, text, anchor);
    Setting setting = new Setting(anchor);
    BothSides bothSides = new BothSides(language.pack(), language.gazetteer());
    title.forEach(setting::read);
    for (Notes notes : text) {
      setting.read(notes);
      recent |= notes.dates().stream().anyMatch(d -> isRecent(d, anchor));
      for (Draft draft : language.builder().drafts(notes, article.text(), anchor, drafts, untold)) {
        // what opens with casualties is news even if it names no day
        recent |= draft.sentence() == 0 && !draft.tolls().isEmpty();
        opens |= sentences.size() <= SHORT && genre.isNews() && opensWith(draft);
        Draft like = draft.again() ? likeTheOneBefore(drafts, draft) : draft;
        drafts.add(bothSides.resolved(like, drafts));
      }
      bothSides.read(notes, article.text());
    }
    List<Draft> complete =
        language
            .discourse()
            .complete(drafts, anchor, new Discourse.News(recent, opens), genre, setting, untold);
    return new Told(text, Assembler.merge(Answers.addressed(complete)), genre);
  }

  /** Whether it is a fact that an article opens with. */
  private static boolean opensWith(Draft draft) {
    return draft.sentence() == 0
        && draft.modality() == Modality.ASSERTED
        && !draft.background()
        && !draft.proviso().occasion();
  }

  /** The day that "today" is. */
  private static LocalDate anchor(Article article) {
    return article.publishedAt() != null
        ? article.publishedAt().day()
        : article.fetchedAt().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static boolean isRecent(DateMention date, LocalDate anchor) {
    return date.end().isAfter(anchor.minusDays(NEWS_DAYS)) && date.precision() != YEAR;
  }

  /** "Similar strikes hit …": by those who struck before. */
  private static Draft likeTheOneBefore(List<Draft> earlier, Draft draft) {
    for (int i = earlier.size() - 1; i >= 0 && draft.actors().isEmpty(); i--) {
      if (earlier.get(i).trigger().type() == draft.trigger().type()) {
        Draft like = draft.withActors(earlier.get(i).actors());
        return like.place() == null ? like.with(earlier.get(i).place(), like.date()) : like;
      }
    }
    return draft;
  }
}
