package news.naba.extract.domain.article.body;

import java.util.List;
import news.naba.extract.domain.article.body.Block.Kind;
import news.naba.extract.domain.article.metadata.Agencies;
import news.naba.extract.domain.article.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of the likely blocks what their words say is not the article: before it, after it and
 * between its paragraphs.
 */
final class BlockFilter {
  /** A paragraph without a full stop has at least so many words, or is a label. */
  private static final int LABEL_WORDS = 6;

  /** Of labels that end or begin a page; more of them are a list, and part of it. */
  private static final int MOST_LOOSE = 8;

  /** An agency's credit is not further from the article, in blocks. */
  private static final int AROUND = 5;

  private final BoilerplateLines boilerplate;
  private final Agencies agencies;

  BlockFilter(BoilerplateLines boilerplate, Agencies agencies) {
    this.boilerplate = boilerplate;
    this.agencies = agencies;
  }

  /**
   * Gives blocks that have been kept so far their reason for going.
   *
   * @param title the headline, which is not repeated in the body
   */
  void apply(List<Block> blocks, Verdict[] verdicts, @Nullable String title) {
    boolean begun = false;
    boolean amongRelated = false;
    boolean ended = false;
    for (Block block : blocks) {
      int i = block.index();
      if (verdicts[i] != Verdict.KEPT) {
        continue;
      }
      if (ended) {
        verdicts[i] = Verdict.AFTER_END;
        continue;
      }
      BoilerplateLines.Kind kind = boilerplate.kindOf(block.text());
      ended = kind == BoilerplateLines.Kind.END && begun;
      if (kind == BoilerplateLines.Kind.RELATED) {
        amongRelated = block.words() <= 4;
        verdicts[i] = Verdict.RELATED;
        continue;
      }
      amongRelated &= !block.prose();
      verdicts[i] =
          amongRelated
              ? Verdict.RELATED
              : repeats(block, title) ? Verdict.TITLE : byItsWords(block, kind);
      if (verdicts[i] == Verdict.KEPT) {
        begun |= block.prose();
        if (!begun && block.kind() == Kind.HEADING) {
          verdicts[i] = Verdict.LOOSE;
        }
      }
    }
    dropLooseEnds(blocks, verdicts);
    nameCredits(blocks, verdicts);
  }

  /** Says of labels in and right around the article whether they credit an agency. */
  private void nameCredits(List<Block> blocks, Verdict[] verdicts) {
    int first = blocks.size();
    int last = -1;
    for (int i = 0; i < verdicts.length; i++) {
      if (verdicts[i] == Verdict.KEPT) {
        first = Math.min(first, i);
        last = i;
      }
    }
    for (int i = Math.max(0, first - AROUND); i <= last + AROUND && i < verdicts.length; i++) {
      boolean open = verdicts[i] == Verdict.UNLIKELY || verdicts[i] == Verdict.FURNITURE;
      if (open && agencies.creditedBy(blocks.get(i).text()).isPresent()) {
        verdicts[i] = Verdict.CREDIT;
      }
    }
  }

  private Verdict byItsWords(Block block, BoilerplateLines.Kind kind) {
    if (kind != BoilerplateLines.Kind.END && agencies.creditedBy(block.text()).isPresent()) {
      return Verdict.CREDIT;
    }
    boolean sentence = block.prose() && block.words() > LABEL_WORDS * 2;
    return switch (kind) {
      case NONE, DATELINE -> Verdict.KEPT;
      case SECTION -> block.kind() == Kind.HEADING ? Verdict.KEPT : Verdict.SECTION;
      case PICTURE -> sentence ? Verdict.KEPT : Verdict.PICTURE;
      case BYLINE -> sentence ? Verdict.KEPT : Verdict.BYLINE;
      case PUBLISHED -> sentence ? Verdict.KEPT : Verdict.PUBLISHED;
      case FURNITURE, RELATED -> Verdict.FURNITURE;
      case END -> Verdict.END;
    };
  }

  private static boolean repeats(Block block, @Nullable String title) {
    return title != null
        && (block.text().equals(title)
            || (block.kind() == Kind.HEADING
                && Lines.letters(block.text()).equals(Lines.letters(title))));
  }

  /**
   * Labels before the first paragraph, headings and labels after the last, headings without text.
   */
  private static void dropLooseEnds(List<Block> blocks, Verdict[] verdicts) {
    List<Block> kept =
        blocks.stream().filter(block -> verdicts[block.index()] == Verdict.KEPT).toList();
    int start = 0;
    while (start < kept.size() && isLabel(kept.get(start))) {
      start++;
    }
    int end = kept.size();
    while (end > start && isLabel(kept.get(end - 1))) {
      end--;
    }
    if (start <= MOST_LOOSE) {
      kept.subList(0, start).forEach(block -> verdicts[block.index()] = Verdict.LOOSE);
    }
    if (kept.size() - end <= MOST_LOOSE) {
      kept.subList(end, kept.size()).forEach(block -> verdicts[block.index()] = Verdict.LOOSE);
    }
    for (int i = start; i < end - 1; i++) {
      if (isEmptySection(kept.get(i), kept.get(i + 1))) {
        verdicts[kept.get(i).index()] = Verdict.LOOSE;
      }
    }
  }

  /** Whether the second is a heading that does not stand below the first. */
  private static boolean isEmptySection(Block first, Block second) {
    return first.kind() == Kind.HEADING
        && second.kind() == Kind.HEADING
        && second.rank() <= first.rank()
        && (first.place().landmarks() & Place.Landmark.LIST.bit()) == 0;
  }

  private static boolean isLabel(Block block) {
    return block.kind() == Kind.HEADING
        || (!block.place().element().nameIs("tr")
            && block.words() < LABEL_WORDS
            && !Lines.endsSentence(block.text()));
  }
}
