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
 */
public record DateMention(int from, int to, LocalDate start, LocalDate end, Precision precision) {}
