package news.naba.store.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.naba.kit.Problem.FieldError;
import news.naba.kit.ProblemException;
import news.naba.store.domain.editor.EditorAction;
import news.naba.store.persistence.EditorStore.Wish;
import org.jspecify.annotations.Nullable;

/**
 * Reads an editor's action from JSON: {@code {"action", "by", "why", "ifVersion"?}} and, by action,
 * {@code events}, {@code reports}, {@code title} or {@code actionId}. Names every field that is
 * wrong.
 */
final class EditRequest {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WHY = 2_000;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_ID = 128;
  private static final int MOST_EVENTS = 50;
  private static final int MOST_REPORTS = 1_000;

  private static final Set<String> COMMON = Set.of("action", "by", "why", "ifVersion");

  private final JsonNode body;
  private final List<FieldError> errors = new ArrayList<>();

  private EditRequest(JsonNode body) {
    this.body = body;
  }

  /**
   * @throws ProblemException naming every field that is wrong
   */
  static Wish read(String eventId, @Nullable JsonNode body) {
    if (body == null || !body.isObject()) {
      throw ProblemException.invalid(
          List.of(new FieldError("action", "Give a JSON object with an action.")));
    }
    return new EditRequest(body).wish(eventId);
  }

  private Wish wish(String eventId) {
    EditorAction action = action();
    String by = text("by", body.path("by"), LONGEST_NAME, "Say who does it");
    String why = text("why", body.path("why"), LONGEST_WHY, "Say why");
    Integer ifVersion = version();
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new Wish(eventId, action, by, why, ifVersion);
  }

  private EditorAction action() {
    String word = body.path("action").asText("");
    switch (word) {
      case "merge":
        only("events");
        return new EditorAction.Merge(ids("events", MOST_EVENTS));
      case "split":
        only("reports");
        return new EditorAction.Split(ids("reports", MOST_REPORTS));
      case "retitle":
        only("title");
        return title(body.path("title"));
      case "undo":
        only("actionId");
        return new EditorAction.Undo(
            text("actionId", body.path("actionId"), LONGEST_ID, "Name the action to undo"));
      default:
        return mark(word);
    }
  }

  private EditorAction mark(String word) {
    only(null);
    switch (word) {
      case "verify":
        return new EditorAction.Verify();
      case "unverify":
        return new EditorAction.Unverify();
      case "retract":
        return new EditorAction.Retract();
      case "restore":
        return new EditorAction.Restore();
      default:
        error("action", "Give merge, split, retitle, verify, unverify, retract, restore or undo.");
        return new EditorAction.Verify();
    }
  }

  private EditorAction title(JsonNode title) {
    if (!title.isObject() || title.isEmpty()) {
      error("title", "Give a title by language: {\"ar\": …, \"en\": …}, one or both.");
      return new EditorAction.Retitle(null, null);
    }
    title
        .fieldNames()
        .forEachRemaining(
            language -> {
              if (!language.equals("ar") && !language.equals("en")) {
                error("title." + language, "Titles are in ar and en.");
              }
            });
    return new EditorAction.Retitle(titleIn("ar", title), titleIn("en", title));
  }

  private @Nullable String titleIn(String language, JsonNode title) {
    return title.has(language)
        ? text("title." + language, title.path(language), LONGEST_TITLE, "Give a title")
        : null;
  }

  private List<String> ids(String field, int most) {
    JsonNode list = body.path(field);
    if (!list.isArray() || list.isEmpty() || list.size() > most) {
      error(field, "Give a list of 1 to " + most + " ids.");
      return List.of();
    }
    Set<String> ids = new LinkedHashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String name = field + "[" + i + "]";
      String id = text(name, list.get(i), LONGEST_ID, "Give an id");
      if (!ids.add(id)) {
        error(name, "It is there twice.");
      }
    }
    return List.copyOf(ids);
  }

  private String text(String field, JsonNode value, int longest, String wanted) {
    String text = value.isTextual() ? value.asText().strip() : "";
    boolean wellFormed = text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n');
    if (text.isEmpty() || text.length() > longest || !wellFormed) {
      error(field, wanted + ": a text of 1 to " + longest + " characters.");
    }
    return text;
  }

  private @Nullable Integer version() {
    JsonNode version = body.path("ifVersion");
    if (version.isMissingNode() || version.isNull()) {
      return null;
    }
    if (!version.isInt() || version.asInt() < 1) {
      error("ifVersion", "Give the version that you saw: a whole number from 1.");
      return null;
    }
    return version.asInt();
  }

  /** A field that the action does not know is a mistake, and not to be passed over. */
  private void only(@Nullable String own) {
    body.fieldNames()
        .forEachRemaining(
            field -> {
              if (!COMMON.contains(field) && !field.equals(own)) {
                error(field, "This action has no such field.");
              }
            });
  }

  private void error(String field, String detail) {
    errors.add(new FieldError(field, detail));
  }
}
