package news.naba.local.site;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads {@code timeline.txt}: lines of {@code SECONDS ACTION OUTLET/SLUG}, where the action is
 * publish, correct or withdraw. The first text of an article is {@code articles/OUTLET/SLUG.txt},
 * the corrected one {@code articles/OUTLET/SLUG.corrected.txt}.
 */
final class Timeline {

  /** Any day will do to try whether every placeholder is known. */
  private static final LocalDate TRIAL_DAY = LocalDate.of(2026, 1, 31);

  private final Map<String, Outlet> outlets;
  private final Map<String, Story> stories = new LinkedHashMap<>();

  private Timeline(List<Outlet> outlets) {
    this.outlets = outlets.stream().collect(Collectors.toMap(Outlet::id, Function.identity()));
  }

  /**
   * @throws IllegalStateException if the timeline or a text is malformed
   */
  static List<Story> load(List<Outlet> outlets) {
    return parse(Resources.text("timeline.txt"), outlets);
  }

  static List<Story> parse(String timeline, List<Outlet> outlets) {
    Timeline reader = new Timeline(outlets);
    timeline
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .forEach(reader::line);
    return List.copyOf(reader.stories.values());
  }

  private void line(String line) {
    String[] words = line.split("\\s+", -1);
    if (words.length != 3) {
      throw new IllegalStateException("timeline.txt: not three words: " + line);
    }
    Duration offset = Duration.ofSeconds(Long.parseLong(words[0]));
    String article = words[2];
    switch (words[1]) {
      case "publish" -> publish(offset, article);
      case "correct" -> correct(offset, article);
      case "withdraw" -> withdraw(offset, article);
      default -> throw new IllegalStateException("timeline.txt: unknown action: " + line);
    }
  }

  private void publish(Duration offset, String article) {
    String[] parts = article.split("/", -1);
    Outlet outlet = outlets.get(parts[0]);
    if (outlet == null || parts.length != 2) {
      throw new IllegalStateException("timeline.txt: no OUTLET/SLUG: " + article);
    }
    Story.Revision first = new Story.Revision(offset, text(article, outlet));
    Story story = new Story(outlet, parts[1], List.of(first), Optional.empty());
    if (stories.put(article, story) != null) {
      throw new IllegalStateException("timeline.txt: published twice: " + article);
    }
  }

  private void correct(Duration offset, String article) {
    Story story = published(article);
    List<Story.Revision> revisions = new ArrayList<>(story.revisions());
    revisions.add(new Story.Revision(offset, text(article + ".corrected", story.outlet())));
    stories.put(
        article,
        new Story(story.outlet(), story.slug(), List.copyOf(revisions), story.withdrawn()));
  }

  private void withdraw(Duration offset, String article) {
    Story story = published(article);
    stories.put(
        article, new Story(story.outlet(), story.slug(), story.revisions(), Optional.of(offset)));
  }

  private Story published(String article) {
    Story story = stories.get(article);
    if (story == null) {
      throw new IllegalStateException("timeline.txt: not yet published: " + article);
    }
    return story;
  }

  private static ArticleText text(String article, Outlet outlet) {
    String file = "articles/" + article + ".txt";
    ArticleText text = ArticleText.parse(file, Resources.text(file));
    try {
      text.on(TRIAL_DAY, outlet.wording());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
    return text;
  }
}
