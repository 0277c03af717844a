package news.naba.extract.domain.article.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.naba.extract.domain.article.body.Block.Kind;
import news.naba.extract.domain.article.metadata.Agencies;
import news.naba.extract.domain.article.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of the body what is not the article: before it, after it and between its paragraphs.
 */
final class BlockFilter {
  /** More links than this, and a block points elsewhere. */
  private static final double LINKS = 0.6;

  /** A block of links only may be a paragraph if it is at least that long. */
  private static final int LINKED_PARAGRAPH = 40;

  /** A paragraph without a full stop has at least so many words, or is a label. */
  private static final int LABEL_WORDS = 6;

  private final BoilerplateLines boilerplate;
  private final Agencies agencies;

  BlockFilter(BoilerplateLines boilerplate, Agencies agencies) {
    this.boilerplate = boilerplate;
    this.agencies = agencies;
  }

  /**
   * The blocks that are the article.
   *
   * @param title the headline, which is not repeated in the body
   */
  List<Block> keep(List<Block> blocks, Side side, @Nullable String title) {
    List<Block> kept = new ArrayList<>();
    boolean begun = false;
    boolean amongRelated = false;
    for (Block block : blocks) {
      if (side.isBeside(block) || block.kind() == Kind.CAPTION || pointsElsewhere(block)) {
        continue;
      }
      BoilerplateLines.Kind kind = boilerplate.kindOf(block.text());
      if (kind == BoilerplateLines.Kind.END && begun) {
        break;
      }
      if (kind == BoilerplateLines.Kind.RELATED) {
        amongRelated = block.words() <= 4;
        continue;
      }
      amongRelated &= !block.isProse();
      if (amongRelated || isNoText(block, kind) || repeats(block, title)) {
        continue;
      }
      begun |= block.isProse();
      if (begun || block.kind() != Kind.HEADING) {
        kept.add(block);
      }
    }
    return withoutLooseEnds(kept);
  }

  private static boolean pointsElsewhere(Block block) {
    return block.linkDensity() > LINKS
        && !(block.words() >= LINKED_PARAGRAPH && block.kind() == Kind.PARAGRAPH);
  }

  private boolean isNoText(Block block, BoilerplateLines.Kind kind) {
    return switch (kind) {
      case NONE, DATELINE -> agencies.creditedBy(block.text()).isPresent();
      case SECTION -> block.kind() != Kind.HEADING;
      case PICTURE, BYLINE, PUBLISHED -> !block.isProse() || block.words() <= LABEL_WORDS * 2;
      case FURNITURE, END, RELATED -> true;
    };
  }

  private static boolean repeats(Block block, @Nullable String title) {
    return title != null
        && (block.text().equals(title)
            || (block.kind() == Kind.HEADING && letters(block.text()).equals(letters(title))));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }

  /** Labels before the first paragraph, and headings and labels after the last one. */
  private static List<Block> withoutLooseEnds(List<Block> blocks) {
    int start = 0;
    while (start < blocks.size() && isLabel(blocks.get(start))) {
      start++;
    }
    int end = blocks.size();
    while (end > start && isLabel(blocks.get(end - 1))) {
      end--;
    }
    List<Block> trimmed = new ArrayList<>();
    for (int i = start; i < end; i++) {
      Block block = blocks.get(i);
      // A heading directly before a heading has lost its text.
      boolean empty = block.kind() == Kind.HEADING && blocks.get(i + 1).kind() == Kind.HEADING;
      if (!empty) {
        trimmed.add(block);
      }
    }
    return trimmed;
  }

  private static boolean isLabel(Block block) {
    return block.kind() == Kind.HEADING
        || (block.words() < LABEL_WORDS && !Lines.endsSentence(block.text()));
  }
}
