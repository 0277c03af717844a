package news.naba.store.domain.editor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an editor can do with an event. */
public sealed interface EditorAction {
  /** The other events tell the same; they end, and their reports are this one's. */
  record Merge(List<String> events) implements EditorAction {}

  /**
   * Some of the event's reports tell something else, together; they become an event of their own.
   */
  record Split(List<String> reports) implements EditorAction {}

  /** The event is called otherwise, in one language or both. */
  record Retitle(@Nullable String ar, @Nullable String en) implements EditorAction {}

  /** It is true. */
  record Verify() implements EditorAction {}

  /** It is not known to be true any more. */
  record Unverify() implements EditorAction {}

  /** It is not true, or not news: withdrawn, whatever its reports say. */
  record Retract() implements EditorAction {}

  /** It is not withdrawn any more. */
  record Restore() implements EditorAction {}

  /** An earlier action on the event no longer holds. */
  record Undo(String actionId) implements EditorAction {}

  /** The word for it, e.g. {@code merge}. */
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Whether it decides which reports an event has. */
  default boolean arranges() {
    return this instanceof Merge || this instanceof Split;
  }
}
