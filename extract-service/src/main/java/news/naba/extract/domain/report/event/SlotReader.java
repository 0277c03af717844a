package news.naba.extract.domain.report.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.EventDate.Precision;
import news.naba.contracts.Report.Place;
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
import org.jspecify.annotations.Nullable;

/** Fills the slots of an event: who, to whom, where, when. */
final class SlotReader {
  /** Who is protested against, not who protests. */
  private static final Set<String> OF_STATE = Set.of("GOV", "COP", "MIL");

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

  /** What is told though nobody says who did it: "was arrested", "has been named". */
  private static final Set<EventType> UNDERGONE =
      Set.of(
          EventType.ACCUSE,
          EventType.COERCE,
          EventType.ASSAULT,
          EventType.RETREAT,
          EventType.PERSONNEL,
          EventType.SANCTION,
          EventType.AID);

  /** Who appoints and dismisses as a body, and is no person. */
  private static final Set<String> OF_BODIES = Set.of("LEG", "JUD", "IGO", "NGO");

  /** A year further behind a speech act than this is not the act's. */
  private static final int OWN_DATE = 6;

  private final LanguagePack pack;
  private final boolean verbFirst;
  private final Participants participants;
  private final Placing placing;
  private final Timing timing;
  private final SpeechGoesOn speech;
  private final Crowds crowds;
  private final Aims aims;
  private final SubjectBefore subjectBefore;
  private final Gazetteer gazetteer;
  private final PeopleActing people;

  SlotReader(LanguagePack pack, Gazetteer gazetteer, Timing timing) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.verbFirst = pack.verbFirst();
    this.participants = new Participants(pack, gazetteer);
    this.placing = new Placing(pack);
    this.timing = timing;
    this.speech = new SpeechGoesOn(pack);
    this.crowds = new Crowds(pack, gazetteer);
    this.aims = new Aims(pack, gazetteer);
    this.subjectBefore = new SubjectBefore(pack);
    this.people = new PeopleActing(pack);
  }

  Slots read(Notes n, EventGroup group, Modality modality, LocalDate anchor) {
    Participants.Sides sides = sides(n, group);
    List<ActorMention> actors = actors(n, group, modality, sides);
    // who denies it is not who did it, but his word that somebody says so is enough
    List<ActorMention> named = modality == Modality.DENIED ? sides.actors() : actors;
    PlaceMention place = place(n, group);
    List<ActorMention> recipients =
        sides.recipients().isEmpty() ? aims.of(n, group.head(), actors) : sides.recipients();
    recipients = recipients.isEmpty() && isOwnPost(n, group, actors) ? actors : recipients;
    recipients = recipients.isEmpty() && place != null ? there(group, actors, place) : recipients;
    return new Slots(
        actors,
        named,
        recipients.stream().filter(r -> !isTown(group, r, place)).toList(),
        place,
        date(n, group, modality, anchor));
  }

  /**
   * Who is meant by a place that the words lead to: "arrived in Cairo" visits those who govern
   * there, and "sent aid to Adana" helps their country.
   */
  private List<ActorMention> there(
      EventGroup group, List<ActorMention> actors, PlaceMention place) {
    String country = place.country();
    boolean foreign = actors.stream().noneMatch(a -> country.equals(a.country()));
    if (!verbFirst || actors.isEmpty() || !foreign) {
      return List.of();
    }
    boolean visited = "visit".equals(group.head().value().mode());
    boolean helped = group.type() == EventType.AID && place.preposition().equals(Prepositions.TO);
    return visited || helped
        ? List.of(
            new ActorMention(
                place.from(),
                place.to(),
                gazetteer.country(country).government(),
                "",
                false,
                ActorMention.Naming.COUNTRY))
        : List.of();
  }

  /** "X resigned", "X took office": who does it is whom it befalls. */
  private boolean isOwnPost(Notes n, EventGroup group, List<ActorMention> actors) {
    return group.type() == EventType.PERSONNEL
        && !pack.is("over-others", n.sentence(), group.head().from())
        && actors.size() == 1
        && actors.get(0).isPerson()
        && !OF_BODIES.contains(String.valueOf(actors.get(0).sector()));
  }

  /** "Strikes on Kyiv": the town is where they fell, though its name may stand for a government. */
  private static boolean isTown(EventGroup group, ActorMention a, @Nullable PlaceMention place) {
    return group.type() == EventType.ASSAULT
        && a.naming() == ActorMention.Naming.COUNTRY
        && place != null
        && place.precision() != Place.Precision.COUNTRY
        && place.from() <= a.from()
        && a.to() <= place.to();
  }

  /** "X was accused of": to whom it was done, and nobody says by whom. */
  boolean isUndergone(Notes n, EventGroup group) {
    Match<Trigger> head = group.head();
    Trigger.Frame frame = head.value().frame();
    return !verbFirst
        && UNDERGONE.contains(head.value().type())
        && (frame == Trigger.Frame.ACT || frame == Trigger.Frame.OF_OBJECT)
        && participants.isPassive(n, head);
  }

  private List<ActorMention> actors(
      Notes n, EventGroup group, Modality modality, Participants.Sides sides) {
    Match<Trigger> head = group.head();
    List<ActorMention> actors =
        sides.actors().stream()
            .filter(
                a -> !isVictim(group, a) && (modality != Modality.DENIED || !denies(n, a, head)))
            .toList();
    if (group.type() == EventType.PROTEST) {
      actors = actors.stream().filter(a -> !OF_STATE.contains(String.valueOf(a.sector()))).toList();
      ActorMention leading = actors.isEmpty() ? people.of(n, group.head()) : null;
      actors = leading == null ? actors : List.of(leading);
      actors = actors.isEmpty() ? crowds.protesters(n, group) : actors;
    }
    return actors.isEmpty() && DraftBuilder.SPEECH_ACTS.contains(group.type())
        ? speaker(n, head, speech.continuesSpeech(n, head))
        : actors;
  }

  private @Nullable PlaceMention place(Notes n, EventGroup group) {
    Match<Trigger> head = group.head();
    PlaceMention place = placing.place(n, head);
    if (place == null) {
      return null;
    }
    boolean spokenOf =
        DECLARED.contains(group.type())
            && (!place.preposition().equals(Prepositions.IN)
                || place.from() > head.from()
                || !n.clauses().same(place.from(), head.from()));
    boolean elsewhere =
        group.type() == EventType.AGREE && !n.clauses().same(place.from(), head.from());
    return spokenOf || elsewhere ? null : place;
  }

  private @Nullable DateMention date(
      Notes n, EventGroup group, Modality modality, LocalDate anchor) {
    Match<Trigger> head = group.head();
    DateMention date = timing.date(n, head);
    if (date == null) {
      return null;
    }
    if (modality == Modality.PLANNED && n.namesSource(date.from()) && !verbFirst) {
      return null; // "said on Sunday it would": the day of who says so
    }
    date = modality == Modality.PLANNED ? timing.ahead(n, date, anchor) : date;
    boolean dayOfDenial = modality == Modality.DENIED && date.from() < head.from();
    boolean ahead = modality == Modality.ASSERTED && date.start().isAfter(anchor);
    boolean ofMatter = DraftBuilder.SPEECH_ACTS.contains(group.type()) && isOfMatter(head, date);
    return dayOfDenial || ahead || ofMatter ? null : date;
  }

  private Participants.Sides sides(Notes n, EventGroup group) {
    List<ActorMention> actors = List.of();
    List<ActorMention> recipients = List.of();
    for (Match<Trigger> m : group.triggers()) {
      Participants.Sides sides = participants.of(n, m);
      // "survived an attack": he did not carry it out
      List<ActorMention> suffering =
          group.head().value().frame() == Trigger.Frame.UNDERGO ? recipients : List.of();
      actors =
          actors.isEmpty()
              ? sides.actors().stream()
                  .filter(x -> suffering.stream().noneMatch(r -> r.from() == x.from()))
                  .toList()
              : actors;
      recipients = recipients.isEmpty() ? sides.recipients() : recipients;
    }
    for (Match<Trigger> m : actors.isEmpty() ? group.helpers() : List.<Match<Trigger>>of()) {
      actors = actors.isEmpty() ? participants.of(n, m).actors() : actors;
    }
    recipients = crowds.handled(n, group.head(), recipients);
    if (recipients.isEmpty()) {
      recipients = crowds.victims(n, group);
    }
    if (actors.isEmpty() && group.type() == EventType.PROTEST && isCrowd(group, recipients)) {
      actors = recipients; // "three of the judges began a strike": a number does not suffer it
      recipients = List.of();
    }
    if (actors.isEmpty() && group.type() == EventType.PROTEST) {
      ActorMention leading = people.of(n, group.head());
      actors = leading == null ? crowds.protesters(n, group) : List.of(leading);
    }
    List<ActorMention> acting = actors;
    return new Participants.Sides(
        actors,
        recipients.stream()
            .filter(r -> group.type() != EventType.REJECT || !"CVL".equals(r.sector()))
            .filter(r -> !isSent(group, r))
            .filter(r -> acting.stream().noneMatch(a -> a.name().equals(r.name())))
            .toList());
  }

  /** "Dispatched rescue teams": they are the help, and nobody helps them. */
  private static boolean isSent(EventGroup group, ActorMention r) {
    return group.type() == EventType.AID
        && !"rescue".equals(group.head().value().mode())
        && r.naming() == ActorMention.Naming.KIND
        && r.preposition().isEmpty()
        && OF_STATE.contains(String.valueOf(r.sector()));
  }

  private static boolean isCrowd(EventGroup group, List<ActorMention> people) {
    return !people.isEmpty()
        && group.head().value().isVerb()
        && people.stream()
            .allMatch(p -> "CVL".equals(p.sector()) && p.from() >= group.head().from());
  }

  /** Whether a month or year belongs to what is spoken of: "called for an end to … since 2019". */
  private static boolean isOfMatter(Match<Trigger> head, DateMention date) {
    boolean wide = date.precision() == Precision.YEAR || date.precision() == Precision.MONTH;
    return wide && date.from() > head.to() + OWN_DATE;
  }

  /** Whether somebody is the one who says that it did not happen. */
  private boolean denies(Notes n, ActorMention a, Match<Trigger> head) {
    return n.triggers().stream()
        .anyMatch(
            m ->
                m.value().type() == EventType.REJECT
                    && m.from() < head.from()
                    && a.from() < (verbFirst ? head.from() : m.from()));
  }

  /** Whether somebody is among those counted as killed or hurt. */
  private static boolean isVictim(EventGroup group, ActorMention a) {
    return group.tolls().values().stream()
        .anyMatch(t -> t.quantity().from() < a.to() && a.from() < t.quantity().to());
  }

  private List<ActorMention> speaker(Notes n, Match<Trigger> head, boolean continuesSpeech) {
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
    ActorMention acting = last == null ? subjectBefore.of(n, head) : null;
    return acting == null ? List.of() : List.of(acting);
  }
}
