package news.naba.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One event as one article tells it. Every slot points at the spans it was read from. Offsets are
 * UTF-16 code units, end exclusive, into {@link Article#text} or {@link Article#title}.
 *
 * @param reportId derived from article id and evidence, so a repeated extraction repeats it
 * @param type PLOVER type
 * @param mode PLOVER mode, lower case, e.g. {@code airstrike}
 * @param evidence the passages that tell the event, at least one
 * @param actors who did it
 * @param recipients to whom
 * @param place where it happened; null when the article does not say
 * @param date when it happened; null when it cannot be resolved
 * @param killed people killed; null when nothing is said
 * @param injured people injured
 * @param missing people missing
 * @param displaced people displaced
 * @param detained people detained
 * @param attribution who says so; empty is the outlet's own voice
 * @param modality whether it is told as a fact
 * @param background told as past context, not as news
 * @param confidence 0 to 1
 * @param rule the rule that fired
 * @param topics what it is about, the broader topic first; empty from extractors that did not say
 *     yet
 * @param severity how grave it is by this article alone, 1 (minor) to 5 (exceptional); null from
 *     extractors that did not say yet
 */
public record Report(
    String reportId,
    EventType type,
    @Nullable String mode,
    List<Evidence> evidence,
    List<Actor> actors,
    List<Actor> recipients,
    @Nullable Place place,
    @Nullable EventDate date,
    @Nullable Count killed,
    @Nullable Count injured,
    @Nullable Count missing,
    @Nullable Count displaced,
    @Nullable Count detained,
    List<Attribution> attribution,
    Modality modality,
    boolean background,
    double confidence,
    String rule,
    @JsonInclude(Include.NON_EMPTY) List<MediaTopic> topics,
    @Nullable Integer severity) {

  /** A list that an earlier extractor did not write is empty. */
  public Report {
    topics = Objects.requireNonNullElse(topics, List.of());
  }

  /** A report that says nothing of its topics and severity. */
  public Report(
      String reportId,
      EventType type,
      @Nullable String mode,
      List<Evidence> evidence,
      List<Actor> actors,
      List<Actor> recipients,
      @Nullable Place place,
      @Nullable EventDate date,
      @Nullable Count killed,
      @Nullable Count injured,
      @Nullable Count missing,
      @Nullable Count displaced,
      @Nullable Count detained,
      List<Attribution> attribution,
      Modality modality,
      boolean background,
      double confidence,
      String rule) {
    this(
        reportId,
        type,
        mode,
        evidence,
        actors,
        recipients,
        place,
        date,
        killed,
        injured,
        missing,
        displaced,
        detained,
        attribution,
        modality,
        background,
        confidence,
        rule,
        List.of(),
        null);
  }

  /** The same report with what it is about and how grave it is. */
  public Report ranked(List<MediaTopic> about, int grave) {
    return new Report(
        reportId,
        type,
        mode,
        evidence,
        actors,
        recipients,
        place,
        date,
        killed,
        injured,
        missing,
        displaced,
        detained,
        attribution,
        modality,
        background,
        confidence,
        rule,
        about,
        grave);
  }

  /** Which text of the article a span points into. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Field {
    TITLE,
    TEXT
  }

  /** A stretch of the article. */
  public record Span(Field field, int start, int end) {}

  /** A stretch of the article with its words. */
  public record Evidence(Field field, String text, int start, int end) {}

  /**
   * Somebody who acts or is acted upon.
   *
   * @param text as the article says it
   * @param name canonical name in the article's language
   * @param names canonical names by language, for readers of another one; null where only {@code
   *     name} is known
   * @param id Wikidata id, e.g. {@code Q858}
   * @param country ISO 3166-1 alpha-2 of the side it belongs to
   * @param sector GOV, MIL, REB, OPP, COP, CVL, IGO, NGO, MED, JUD, LEG, CRM, BUS or SPY
   */
  public record Actor(
      String text,
      String name,
      @Nullable Map<String, String> names,
      @Nullable String id,
      @Nullable String country,
      @Nullable String sector,
      List<Span> spans) {}

  /**
   * Where an event happened.
   *
   * @param name canonical name in the article's language
   * @param names canonical names by language, for readers of another one; null where only {@code
   *     name} is known
   * @param lat WGS 84 degrees; of the centre when the place is an area
   * @param lon WGS 84 degrees
   * @param country ISO 3166-1 alpha-2
   * @param precision how large the named place is
   * @param id GeoNames or Wikidata id or ISO 3166-2 code, prefixed {@code geonames:}, {@code
   *     wikidata:} or {@code iso:}
   */
  public record Place(
      String name,
      @Nullable Map<String, String> names,
      @Nullable Double lat,
      @Nullable Double lon,
      @Nullable String country,
      Place.Precision precision,
      @Nullable String id,
      List<Span> spans) {

    /** How large a named place is. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Precision {
      SITE,
      CITY,
      ADMIN2,
      ADMIN1,
      COUNTRY
    }
  }

  /**
   * When an event happened, first to last day inclusive, in the outlet's calendar day.
   *
   * @param precision how exactly the article says it
   */
  public record EventDate(
      LocalDate start, LocalDate end, EventDate.Precision precision, List<Span> spans) {

    /** How exactly a date is known. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Precision {
      DAY,
      RANGE,
      MONTH,
      YEAR
    }
  }

  /**
   * How many people. Counts of different sources or scopes are never added up or averaged.
   *
   * @param min at least so many; null when unstated. 0 with {@code max} 0: the text says none
   * @param max at most so many; null when open or unstated
   * @param approx told as "about"
   * @param vague told as "tens", "hundreds", "some"
   * @param scope what the number covers
   * @param groups parts the article names, e.g. children
   */
  public record Count(
      @Nullable Integer min,
      @Nullable Integer max,
      boolean approx,
      boolean vague,
      Scope scope,
      List<VictimGroup> groups,
      List<Span> spans) {

    /** What a number covers. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Scope {
      EVENT,
      CUMULATIVE,
      PARTIAL
    }
  }

  /** A part of a count: who they are and how many. */
  public record VictimGroup(String group, @Nullable Integer min, @Nullable Integer max) {}

  /**
   * Who says so.
   *
   * @param source the one who says it, e.g. a ministry
   * @param via the medium it was told through, e.g. an agency
   */
  public record Attribution(String source, @Nullable String via, List<Span> spans) {}
}
