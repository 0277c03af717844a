package news.naba.store.domain.editor;

import java.util.List;
import news.naba.contracts.Event.Editorial;
import news.naba.contracts.Event.Title;
import news.naba.store.domain.editor.EditorAction.Restore;
import news.naba.store.domain.editor.EditorAction.Retitle;
import news.naba.store.domain.editor.EditorAction.Retract;
import news.naba.store.domain.editor.EditorAction.Unverify;
import news.naba.store.domain.editor.EditorAction.Verify;
import org.jspecify.annotations.Nullable;

/**
 * What holds of an event by its editors' actions.
 *
 * @param titleAr an editor's Arabic title; null where none gave one
 * @param titleEn likewise in English
 * @param arranged whether an editor decided which reports it has
 */
public record EditorMarks(
    @Nullable String titleAr,
    @Nullable String titleEn,
    boolean verified,
    boolean retracted,
    boolean arranged) {

  public static final EditorMarks NONE = new EditorMarks(null, null, false, false, false);

  /** What actions amount to that were not undone, oldest first. */
  public static EditorMarks of(List<EditorAction> actions) {
    EditorMarks marks = NONE;
    for (EditorAction action : actions) {
      marks = marks.after(action);
    }
    return marks;
  }

  private EditorMarks after(EditorAction action) {
    if (action instanceof Retitle title) {
      return new EditorMarks(
          title.ar() != null ? title.ar() : titleAr,
          title.en() != null ? title.en() : titleEn,
          verified,
          retracted,
          arranged);
    }
    return new EditorMarks(
        titleAr,
        titleEn,
        action instanceof Verify || (verified && !(action instanceof Unverify)),
        action instanceof Retract || (retracted && !(action instanceof Restore)),
        arranged || action.arranges());
  }

  /** The composed title, with the editors' in its place where they gave one. */
  public Title title(Title composed) {
    return new Title(
        titleAr != null ? titleAr : composed.ar(), titleEn != null ? titleEn : composed.en());
  }

  /** As readers see it; null where nothing was decided. */
  public @Nullable Editorial editorial() {
    return equals(NONE)
        ? null
        : new Editorial(verified, retracted, titleAr != null || titleEn != null, arranged);
  }
}
