package news.naba.extract.domain.article.body;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says which of many rules for whole lines a line can match, by how it begins; for most lines these
 * are a few of a hundred.
 *
 * <p>The rules themselves are asked: each is tried on the beginning alone, and where the matcher
 * fails without having come to the end of it, no line that begins so can match. The answers are
 * remembered, for lines begin alike.
 */
final class Openings {
  /** In characters: enough for the first word to tell. */
  private static final int LENGTH = 4;

  /** Of beginnings that are remembered; texts have some thousands, hostile ones any number. */
  private static final int MOST = 20_000;

  private final List<Pattern> rules;
  private final ConcurrentHashMap<String, BitSet> known = new ConcurrentHashMap<>();

  Openings(List<Pattern> rules) {
    this.rules = rules;
  }

  /** The numbers of the rules that a line can match; not to be changed. */
  BitSet of(String line) {
    String opening = line.substring(0, Math.min(line.length(), LENGTH));
    BitSet possible = known.get(opening);
    if (possible == null) {
      possible = possible(opening);
      if (known.size() < MOST) {
        known.put(opening, possible);
      }
    }
    return possible;
  }

  private BitSet possible(String opening) {
    BitSet possible = new BitSet(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      Matcher matcher = rules.get(i).matcher(opening);
      if (matcher.matches() || matcher.hitEnd()) {
        possible.set(i);
      }
    }
    return possible;
  }
}
