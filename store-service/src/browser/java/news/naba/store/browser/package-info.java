/** The dashboard in a real browser. Runs with {@code -Pbrowser}; needs Chromium. */
@NullMarked
package news.naba.store.browser;

import org.jspecify.annotations.NullMarked;
