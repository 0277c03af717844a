/**
 * The sample news site: a handful of invented outlets whose articles appear over some minutes, so
 * that somebody who starts Naba for the first time sees events arrive, grow, get corrected,
 * contradicted and denied.
 *
 * <p>The words are in {@code site/} among the resources: {@code timeline.txt} says what happens
 * when, {@code articles/} holds the texts, {@code outlets/} the layouts. {@link Newsroom} says what
 * is published now, {@link HtmlPages} and {@link Feeds} write it, {@link SiteHandler} serves it.
 */
@NullMarked
package news.naba.local.site;

import org.jspecify.annotations.NullMarked;
