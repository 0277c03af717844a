package news.naba.extract.domain.report.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Attribution;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.EventDate.Precision;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.place.PlaceMention;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.source.Source;
import news.naba.extract.domain.report.time.DateMention;
import news.naba.extract.domain.report.toll.Toll;
import org.jspecify.annotations.Nullable;

/** Fills the slots of the events in a sentence. What is too weak to be an event falls out here. */
public final class DraftBuilder {
  /** What is done by saying it: its actor may be named only as the one who speaks. */
  static final Set<EventType> SPEECH_ACTS =
      Set.of(
          EventType.REQUEST,
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.THREATEN,
          EventType.SUPPORT);

  /** Who is protested against, not who protests. */
  private static final Set<String> OF_STATE = Set.of("GOV", "COP", "MIL");

  /** Who meets, calls, appoints and agrees in public affairs. */
  private static final Set<String> GOVERNING =
      Set.of("GOV", "IGO", "NGO", "OPP", "LEG", "MIL", "REB", "JUD", "COP", "SPY");

  /** What is said or decreed: a place that is not "in" belongs to what it is about. */
  private static final Set<EventType> DECLARED =
      Set.of(
          EventType.REQUEST,
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.THREATEN,
          EventType.SUPPORT,
          EventType.SANCTION,
          EventType.PERSONNEL);

  /** A year further behind a speech act than this is not the act's. */
  private static final int OWN_DATE = 6;

  private final Retelling retelling;
  private final Participants participants;
  private final Circumstances circumstances;
  private final PublicMatters matters;
  private final Continuations continuations;
  private final Crowds crowds;

  public DraftBuilder(LanguagePack pack, Gazetteer gazetteer) {
    this.retelling = new Retelling(pack);
    this.participants = new Participants(pack, gazetteer);
    this.circumstances = new Circumstances(pack);
    this.matters = new PublicMatters(pack);
    this.crowds = new Crowds(pack);
    this.continuations = new Continuations(pack);
  }

  /**
   * The events a sentence tells.
   *
   * @param before the events told so far; the last may be replaced by one that the sentence adds to
   */
  public List<Draft> drafts(Notes n, String text, LocalDate anchor, List<Draft> before) {
    List<Draft> drafts = new ArrayList<>();
    List<EventGroup> groups = EventGroup.of(n);
    for (EventGroup group : groups) {
      Draft draft = draft(n, group, groups.size() > 1, text, anchor);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    List<Toll> owned =
        drafts.isEmpty()
            ? List.of()
            : groups.stream().flatMap(g -> g.tolls().values().stream()).toList();
    continuations.addTo(before, n, owned, drafts, text);
    return drafts;
  }

  private @Nullable Draft draft(
      Notes n, EventGroup group, boolean amongOthers, String text, LocalDate anchor) {
    Match<Trigger> head = group.head();
    if (circumstances.negated(n, head)) {
      return null;
    }
    Modality modality = modality(n, head);
    if (retelling.isAnaphor(n, group)
        || (modality != Modality.DENIED && retelling.isPresupposed(n, group))) {
      return null;
    }
    if (modality == Modality.DEMANDED
        || modality == Modality.HYPOTHETICAL
        || modality == Modality.THREATENED) {
      return null;
    }
    Participants.Sides sides = sides(n, group);
    List<ActorMention> actors =
        sides.actors().stream()
            .filter(
                a -> !isVictim(group, a) && (modality != Modality.DENIED || !denies(n, a, head)))
            .toList();
    if (group.type() == EventType.PROTEST) {
      actors = actors.stream().filter(a -> !OF_STATE.contains(String.valueOf(a.sector()))).toList();
    }
    if (actors.isEmpty() && SPEECH_ACTS.contains(group.type())) {
      actors = speaker(n, head, circumstances.continuesSpeech(n, head));
    }
    PlaceMention place = circumstances.place(n, head);
    if (place != null
        && DECLARED.contains(group.type())
        && (!place.preposition().equals(Prepositions.IN) || place.from() > head.from())) {
      place = null; // what is spoken of, not where it is spoken
    }
    if (place != null
        && group.type() == EventType.AGREE
        && !n.clauses().same(place.from(), head.from())) {
      place = null;
    }
    DateMention date = circumstances.date(n, head);
    if (modality == Modality.PLANNED && date != null) {
      date = circumstances.ahead(n, date, anchor);
    }
    if (modality == Modality.DENIED && date != null && date.from() < head.from()) {
      date = null; // the day of the denial
    }
    if (date != null && modality == Modality.ASSERTED && date.start().isAfter(anchor)) {
      date = null; // what happened did not happen tomorrow
    }
    if (date != null && SPEECH_ACTS.contains(group.type()) && isOfMatter(head, date)) {
      date = null;
    }
    // who denies it is not who did it, but his word that somebody says so is enough
    List<ActorMention> named = modality == Modality.DENIED ? sides.actors() : actors;
    boolean speech = SPEECH_ACTS.contains(group.type());
    boolean complete = has(group, named, sides.recipients(), place, date, false);
    boolean elsewhere = !complete && has(group, named, sides.recipients(), place, date, true);
    if (!(complete || elsewhere) || (speech && !matters.isPolitical(actors))) {
      return null;
    }
    boolean opinion = speech && !matters.isPublic(n, group, actors, sides.recipients());
    boolean background = circumstances.background(n, head, date, anchor);
    return new Draft(
        head.value(),
        n.sentence().token(head.from()).start(),
        n.sentence().index(),
        retelling.again(n, head),
        new Draft.Proviso(elsewhere, opinion, retelling.isDefinite(n, group)),
        List.of(Passages.evidence(n, group, amongOthers, text)),
        actors.stream().map(a -> Passages.actor(n, a, text)).toList(),
        sides.recipients().stream().map(a -> Passages.actor(n, a, text)).toList(),
        place == null
            ? null
            : Draft.place(place, List.of(Passages.span(n.sentence(), place.from(), place.to()))),
        date == null
            ? null
            : new EventDate(
                date.start(),
                date.end(),
                date.precision(),
                n.namesSource(date.from()) && !speech
                    ? List.of() // the day of who says so: as good as the article's
                    : List.of(Passages.span(n.sentence(), date.from(), date.to()))),
        tolls(n, group),
        attribution(n, head),
        modality,
        background);
  }

  private Participants.Sides sides(Notes n, EventGroup group) {
    List<ActorMention> actors = List.of();
    List<ActorMention> recipients = List.of();
    for (Match<Trigger> m : group.triggers()) {
      Participants.Sides sides = participants.of(n, m);
      actors = actors.isEmpty() ? sides.actors() : actors;
      recipients = recipients.isEmpty() ? sides.recipients() : recipients;
    }
    if (recipients.isEmpty()) {
      recipients = crowds.victims(n, group);
    }
    if (actors.isEmpty() && group.type() == EventType.PROTEST) {
      actors = crowds.protesters(n, group);
    }
    List<ActorMention> acting = actors;
    return new Participants.Sides(
        actors,
        recipients.stream()
            .filter(r -> group.type() != EventType.REJECT || !"CVL".equals(r.sector()))
            .filter(r -> acting.stream().noneMatch(a -> a.name().equals(r.name())))
            .toList());
  }

  /** Whether a month or year belongs to what is spoken of: "called for an end to … since 2019". */
  private static boolean isOfMatter(Match<Trigger> head, DateMention date) {
    boolean wide = date.precision() == Precision.YEAR || date.precision() == Precision.MONTH;
    return wide && date.from() > head.to() + OWN_DATE;
  }

  /** Whether somebody is the one who says that it did not happen. */
  private static boolean denies(Notes n, ActorMention a, Match<Trigger> head) {
    return n.triggers().stream()
        .anyMatch(
            m ->
                m.value().type() == EventType.REJECT
                    && m.from() < head.from()
                    && a.from() < head.from());
  }

  /** Whether somebody is among those counted as killed or hurt. */
  private static boolean isVictim(EventGroup group, ActorMention a) {
    return group.tolls().values().stream()
        .anyMatch(t -> t.quantity().from() < a.to() && a.from() < t.quantity().to());
  }

  private static boolean governs(ActorMention a) {
    return GOVERNING.contains(String.valueOf(a.sector()));
  }

  /** A speech act is not denied or demanded by its own words. */
  private Modality modality(Notes n, Match<Trigger> head) {
    Modality modality = circumstances.modality(n, head);
    boolean own =
        SPEECH_ACTS.contains(head.value().type())
            && modality != Modality.PLANNED
            && modality != Modality.HYPOTHETICAL;
    return own ? Modality.ASSERTED : modality;
  }

  private static List<ActorMention> speaker(Notes n, Match<Trigger> head, boolean continuesSpeech) {
    if (!continuesSpeech) {
      return List.of();
    }
    Source before = n.before();
    ActorMention last = before == null ? null : before.actor();
    if (n.sources().isEmpty() && last != null && !last.isMedium()) {
      return List.of(last.at(head.from(), head.to()));
    }
    for (Source source : n.sources()) {
      ActorMention actor = source.actor();
      if (source.says(head.from()) && actor != null && !actor.isMedium()) {
        return List.of(actor);
      }
    }
    return List.of();
  }

  private static boolean has(
      EventGroup group,
      List<ActorMention> actors,
      List<ActorMention> recipients,
      @Nullable PlaceMention place,
      @Nullable DateMention date,
      boolean placeElsewhere) {
    boolean told = placeElsewhere && group.head().value().mayBePlacedElsewhere();
    for (String need : group.head().value().needs()) {
      boolean filled =
          need.equals("W")
              || (need.contains("A") && !actors.isEmpty())
              || (need.contains("G") && actors.stream().anyMatch(DraftBuilder::governs))
              || (need.contains("R") && !recipients.isEmpty())
              || (need.contains("P") && (place != null || told))
              || (need.contains("T") && !group.tolls().isEmpty())
              || (need.contains("D") && date != null);
      if (!filled) {
        return false;
      }
    }
    return true;
  }

  private static Map<Toll.Kind, Count> tolls(Notes n, EventGroup group) {
    Map<Toll.Kind, Count> counts = new EnumMap<>(Toll.Kind.class);
    group
        .tolls()
        .forEach(
            (kind, toll) ->
                counts.put(
                    kind,
                    toll.count(
                        Passages.span(
                            n.sentence(), toll.quantity().from(), toll.quantity().to()))));
    return counts;
  }

  private static List<Attribution> attribution(Notes n, Match<Trigger> head) {
    Map<String, Attribution> found = new LinkedHashMap<>();
    for (Source source : n.sources()) {
      if (source.says(head.from())) {
        found.putIfAbsent(
            source.name(),
            new Attribution(
                source.name(),
                source.via(),
                List.of(Passages.span(n.sentence(), source.from(), source.to()))));
      }
    }
    return List.copyOf(found.values());
  }
}
