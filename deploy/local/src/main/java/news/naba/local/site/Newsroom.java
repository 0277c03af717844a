package news.naba.local.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.naba.local.site.Editions.Edition;

/** What every outlet has published by now. */
final class Newsroom {

  /** What is found at an article's address. */
  sealed interface Page permits Published, Withdrawn, Unknown {}

  /**
   * An article as its readers see it now.
   *
   * @param url absolute
   * @param publishedAt when its first revision appeared
   * @param modifiedAt when the revision shown appeared
   */
  record Published(
      Outlet outlet, String url, ArticleText text, Instant publishedAt, Instant modifiedAt)
      implements Page {}

  /** It was there and is gone for good. */
  record Withdrawn() implements Page {}

  /** Never published, or not yet. */
  record Unknown() implements Page {}

  /**
   * An outlet's list of articles.
   *
   * @param articles newest first, without withdrawn ones
   * @param modifiedAt when it last changed
   */
  record Front(Outlet outlet, String homeUrl, List<Published> articles, Instant modifiedAt) {}

  private final List<Story> stories;
  private final Editions editions;
  private final String baseUrl;

  /**
   * @param baseUrl scheme, host and port, without a slash at the end
   */
  Newsroom(List<Story> stories, Editions editions, String baseUrl) {
    this.stories = stories;
    this.editions = editions;
    this.baseUrl = baseUrl;
  }

  /** The list of an outlet's articles in today's edition. */
  Front front(Outlet outlet) {
    Edition edition = editions.current();
    Duration elapsed = editions.elapsed(edition);
    List<Story> own = stories.stream().filter(story -> story.outlet().equals(outlet)).toList();
    Instant modifiedAt =
        own.stream()
            .flatMap(Newsroom::changes)
            .filter(change -> change.compareTo(elapsed) <= 0)
            .max(Comparator.naturalOrder())
            .map(change -> editions.moment(edition, change))
            .orElse(edition.start());
    List<Published> articles =
        own.stream()
            .sorted(Comparator.comparing(Story::published).reversed())
            .map(story -> page(edition, story))
            .filter(Published.class::isInstance)
            .map(Published.class::cast)
            .toList();
    return new Front(outlet, baseUrl + outlet.homePath(), articles, modifiedAt);
  }

  /** What is at the address of an article of a day's edition. */
  Page page(Outlet outlet, LocalDate day, String slug) {
    Optional<Edition> edition = editions.of(day);
    Optional<Story> story =
        stories.stream()
            .filter(known -> known.outlet().equals(outlet) && known.slug().equals(slug))
            .findFirst();
    return edition.isPresent() && story.isPresent()
        ? page(edition.get(), story.get())
        : new Unknown();
  }

  String baseUrl() {
    return baseUrl;
  }

  ZoneId zone() {
    return editions.zone();
  }

  private Page page(Edition edition, Story story) {
    Duration elapsed = editions.elapsed(edition);
    if (story.withdrawnAt(elapsed)) {
      return new Withdrawn();
    }
    Optional<Story.Revision> revision = story.revisionAt(elapsed);
    return revision.isPresent() ? published(edition, story, revision.get()) : new Unknown();
  }

  private Published published(Edition edition, Story story, Story.Revision revision) {
    Outlet outlet = story.outlet();
    return new Published(
        outlet,
        baseUrl + ArticleAddress.path(outlet, edition.day(), story.slug()),
        revision.text().on(edition.day(), outlet.wording()),
        editions.moment(edition, story.published()),
        editions.moment(edition, revision.offset()));
  }

  private static Stream<Duration> changes(Story story) {
    return Stream.concat(
        story.revisions().stream().map(Story.Revision::offset), story.withdrawn().stream());
  }
}
