package news.naba.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import org.jspecify.annotations.Nullable;

/**
 * The real-world event: reports from any number of articles, merged and versioned.
 *
 * @param eventId stable over all versions
 * @param version from 1
 * @param type the type most of its reports give
 * @param mode the mode most of them give
 * @param title composed from the slots, in Arabic and in English, or an editor's
 * @param place the most precise place its reports agree on
 * @param date when it happened
 * @param actors who did it, without {@code spans}
 * @param recipients to whom, without {@code spans}
 * @param killed the current range over all claims that were not superseded; never a sum, never an
 *     average
 * @param injured likewise
 * @param missing likewise
 * @param displaced likewise
 * @param detained likewise
 * @param modality how the reports tell it
 * @param status how well it is supported
 * @param severity 1 (minor) to 5 (exceptional)
 * @param counts how much stands behind it; exact, also where the lists below are cut
 * @param claims who says what number, newest first, at most 20: those that set a range go before
 *     those that do not
 * @param reports the evidence, newest first: the at most 20 that reached Naba last
 * @param firstReportedAt when Naba first knew of it
 * @param updatedAt when this version was made
 * @param mergedInto the event this one was merged into; null unless merged
 * @param splitFrom the event this one was split from; null unless split
 * @param topics what it is about by its reports, those that most of them name first
 * @param storyId the story it belongs to, alone or with others: {@code GET /v1/stories/{id}}; null
 *     from stores that told no stories yet
 * @param editorial what editors decided about it; null where none did
 * @param outlets names of the outlets that tell it, those that reported last first, at most 100;
 *     empty from stores that named them only in the lists
 * @param more where the rest of the lists is; null where they are whole
 */
public record Event(
    String eventId,
    int version,
    EventType type,
    @Nullable String mode,
    Title title,
    @Nullable Place place,
    @Nullable EventDate date,
    List<Actor> actors,
    List<Actor> recipients,
    @Nullable Count killed,
    @Nullable Count injured,
    @Nullable Count missing,
    @Nullable Count displaced,
    @Nullable Count detained,
    Modality modality,
    Status status,
    int severity,
    Support counts,
    List<Claim> claims,
    List<Source> reports,
    Instant firstReportedAt,
    Instant updatedAt,
    @Nullable String mergedInto,
    @Nullable String splitFrom,
    @JsonInclude(Include.NON_EMPTY) List<MediaTopic> topics,
    @Nullable String storyId,
    @Nullable Editorial editorial,
    @JsonInclude(Include.NON_EMPTY) List<String> outlets,
    @Nullable More more) {

  /** A list that an earlier store did not write is empty. */
  public Event {
    topics = Objects.requireNonNullElse(topics, List.of());
    outlets = Objects.requireNonNullElse(outlets, List.of());
  }

  /** One line in each interface language. */
  public record Title(String ar, String en) {}

  /**
   * What editors decided, which no merging undoes: {@code GET /v1/events/{id}/actions} says who and
   * why.
   *
   * @param verified whether an editor found it to be true
   * @param retracted whether an editor withdrew it, whatever its reports say
   * @param titled whether a title is an editor's, in at least one language
   * @param arranged whether an editor decided which reports it has, by merging or splitting
   */
  public record Editorial(boolean verified, boolean retracted, boolean titled, boolean arranged) {}

  /**
   * Where to read whole what an event lists in part, as addresses relative to the store.
   *
   * @param claims all of its claims; null where all are listed
   * @param reports all of its reports; null where all are listed
   */
  public record More(@Nullable String claims, @Nullable String reports) {}

  /** How well an event is supported. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Status {
    SINGLE_SOURCE,
    CORROBORATED,
    DISPUTED,
    DENIED,
    RETRACTED
  }

  /**
   * How much stands behind an event.
   *
   * @param reports reports merged into it
   * @param articles articles they come from
   * @param outlets outlets of those articles
   * @param independentOutlets outlets not copying one another or one agency
   * @param languages BCP 47
   */
  public record Support(
      int reports, int articles, int outlets, int independentOutlets, List<String> languages) {}

  /**
   * One source's statement of one fact about the event.
   *
   * @param fact what is claimed: a toll, or a denial of the event
   * @param count the number claimed; null for a denial
   * @param source who says it; null is the outlet's own voice
   * @param via the medium it was told through
   * @param outlet the outlet that carries it
   * @param articleId where it stands
   * @param reportId where it stands
   * @param at when the article was published, or fetched where it does not say
   * @param superseded whether a later claim of the same source replaces it
   * @param supersededBy the report with that claim; null while none does
   */
  public record Claim(
      Fact fact,
      @Nullable Count count,
      @Nullable String source,
      @Nullable String via,
      @Nullable String outlet,
      String articleId,
      String reportId,
      Instant at,
      boolean superseded,
      @Nullable String supersededBy) {

    /** What a claim is about. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Fact {
      KILLED,
      INJURED,
      MISSING,
      DISPLACED,
      DETAINED,
      DENIAL
    }
  }

  /**
   * One report behind the event, with the sentence that proves it.
   *
   * @param reportId the report
   * @param articleId its article: {@code GET /v1/articles/{id}} has the whole text
   * @param url the original, for readers
   * @param title the article's headline
   * @param outlet the outlet's name
   * @param language BCP 47
   * @param publishedAt when the article was published
   * @param evidence the first passage that tells the event, at most 500 UTF-16 units
   * @param syndicationId equal for articles that carry one text or one agency's news: the id of the
   *     one published first; null where nobody shares it
   */
  public record Source(
      String reportId,
      String articleId,
      @Nullable String url,
      @Nullable String title,
      @Nullable String outlet,
      String language,
      @Nullable StatedTime publishedAt,
      String evidence,
      @Nullable String syndicationId) {}
}
