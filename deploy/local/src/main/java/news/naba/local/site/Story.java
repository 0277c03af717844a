package news.naba.local.site;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One article's life in an edition: published, perhaps corrected in place, perhaps withdrawn.
 *
 * @param outlet who publishes it
 * @param slug last part of its address, the same for all revisions
 * @param revisions at least one, in the order of their offsets
 * @param withdrawn offset at which it disappears
 */
record Story(Outlet outlet, String slug, List<Revision> revisions, Optional<Duration> withdrawn) {

  /**
   * A text that replaces the one before it.
   *
   * @param offset time since the start of the edition
   */
  record Revision(Duration offset, ArticleText text) {}

  Duration published() {
    return revisions.get(0).offset();
  }

  /** The revision readers see at an offset; empty before publication. */
  Optional<Revision> revisionAt(Duration offset) {
    return revisions.stream()
        .filter(revision -> revision.offset().compareTo(offset) <= 0)
        .reduce((earlier, later) -> later);
  }

  boolean withdrawnAt(Duration offset) {
    return withdrawn.filter(end -> end.compareTo(offset) <= 0).isPresent();
  }
}
