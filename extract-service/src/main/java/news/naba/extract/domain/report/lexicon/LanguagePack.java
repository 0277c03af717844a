package news.naba.extract.domain.report.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.extract.domain.report.lexicon.PackFile.Row;
import news.naba.extract.domain.report.text.Clitics;
import news.naba.extract.domain.report.text.Folding;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import news.naba.extract.domain.report.text.Tokenizer;
import news.naba.extract.domain.report.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What the engine knows about one language, read from the resource folder of that name. */
public final class LanguagePack {
  private static final List<String> WORD_FILES =
      List.of("numbers", "time", "people", "speech", "cues", "places", "naming", "genre");

  private final String language;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Tokenizer tokenizer;
  private final Map<String, List<String>> paradigms = new HashMap<>();
  private final Map<String, String> settings = new HashMap<>();
  private final Set<String> abbreviations = new HashSet<>();
  private final Map<String, PhraseIndex<String>> words = new HashMap<>();
  private final Map<String, List<String>> endings = new HashMap<>();
  private final Sections sections;
  private final PhraseIndex<Trigger> triggers = newIndex();
  private final String article;
  private final boolean verbFirst;
  private final boolean capitalises;
  private int triggerCount;

  private LanguagePack(String language) {
    this.language = language;
    PackFile file = PackFile.load(language + "/language.txt");
    file.rows("settings").forEach(row -> settings.put(row.get(0), row.get(1)));
    file.rows("paradigms").forEach(row -> paradigms.put(row.get(0), row.list(1)));
    settings.forEach((name, value) -> endings.put(name, endings(value)));
    this.verbFirst = "vso".equals(settings.get("order"));
    this.capitalises = !"no".equals(settings.get("capitals"));
    Clitics clitics = clitics(file);
    this.article = clitics.article();
    this.tokenizer = new Tokenizer(clitics, vocabulary);
    file.rows("abbreviations")
        .forEach(row -> row.list(0).forEach(a -> abbreviations.add(Folding.fold(a))));
    for (String name : WORD_FILES) {
      PackFile.load(language + "/" + name + ".txt").forEachSection(this::readWords);
    }
    readTriggers();
    this.sections = new Sections(words);
  }

  /** Whether there is a resource folder for a language. */
  public static boolean exists(String language) {
    return PackFile.find(language + "/language.txt").isPresent();
  }

  public static LanguagePack load(String language) {
    return new LanguagePack(language);
  }

  private static Clitics clitics(PackFile file) {
    Map<String, Row> rows = new HashMap<>();
    file.rows("clitics").forEach(row -> rows.put(row.get(0), row));
    List<List<String>> merged = new ArrayList<>();
    list(rows, "merged").forEach(m -> merged.add(List.of(m.split("="))));
    return new Clitics(
        list(rows, "conjunction"),
        list(rows, "preposition"),
        list(rows, "future"),
        String.join("", list(rows, "imperfect")),
        String.join("", list(rows, "article")),
        merged);
  }

  private static List<String> list(Map<String, Row> rows, String key) {
    Row row = rows.get(key);
    return row == null ? List.of() : row.list(1).stream().map(Folding::fold).toList();
  }

  private void readWords(String section, List<Row> rows) {
    PhraseIndex<String> index = newIndex();
    for (Row row : rows) {
      for (String form : expand(row, 1)) {
        if (section.equals("people") && !article.isEmpty() && form.startsWith(article)) {
          throw row.problem("people are listed without the article: " + form);
        }
        index.add(phrase(row, form), row.get(0));
      }
    }
    // interned: the finders ask by constants, which then are the very same string
    if (words.put(section.intern(), index) != null) {
      throw new IllegalStateException(language + ": second section [" + section + "]");
    }
  }

  private void readTriggers() {
    Set<String> ids = new HashSet<>();
    PackFile.load(language + "/triggers.txt")
        .forEachSection(
            (section, rows) -> {
              for (Row row : rows) {
                Trigger trigger = trigger(row);
                if (!ids.add(trigger.id())) {
                  throw row.problem("second trigger " + trigger.id());
                }
                for (String written : expand(row, 5)) {
                  // nouns are listed without the article, so that a definite one can be told
                  boolean definite =
                      trigger.isNoun() && !article.isEmpty() && written.startsWith(article);
                  String form = definite ? written.substring(article.length()) : written;
                  if (triggers.add(phrase(row, form), trigger)) {
                    triggerCount++;
                  }
                }
              }
            });
  }

  private Trigger trigger(Row row) {
    String mode = row.get(2);
    return new Trigger(
        language + ":" + row.get(0),
        constant(row, EventType.class, row.get(1)),
        mode.equals("-") ? null : mode,
        constant(
            row,
            Trigger.Frame.class,
            row.get(3).toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
        row.get(4).equals("-") ? List.of() : List.of(row.get(4).split(" ")));
  }

  /** The constant that a value of a section names, as {@code first-person}. */
  public static <E extends Enum<E>> E constant(Class<E> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }

  public static <E extends Enum<E>> E constant(Row row, Class<E> type, String name) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw row.problem("unknown " + type.getSimpleName() + " " + name);
    }
  }

  /**
   * The forms listed in a column. Paradigms such as {@code n:stem} are written out, also before a
   * gap ({@code v:stem/stem ~ rest}), and so is each of {@code (one+other)}.
   */
  public List<String> expand(Row row, int column) {
    List<String> forms = new ArrayList<>();
    for (String item : row.list(column)) {
      for (String one : alternatives(item)) {
        inflect(row, one, forms);
      }
    }
    if (forms.isEmpty()) {
      throw row.problem("no forms");
    }
    return forms;
  }

  private static List<String> alternatives(String item) {
    int open = item.indexOf('(');
    int close = item.indexOf(')', open);
    if (open < 0 || close < 0) {
      return List.of(item);
    }
    List<String> all = new ArrayList<>();
    for (String one : item.substring(open + 1, close).split("\\+", -1)) {
      String written = item.substring(0, open) + one.trim() + item.substring(close + 1);
      all.addAll(alternatives(written));
    }
    return all;
  }

  private void inflect(Row row, String item, List<String> forms) {
    int colon = item.indexOf(':');
    if (colon < 0) {
      forms.add(item);
      return;
    }
    List<String> paradigm = paradigms.get(item.substring(0, colon));
    if (paradigm == null) {
      throw row.problem("unknown paradigm in " + item);
    }
    int gap = item.indexOf(" ~");
    String rest = gap < 0 ? "" : item.substring(gap);
    String[] stems = item.substring(colon + 1, gap < 0 ? item.length() : gap).split("/", -1);
    for (String template : paradigm) {
      String form = template.replace("1", stems[0].trim());
      forms.add(form.replace("2", stems[stems.length - 1].trim()) + rest);
    }
  }

  /** A list of phrases in this language, as yet empty. */
  public <T> PhraseIndex<T> newIndex() {
    return new PhraseIndex<>(vocabulary);
  }

  public List<Token> phrase(Row row, String form) {
    List<Token> tokens = tokenizer.tokens(form);
    if (tokens.isEmpty() || !tokens.get(0).isWord()) {
      throw row.problem("not a phrase: " + form);
    }
    return tokens;
  }

  public String language() {
    return language;
  }

  /** Which column of the shared lists of places and actors has names in this language's script. */
  public String nameColumn() {
    return settings.getOrDefault("names", "latin");
  }

  public List<Sentence> sentences(String text) {
    return Sentence.split(tokenizer.tokens(text), abbreviations);
  }

  public PhraseIndex<String> words(String section) {
    PhraseIndex<String> index = sections.get(section);
    if (index == null) {
      throw new IllegalStateException(language + ": no section [" + section + "]");
    }
    return index;
  }

  /** What a section says at a token, or null. */
  public @Nullable String word(String section, Sentence s, int i) {
    if (i < 0 || i >= s.size()) {
      return null;
    }
    PhraseIndex.Match<String> match = words(section).at(s, i);
    return match == null ? null : match.value();
  }

  /** What a section says of a word by itself, or null. */
  public @Nullable String word(String section, String alone) {
    return word(section, new Sentence(0, 0, tokenizer.tokens(alone)), 0);
  }

  /** Whether a section has a clitic that a word was read with. */
  public boolean hasClitic(String section, String clitic) {
    return word(section, clitic) != null;
  }

  public boolean is(String section, Sentence s, int i) {
    return word(section, s, i) != null;
  }

  /** Words as a name: without the clitics that belong to the sentence and not to the name. */
  public String display(Sentence s, int from, int to, Form first) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < to; i++) {
      Token t = s.token(i);
      if (t.isQuote()) {
        continue;
      }
      if (i > from && t.start() > s.token(i - 1).end()) {
        name.append(' ');
      }
      name.append(i == from ? first.display(t.surface(), article) : t.surface());
    }
    return name.toString().trim();
  }

  public PhraseIndex<Trigger> triggers() {
    return triggers;
  }

  public int triggerCount() {
    return triggerCount;
  }

  /** Whether a nationality word stands for people: by an ending the pack lists, as "-s". */
  public boolean isPluralNationality(Token token) {
    return endsIn("plural-nationality", token);
  }

  /** Whether some reading of a word begins with a letter that a setting lists. */
  public boolean startsWith(String setting, Token token) {
    String letters = Folding.fold(settings.getOrDefault(setting, ""));
    return token.forms().stream()
        .anyMatch(f -> !f.stem().isEmpty() && letters.indexOf(f.stem().charAt(0)) >= 0);
  }

  /** Whether a word has one of the endings a setting lists. */
  public boolean endsIn(String setting, Token token) {
    List<String> all = endings.getOrDefault(setting, List.of());
    for (int i = 0; i < all.size(); i++) {
      String last = all.get(i);
      if (token.norm().length() > last.length() + 1 && token.norm().endsWith(last)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> endings(String setting) {
    return Arrays.stream(setting.split(",", -1))
        .map(ending -> Folding.fold(ending.trim()))
        .filter(ending -> !ending.isEmpty())
        .toList();
  }

  /** Whether a word is written, with vowel signs, in an ending that names never have. */
  public boolean isIndefinite(Token token) {
    return token.hasMarks() && endsIn("indefinite", token);
  }

  /** Whether a word is an event's verb in the imperfect, by its first letter. */
  public boolean isImperfect(Token token) {
    String letters = Folding.fold(settings.getOrDefault("imperfect-letters", ""));
    return !token.norm().isEmpty() && letters.indexOf(token.norm().charAt(0)) >= 0;
  }

  /** A value the pack must set. */
  public String setting(String name) {
    String value = settings.get(name);
    if (value == null) {
      throw new IllegalStateException(language + ": no setting " + name);
    }
    return value;
  }

  /** Whether the script shows names by capital letters. */
  public boolean capitalises() {
    return capitalises;
  }

  public boolean verbFirst() {
    return verbFirst;
  }
}
