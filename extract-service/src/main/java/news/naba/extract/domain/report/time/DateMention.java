package news.naba.extract.domain.report.time;

import java.time.LocalDate;
import news.naba.contracts.Report.EventDate.Precision;

/**
 * A date named in a sentence, resolved.
 *
 * @param from first token
 * @param to token after the last
 * @param start first day
 * @param end last day
 * @param limit "until Friday": what is counted or done up to that day, and not on it
 * @param relative "yesterday", not "on Friday": counted from the day of writing
 */
public record DateMention(
    int from,
    int to,
    LocalDate start,
    LocalDate end,
    Precision precision,
    boolean limit,
    boolean relative) {

  public DateMention(int from, int to, LocalDate start, LocalDate end, Precision precision) {
    this(from, to, start, end, precision, false, false);
  }

  DateMention asLimit() {
    return new DateMention(from, to, start, end, precision, true, relative);
  }

  DateMention asRelative() {
    return new DateMention(from, to, start, end, precision, limit, true);
  }
}
