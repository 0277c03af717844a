package news.naba.extract.domain.report.number;

import java.util.regex.Pattern;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import news.naba.extract.domain.report.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads numbers as news writes them: digits, words, "about", "more than", "tens", ranges. */
public final class NumberReader {
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([,.]\\d{3})+");
  private static final long LARGEST = 1_000_000_000L;

  private final LanguagePack pack;

  public NumberReader(LanguagePack pack) {
    this.pack = pack;
  }

  /** The number that starts at a token, or null. */
  public @Nullable Quantity at(Sentence s, int start) {
    int i = start;
    boolean approx = false;
    String bound = "";
    for (int guard = 0; guard < 3; guard++) {
      PhraseIndex.Match<String> m = i < s.size() ? pack.words("bounds").at(s, i) : null;
      if (m == null) {
        break;
      }
      if (m.value().equals("approx")) {
        approx = true;
      } else {
        bound = m.value();
      }
      i = m.to();
    }
    boolean some = pack.is("vague", s, i) && pack.is("multipliers", s, i); // "thousands of"
    Value v = some ? null : value(s, i);
    if (v == null) {
      return vague(s, start, i, bound);
    }
    int to = v.to();
    Integer min = v.number();
    Integer max = v.number();
    Value end = rangeEnd(s, to);
    if (end != null && end.number() > v.number()) {
      max = end.number();
      to = end.to();
    }
    if (to < s.size() && "min".equals(pack.word("bounds-after", s, to))) {
      bound = "min";
    }
    if (bound.equals("min")) {
      max = null;
    } else if (bound.equals("max")) {
      min = null;
    }
    return new Quantity(start, to, min, max, approx, false);
  }

  private @Nullable Value rangeEnd(Sentence s, int i) {
    boolean dash = i < s.size() && s.token(i).is("-");
    boolean word = i < s.size() && pack.is("range", s, i);
    return (dash || word) && i + 1 < s.size() && s.token(i + 1).kind() == Kind.NUMBER
        ? value(s, i + 1)
        : null;
  }

  /** "Tens of", "hundreds of thousands of", "several": at least the smallest such number. */
  private @Nullable Quantity vague(Sentence s, int start, int i, String bound) {
    PhraseIndex.Match<String> m = i < s.size() ? pack.words("vague").at(s, i) : null;
    if (m == null || (i > start && bound.isEmpty())) {
      return null;
    }
    long min = Long.parseLong(m.value());
    int to = m.to();
    while (to < s.size() && pack.is("of", s, to)) {
      to++;
    }
    PhraseIndex.Match<String> times = to < s.size() ? pack.words("multiples").at(s, to) : null;
    if (times != null && min > 1) {
      min = Math.min(LARGEST, min * Long.parseLong(times.value()));
      to = times.to();
    } else {
      to = m.to();
    }
    return new Quantity(start, to, (int) min, null, false, true);
  }

  /** A number and the token after it. */
  private record Value(int number, int to) {}

  private @Nullable Value value(Sentence s, int start) {
    long total = 0;
    long current = 0;
    boolean any = false;
    double fraction = 0;
    int i = start;
    while (i < s.size() && i - start < 12) {
      Token t = s.token(i);
      boolean joined = !any || t.forms().stream().anyMatch(Form::conjunction);
      if (t.kind() == Kind.NUMBER) {
        if (any && !pack.is("and", s, i - 1)) {
          break;
        }
        Double digits = digits(t);
        if (digits == null) {
          return null;
        }
        fraction = digits - Math.floor(digits);
        current += digits.longValue();
        any = true;
        i++;
        continue;
      }
      PhraseIndex.Match<String> times = pack.words("multipliers").at(s, i);
      PhraseIndex.Match<String> unit = pack.words("numbers").at(s, i);
      if (times != null) {
        long by = Long.parseLong(times.value());
        long before = Math.max(current, any && current > 0 ? current : 1);
        current = 0;
        total += by == 100 ? 0 : (long) (before * by + fraction * by);
        if (by == 100) {
          current = before * 100;
        }
        fraction = 0;
        i = times.to();
      } else if (unit != null) {
        long n = Long.parseLong(unit.value());
        boolean teen = n == 10 && current > 0 && current < 10;
        if (any && !teen && !joined && (current % 10 != 0 || (current == 0 && total == 0))) {
          break;
        }
        current += n;
        i = unit.to();
      } else if (any && pack.is("and", s, i) && i + 1 < s.size() && pack.is("numbers", s, i + 1)) {
        i++;
        continue;
      } else {
        break;
      }
      any = true;
      if (total + current > LARGEST) {
        return null;
      }
    }
    if (!any || fraction > 0) {
      return null;
    }
    return new Value((int) (total + current), i);
  }

  /** The value of written digits; null when they are a time, a date or too large. */
  public static @Nullable Double digits(Token t) {
    String n = t.norm();
    boolean grouped = GROUPED.matcher(n).matches();
    String plain = grouped ? n.replace(",", "").replace(".", "") : n.replace(',', '.');
    if (plain.length() > 10 || plain.indexOf('.') != plain.lastIndexOf('.')) {
      return null;
    }
    return Double.parseDouble(plain);
  }
}
