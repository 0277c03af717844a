package news.naba.extract.domain.report.genre;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import news.naba.contracts.Report.EventDate.Precision;
import news.naba.extract.domain.report.genre.Genre.Cue;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import news.naba.extract.domain.report.time.DateMention;

/** Tells news from articles that argue, explain or look back, by cues that a reader could name. */
public final class GenreJudge {
  /** So many sentences open an article. */
  private static final int OPENING = 2;

  /** News is of this week. */
  private static final int FRESH_DAYS = 7;

  /** An article that names no day of these speaks of no news. */
  private static final int RECENT_DAYS = 14;

  private static final int OLD_YEARS = 2;

  /** One sentence of a kind makes no habit, however short the article. */
  private static final int FEWEST = 2;

  private final LanguagePack pack;
  private final GenreRules rules;

  public GenreJudge(LanguagePack pack, GenreRules rules) {
    this.pack = pack;
    this.rules = rules;
  }

  /**
   * Judges an article.
   *
   * @param title its sentences, with what they name; empty when there is none
   * @param text what its sentences name
   * @param published the day that "today" is
   */
  public Genre judge(List<Notes> title, List<Notes> text, LocalDate published) {
    Map<Cue, Double> found = new EnumMap<>(Cue.class);
    readTitle(title, found);
    readDays(title, text, published, found);
    readSentences(text, published, found);
    return rules.of(found);
  }

  private void readTitle(List<Notes> title, Map<Cue, Double> found) {
    for (Notes n : title) {
      Quotations quotations = new Quotations();
      for (int i = 0; i < n.sentence().size(); i++) {
        boolean quoted = quotations.inside(n.sentence().token(i));
        if (!quoted && isQuestionMark(n.sentence().token(i))) {
          found.put(Cue.QUESTION_TITLE, 1.0);
        }
        if (!quoted && pack.is("genre-title", n.sentence(), i)) {
          found.put(Cue.EXPLAINER_TITLE, 1.0);
        }
      }
    }
  }

  private static void readDays(
      List<Notes> title, List<Notes> text, LocalDate published, Map<Cue, Double> found) {
    List<Notes> opening = text.subList(0, Math.min(OPENING, text.size()));
    if (title.stream().anyMatch(n -> namesDay(n, published, FRESH_DAYS))
        || opening.stream().anyMatch(n -> namesDay(n, published, FRESH_DAYS))) {
      found.put(Cue.FRESH_OPENING, 1.0);
    }
    if (text.stream().noneMatch(n -> namesDay(n, published, RECENT_DAYS))) {
      found.put(Cue.NO_RECENT_DAY, 1.0);
    }
    if (title.stream().anyMatch(n -> !n.tolls().isEmpty())
        || opening.stream().anyMatch(n -> !n.tolls().isEmpty())) {
      found.put(Cue.CASUALTIES_FIRST, 1.0);
    }
  }

  private static boolean namesDay(Notes n, LocalDate published, int days) {
    return n.dates().stream()
        .anyMatch(
            d ->
                d.precision() == Precision.DAY
                    && d.end().isAfter(published.minusDays(days))
                    && d.start().isBefore(published.plusDays(days)));
  }

  private void readSentences(List<Notes> text, LocalDate published, Map<Cue, Double> found) {
    Map<Cue, Integer> counts = new EnumMap<>(Cue.class);
    Quotations quotations = new Quotations();
    int paragraph = 0;
    int words = 0;
    for (Notes n : text) {
      if (n.sentence().paragraph() != paragraph) {
        quotations = new Quotations();
        paragraph = n.sentence().paragraph();
      }
      for (Cue cue : cues(n.sentence(), quotations).keySet()) {
        counts.merge(cue, 1, Integer::sum);
      }
      if (n.dates().stream().anyMatch(d -> isOld(d, published))) {
        counts.merge(Cue.OLD_DATES, 1, Integer::sum);
      }
      if (!n.sources().isEmpty()) {
        counts.merge(Cue.REPORTING, 1, Integer::sum);
      }
      words += n.sentence().size();
    }
    counts.values().removeIf(count -> count < FEWEST);
    counts.forEach((cue, count) -> found.put(cue, count / (double) text.size()));
    found.put(Cue.LENGTH, (double) words);
  }

  private static boolean isOld(DateMention d, LocalDate published) {
    return d.end().isBefore(published.minusYears(OLD_YEARS));
  }

  /** The cues that the words of a sentence give outside quotations. */
  private Map<Cue, Boolean> cues(Sentence s, Quotations quotations) {
    Map<Cue, Boolean> cues = new EnumMap<>(Cue.class);
    for (int i = 0; i < s.size(); i++) {
      Token t = s.token(i);
      if (quotations.inside(t)) {
        continue;
      }
      if (isQuestionMark(t)) {
        cues.put(Cue.QUESTIONS, true);
      }
      String cue = pack.word("genre-words", s, i);
      if (cue != null) {
        cues.put(LanguagePack.constant(Cue.class, cue), true);
      }
    }
    return cues;
  }

  private static boolean isQuestionMark(Token t) {
    return t.is("?") || t.is("؟");
  }
}
