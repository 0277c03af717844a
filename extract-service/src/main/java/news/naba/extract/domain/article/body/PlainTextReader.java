package news.naba.extract.domain.article.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.body.BoilerplateLines.Kind;
import news.naba.extract.domain.article.metadata.Agencies;
import news.naba.extract.domain.article.metadata.Bylines;
import news.naba.extract.domain.article.metadata.date.DateReader;
import news.naba.extract.domain.article.text.Lines;
import news.naba.extract.domain.article.text.TextCleaner;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a pasted or wired text. What stands before the first paragraph is its head:
 * pictures, section, headline, byline, date; after it boilerplate is known by its words, and lists
 * of other headlines by their form.
 */
public final class PlainTextReader {
  /** A headline has at least so many words, unless there is nothing longer. */
  private static final int HEADLINE_WORDS = 4;

  /** A line of the head that long is a standfirst, not a label. */
  private static final int STANDFIRST_WORDS = 9;

  /** More lines are a list or a log, and no article. */
  private static final int MOST_LINES = 20_000;

  /** A last line that short, without a full stop, is a label. */
  private static final int LABEL_WORDS = 6;

  private final BoilerplateLines boilerplate;
  private final DateReader dates;
  private final Agencies agencies;

  public PlainTextReader(BoilerplateLines boilerplate, DateReader dates, Agencies agencies) {
    this.boilerplate = boilerplate;
    this.dates = dates;
    this.agencies = agencies;
  }

  /**
   * Reads a text.
   *
   * @param statedTitle the title as the pusher gives it; then no line is taken for the headline
   * @throws TooLongException if the text has more lines than any article
   */
  public TextParts read(String text, @Nullable String statedTitle) {
    List<String> lines =
        text.lines()
            .map(TextCleaner::line)
            .filter(line -> !line.isEmpty())
            .limit(MOST_LINES + 1L)
            .toList();
    if (lines.size() > MOST_LINES) {
      throw new TooLongException("The text has more than " + MOST_LINES + " lines.");
    }
    Work work = new Work(statedTitle == null ? null : TextCleaner.line(statedTitle));
    int body = 0;
    while (body < lines.size() && isHead(lines.get(body))) {
      body++;
    }
    if (body == lines.size()) {
      // No paragraph anywhere: perhaps a flash of one line. Whatever is not boilerplate is the
      // text.
      body = 0;
    }
    readHead(lines.subList(0, body), work);
    readBody(lines.subList(body, lines.size()), work);
    trimEnd(work);
    return new TextParts(
        work.title, List.copyOf(work.blocks), work.bylines, work.published, work.agency, false);
  }

  private boolean isHead(String line) {
    return !Lines.isProse(line) || boilerplate.kindOf(line) != Kind.NONE;
  }

  private void readHead(List<String> head, Work work) {
    boolean caption = false;
    List<String> unknown = new ArrayList<>();
    for (String line : head) {
      Kind kind = boilerplate.kindOf(line);
      if (kind == Kind.NONE && !caption && !Lines.isLoneBullet(line)) {
        unknown.add(line);
      }
      // The line after a picture's credit is its caption, if it is no longer than one.
      caption = kind == Kind.PICTURE && !caption;
      note(line, kind, work);
    }
    String headline = work.title != null ? work.title : headline(unknown);
    work.title = headline;
    boolean after = false;
    for (String line : unknown) {
      if (!line.equals(headline) && after && Lines.words(line) >= STANDFIRST_WORDS) {
        work.blocks.add(line);
      }
      after |= line.equals(headline);
    }
  }

  private static @Nullable String headline(List<String> lines) {
    return lines.stream()
        .filter(line -> Lines.words(line) >= HEADLINE_WORDS)
        .findFirst()
        .or(() -> lines.stream().filter(line -> Lines.words(line) > 1).findFirst())
        .orElse(null);
  }

  private void readBody(List<String> lines, Work work) {
    boolean amongRelated = false;
    boolean afterBullet = false;
    for (String line : lines) {
      Kind kind = boilerplate.kindOf(line);
      if (kind == Kind.END) {
        return;
      }
      note(line, kind, work);
      if (Lines.isLoneBullet(line)) {
        afterBullet = true;
        continue;
      }
      boolean headline = Lines.isHeadlineLike(line);
      if (kind == Kind.RELATED) {
        // "Read more: headline" carries its headline with it; "Read more:" is followed by some.
        amongRelated = Lines.words(line) <= 4;
      } else if (isBody(kind, line) && !(headline && (amongRelated || afterBullet))) {
        amongRelated = false;
        if (!line.equals(work.title)) {
          work.blocks.add(line);
        }
      }
      afterBullet = false;
    }
  }

  /** Within the body only what cannot be a sentence or a sub-heading is left out. */
  private boolean isBody(Kind kind, String line) {
    return switch (kind) {
      case NONE -> agencies.creditedBy(line).isEmpty();
      // A sub-heading may read like a section or end with a colon.
      case SECTION, DATELINE -> agencies.creditedBy(line).isEmpty();
      case PICTURE, BYLINE, PUBLISHED -> Lines.isProse(line) && Lines.words(line) > LABEL_WORDS * 2;
      case RELATED, END, FURNITURE -> false;
    };
  }

  private void note(String line, Kind kind, Work work) {
    if (kind == Kind.PUBLISHED && work.published == null) {
      work.published = dates.find(line).orElse(null);
    }
    if (kind == Kind.BYLINE) {
      Bylines.from(line).ifPresent(work.bylines::add);
    }
    Optional<String> agency = agencies.creditedBy(line);
    if (work.agency == null && agency.isPresent()) {
      work.agency = agency.get();
    }
  }

  /** Labels after the last paragraph introduce things that did not come along. */
  private static void trimEnd(Work work) {
    List<String> blocks = work.blocks;
    while (blocks.size() > 1) {
      String last = blocks.get(blocks.size() - 1);
      if (Lines.endsSentence(last) || Lines.words(last) > LABEL_WORDS) {
        return;
      }
      blocks.remove(blocks.size() - 1);
    }
  }

  /** What has been found so far. */
  private static final class Work {
    private final List<String> blocks = new ArrayList<>();
    private final List<String> bylines = new ArrayList<>();
    private @Nullable String title;
    private @Nullable StatedTime published;
    private @Nullable String agency;

    private Work(@Nullable String title) {
      this.title = title;
    }
  }
}
