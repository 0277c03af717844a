package news.naba.store.domain.editor;

import java.util.List;
import java.util.Set;

/** What becomes of an editor's wish. */
public sealed interface EditOutcome {

  /**
   * What an action amounts to.
   *
   * @param pins to be set
   * @param events whose reports may be grouped otherwise afterwards
   * @param preferred events that continue where one of several has to
   * @param others events besides the one acted upon that the action ends or makes
   */
  record Planned(List<Pin> pins, Set<String> events, Set<String> preferred, List<String> others)
      implements EditOutcome {}

  /**
   * Why an action is refused.
   *
   * @param field of the request, e.g. {@code reports[1]}
   */
  record Refused(Kind kind, String field, String detail) implements EditOutcome {
    /** What is wrong. */
    public enum Kind {
      /** The request makes no sense. */
      INVALID,
      /** The event has changed since the editor saw it. */
      VERSION,
      /** The event, or an action, is in a state that does not allow it. */
      STATE
    }
  }
}
