package news.naba.extract.domain.report.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.Report.EventDate.Precision;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.number.NumberReader;
import news.naba.extract.domain.report.number.Quantity;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Finds dates and resolves them against the day the article was published. */
public final class TimeFinder {
  /** Behind a preposition a month of so few letters is another word: "in Ab" and "door". */
  private static final int SHORT_NAME = 2;

  private static final int LONGEST_UNTIL = 3;

  /** Four digits before this are no year that news looks back to. */
  private static final int EARLIEST = 1700;

  private final LanguagePack pack;
  private final NumberReader numbers;

  public TimeFinder(LanguagePack pack, NumberReader numbers) {
    this.pack = pack;
    this.numbers = numbers;
  }

  public List<DateMention> in(Sentence s, LocalDate anchor) {
    List<DateMention> dates = new ArrayList<>();
    for (int i = 0; i < s.size(); ) {
      DateMention date = null;
      try {
        date = at(s, i, anchor);
      } catch (DateTimeException e) {
        // the 31st of February, or a year outside the calendar: no date
      }
      if (date != null) {
        dates.add(isLimit(s, i) ? date.asLimit() : date);
      }
      i = date == null ? i + 1 : date.to();
    }
    return dates;
  }

  private @Nullable DateMention at(Sentence s, int i, LocalDate anchor) {
    if (s.token(i).kind() == Kind.NUMBER) {
      DateMention date = dayMonth(s, i, anchor);
      date = date != null ? date : ago(s, i, anchor);
      return date != null ? date : bareYear(s, i, anchor);
    }
    if (!s.token(i).isWord()) {
      return null;
    }
    DateMention relative = relative(s, i, anchor);
    if (relative != null) {
      return relative.asRelative();
    }
    DateMention date = weekday(s, i, anchor);
    date = date != null ? date : month(s, i, anchor);
    date = date != null ? date : year(s, i);
    return date != null ? date : ago(s, i, anchor);
  }

  /** "Until", "until the morning of" stand right before the day. */
  private boolean isLimit(Sentence s, int day) {
    for (int i = Math.max(0, day - LONGEST_UNTIL); i < day; i++) {
      Match<String> until = pack.words("until").at(s, i);
      if (until != null && until.to() >= day) {
        return true;
      }
    }
    return false;
  }

  private static DateMention day(int from, int to, LocalDate day) {
    return new DateMention(from, to, day, day, Precision.DAY);
  }

  /** "yesterday", "last week", "in the past two days": the pack gives unit and offsets. */
  private @Nullable DateMention relative(Sentence s, int i, LocalDate anchor) {
    Match<String> m = pack.words("relative-days").at(s, i);
    if (m == null) {
      return null;
    }
    String[] code = m.value().split(" ", -1);
    int a = Integer.parseInt(code[1]);
    int b = Integer.parseInt(code[code.length - 1]);
    int to = m.to();
    return switch (code[0]) {
      case "day" -> {
        // "yesterday, Sunday": the weekday only repeats it
        Match<String> again = to < s.size() ? pack.words("weekdays").at(s, skipComma(s, to)) : null;
        yield new DateMention(
            i,
            again == null ? to : again.to(),
            anchor.plusDays(a),
            anchor.plusDays(b),
            a == b ? Precision.DAY : Precision.RANGE);
      }
      case "week" -> {
        LocalDate start =
            anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(a);
        yield new DateMention(i, to, start, start.plusDays(6), Precision.RANGE);
      }
      case "weekend" -> {
        LocalDate saturday =
            anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)).plusWeeks(a);
        yield new DateMention(i, to, saturday, saturday.plusDays(1), Precision.RANGE);
      }
      case "month" -> month(i, to, YearMonth.from(anchor).plusMonths(a), Precision.MONTH);
      default -> year(i, to, anchor.getYear() + a);
    };
  }

  private static int skipComma(Sentence s, int i) {
    return i + 1 < s.size() && (s.token(i).is(",") || s.token(i).is("(")) ? i + 1 : i;
  }

  private static DateMention month(int from, int to, YearMonth month, Precision precision) {
    return new DateMention(from, to, month.atDay(1), month.atEndOfMonth(), precision);
  }

  private static DateMention year(int from, int to, int year) {
    return new DateMention(
        from, to, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
  }

  private @Nullable DateMention weekday(Sentence s, int i, LocalDate anchor) {
    Match<String> m = pack.words("weekdays").at(s, i);
    if (m == null) {
      return null;
    }
    DayOfWeek day = DayOfWeek.of(Integer.parseInt(m.value()));
    String before = i > 0 ? pack.word("last-next", s, i - 1) : null;
    String after = m.to() < s.size() ? pack.word("last-next", s, m.to()) : null;
    int to = after != null ? m.to() + 1 : m.to();
    String which = after != null ? after : before;
    if ("next".equals(which)) {
      return day(i, to, anchor.with(TemporalAdjusters.next(day)));
    }
    DateMention exact = to < s.size() ? dayMonth(s, skipComma(s, to), anchor) : null;
    if (exact == null && to < s.size()) {
      exact = monthDay(s, skipComma(s, to), anchor);
    }
    if (exact != null) {
      return new DateMention(i, exact.to(), exact.start(), exact.end(), exact.precision());
    }
    return day(
        i,
        to,
        anchor.with(
            "last".equals(which)
                ? TemporalAdjusters.previous(day)
                : TemporalAdjusters.previousOrSame(day)));
  }

  /** "20 April/Nisan 2013", "26 and 27 January", "12/2/2024" is left alone: its order is unsure. */
  private @Nullable DateMention dayMonth(Sentence s, int i, LocalDate anchor) {
    int first = smallNumber(s, i);
    if (first < 1 || first > 31) {
      return null;
    }
    int last = first;
    int at = i + 1;
    if (at + 1 < s.size()
        && (pack.is("and", s, at) || pack.is("range", s, at) || s.token(at).is("-"))
        && smallNumber(s, at + 1) > first
        && smallNumber(s, at + 1) <= 31) {
      last = smallNumber(s, at + 1);
      at += 2;
    }
    while (at < s.size() && pack.is("of", s, at)) {
      at++;
    }
    Match<String> month = at < s.size() ? pack.words("months").at(s, at) : null;
    if (month == null) {
      return null;
    }
    return monthAndYear(s, i, month, first, last, anchor);
  }

  private @Nullable DateMention monthDay(Sentence s, int i, LocalDate anchor) {
    Match<String> month = i < s.size() ? pack.words("months").at(s, i) : null;
    int day = month == null || pack.verbFirst() ? -1 : smallNumber(s, month.to());
    if (month == null || day < 1 || day > 31) {
      return null;
    }
    PhraseIndex.Match<String> upToDay =
        new Match<>(month.from(), month.to() + 1, month.value(), month.form());
    return monthAndYear(s, i, upToDay, day, day, anchor);
  }

  private DateMention monthAndYear(
      Sentence s, int from, Match<String> month, int first, int last, LocalDate anchor) {
    int m = Integer.parseInt(month.value());
    int to = skipSecondName(s, month.to(), month.value());
    int yearAt = skipComma(s, to);
    if (yearAt < s.size() && pack.is("year-words", s, yearAt)) {
      yearAt++;
    }
    int year = smallNumber(s, yearAt);
    if (year >= EARLIEST && year <= 2100) {
      to = yearAt + 1;
    } else {
      year = latestYear(m, first, anchor);
    }
    LocalDate start = LocalDate.of(year, m, first);
    return new DateMention(
        from,
        to,
        start,
        LocalDate.of(year, m, last),
        first == last ? Precision.DAY : Precision.RANGE);
  }

  /** Newspapers give both month names: "April/Nisan". */
  private int skipSecondName(Sentence s, int to, String month) {
    int slash = to < s.size() && s.token(to).is("/") ? to + 1 : to;
    Match<String> again = slash > to && slash < s.size() ? pack.words("months").at(s, slash) : null;
    return again != null && again.value().equals(month) ? again.to() : to;
  }

  private static int latestYear(int month, int day, LocalDate anchor) {
    // a day and month without a year lie at most a month ahead, else in the past
    boolean ahead =
        LocalDate.of(anchor.getYear(), month, Math.min(day, 28)).isAfter(anchor.plusDays(31));
    return ahead ? anchor.getYear() - 1 : anchor.getYear();
  }

  private @Nullable DateMention month(Sentence s, int i, LocalDate anchor) {
    DateMention day = monthDay(s, i, anchor);
    Match<String> month = pack.words("months").at(s, i);
    if (day != null || month == null) {
      return day;
    }
    int to = skipSecondName(s, month.to(), month.value());
    int number = Integer.parseInt(month.value());
    int year = smallNumber(s, skipComma(s, to));
    String which = to < s.size() ? pack.word("last-next", s, to) : null;
    String before = i > 0 ? pack.word("last-next", s, i - 1) : null;
    if (year >= EARLIEST && year <= 2100) {
      return month(i, skipComma(s, to) + 1, YearMonth.of(year, number), Precision.MONTH);
    }
    boolean said =
        which != null
            || before != null
            || (i > 0 && pack.is("in-time", s, i - 1))
            || (!month.form().preposition().isEmpty() && month.form().stem().length() > SHORT_NAME)
            || to > month.to();
    if (!said) {
      return null; // many month names are also names and words
    }
    YearMonth past = YearMonth.of(anchor.getYear(), number);
    past =
        past.isAfter(YearMonth.from(anchor)) && !"next".equals(which) ? past.minusYears(1) : past;
    return month(i, which == null ? to : to + 1, past, Precision.MONTH);
  }

  private @Nullable DateMention year(Sentence s, int i) {
    Match<String> cue = pack.words("year-words").at(s, i);
    int year = cue == null ? -1 : smallNumber(s, cue.to());
    return cue == null || year < EARLIEST || year > 2100 ? null : year(i, cue.to() + 1, year);
  }

  /** "the truce of 1949", "the 1949 truce": a year up to now that counts nothing. */
  private @Nullable DateMention bareYear(Sentence s, int i, LocalDate anchor) {
    int year = smallNumber(s, i);
    boolean counts =
        i + 1 < s.size() && s.token(i + 1).isWord() && !pack.is("function-words", s, i + 1);
    boolean counted = i == 0 || !s.token(i - 1).isWord() || pack.is("bounds", s, i - 1);
    return year < EARLIEST || year > anchor.getYear() || counts || counted
        ? null
        : year(i, i + 1, year);
  }

  /** "two days ago", and in Arabic "before two days". */
  private @Nullable DateMention ago(Sentence s, int i, LocalDate anchor) {
    boolean before = pack.is("ago-before", s, i);
    Quantity q = numbers.at(s, before ? i + 1 < s.size() ? i + 1 : i : i);
    int at = q == null ? i + 1 : q.to();
    Match<String> unit = at < s.size() ? pack.words("units").at(s, at) : null;
    if (unit == null || (q == null && !before)) {
      return null;
    }
    String[] code = unit.value().split(" ", -1);
    int times = code.length > 1 ? Integer.parseInt(code[1]) : 1;
    Integer n = q == null ? Integer.valueOf(times) : q.vague() ? null : q.min();
    boolean after = unit.to() < s.size() && pack.is("ago-after", s, unit.to());
    if (n == null || n < 1 || !(before || after) || n > 1000) {
      return null;
    }
    int to = after ? unit.to() + 1 : unit.to();
    return switch (code[0]) {
      case "day" -> day(i, to, anchor.minusDays(n));
      case "week" ->
          new DateMention(
              i,
              to,
              anchor.minusWeeks(n).minusDays(3),
              anchor.minusWeeks(n).plusDays(3),
              Precision.RANGE);
      case "month" -> month(i, to, YearMonth.from(anchor).minusMonths(n), Precision.MONTH);
      default -> year(i, to, anchor.getYear() - n);
    };
  }

  /** A number of up to four digits and nothing else, or -1. */
  private static int smallNumber(Sentence s, int i) {
    if (i >= s.size() || s.token(i).kind() != Kind.NUMBER) {
      return -1;
    }
    String digits = s.token(i).norm();
    boolean plain = digits.indexOf('.') < 0 && digits.indexOf(',') < 0;
    return plain && digits.length() <= 4 ? Integer.parseInt(digits) : -1;
  }
}
