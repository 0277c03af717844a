package news.naba.extract.domain.report.number;

import org.jspecify.annotations.Nullable;

/**
 * A number as written.
 *
 * @param from first token
 * @param to token after the last
 * @param min at least so many; null when only an upper bound is given
 * @param max at most so many; null when open
 * @param approx told as "about"
 * @param vague told as "tens" or "some"
 */
public record Quantity(
    int from,
    int to,
    @Nullable Integer min,
    @Nullable Integer max,
    boolean approx,
    boolean vague) {}
