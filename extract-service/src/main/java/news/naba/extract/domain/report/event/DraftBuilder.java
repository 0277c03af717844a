package news.naba.extract.domain.report.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Attribution;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.event.Untold.Why;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
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
  public static final Set<EventType> SPEECH_ACTS =
      Set.of(
          EventType.REQUEST,
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.THREATEN,
          EventType.SUPPORT);

  /** Who meets, calls, appoints and agrees in public affairs. */
  private static final Set<String> GOVERNING =
      Set.of("GOV", "IGO", "NGO", "OPP", "LEG", "MIL", "REB", "JUD", "SPY");

  private final LanguagePack pack;
  private final Retelling retelling;
  private final SlotReader reader;
  private final Timing timing;
  private final Telling telling;
  private final PublicMatters matters;
  private final Continuations continuations;
  private final Denials denials;
  private final Claims claims;
  private final NamedLater namedLater;
  private final Pronouns pronouns;
  private final Aims aims;

  public DraftBuilder(LanguagePack pack, Gazetteer gazetteer) {
    this.pack = pack;
    this.retelling = new Retelling(pack);
    this.timing = new Timing(pack);
    this.telling = new Telling(pack);
    this.reader = new SlotReader(pack, gazetteer, timing);
    this.matters = new PublicMatters(pack);
    this.denials = new Denials(pack);
    this.claims = new Claims(pack);
    this.namedLater = new NamedLater(pack);
    this.pronouns = new Pronouns(pack);
    this.aims = new Aims(pack, gazetteer);
    this.continuations = new Continuations(pack);
  }

  /**
   * The events a sentence tells.
   *
   * @param before the events told so far; the last may be replaced by one that the sentence adds to
   * @param untold is told which words make no event, and why
   */
  public List<Draft> drafts(
      Notes n, String text, LocalDate anchor, List<Draft> before, Consumer<Untold> untold) {
    List<Draft> drafts = new ArrayList<>();
    List<EventGroup> groups = EventGroup.of(n);
    groups.forEach(group -> CountsOfOthers.giveBack(n, group, before, text));
    for (EventGroup group : groups) {
      boolean negated = telling.negated(n, group.head());
      ActorMention denier = negated ? denials.denier(n, group) : null;
      if (negated && denier == null) {
        leave(n, group, Why.NEGATED, List.of(), untold);
        continue;
      }
      Modality modality = negated ? Modality.DENIED : modality(n, group.head());
      Draft draft = draft(n, group, modality, groups.size() > 1, text, anchor, before, untold);
      if (draft != null && denier != null) {
        drafts.add(denials.denial(n, denier, draft, text));
      }
      if (draft != null) {
        drafts.add(draft);
      }
    }
    List<Toll> owned =
        drafts.isEmpty()
            ? List.of()
            : groups.stream().flatMap(g -> g.tolls().values().stream()).toList();
    continuations.addTo(before, n, owned, drafts, text);
    claims.addTo(before, n, drafts, text);
    namedLater.addTo(before, n, text);
    return drafts;
  }

  private @Nullable Draft draft(
      Notes n,
      EventGroup group,
      Modality modality,
      boolean amongOthers,
      String text,
      LocalDate anchor,
      List<Draft> before,
      Consumer<Untold> untold) {
    Match<Trigger> head = group.head();
    Why notNew = notNew(n, group, modality);
    if (notNew != null) {
      return leave(n, group, notNew, List.of(), untold);
    }
    Slots slots = reader.read(n, group, modality, anchor);
    List<Actor> meant =
        pronouns.isObject(n, head) || (slots.recipients().isEmpty() && reader.isUndergone(n, group))
            ? pronouns.takenBefore(n, head, before)
            : List.of();
    boolean speech = SPEECH_ACTS.contains(group.type());
    boolean complete = missing(n, group, slots, false).isEmpty() || !meant.isEmpty();
    List<String> missing = complete ? List.of() : missing(n, group, slots, true);
    boolean elsewhere = !complete && missing.isEmpty();
    boolean opinion = speech && !matters.isPublic(n, group, slots.actors(), slots.recipients());
    // "was accused of": it is news if it befell somebody in politics
    List<ActorMention> speaking =
        slots.actors().isEmpty() && reader.isUndergone(n, group)
            ? slots.recipients()
            : slots.actors();
    boolean charged =
        "legal".equals(head.value().mode()) && !(slots.recipients().isEmpty() && meant.isEmpty());
    boolean heard =
        charged
            || (opinion
                ? matters.isPolitical(speaking)
                : matters.isHeard(speaking, slots.recipients()));
    if (!missing.isEmpty()) {
      return leave(n, group, Why.SLOTS_MISSING, missing, untold);
    }
    // threats and charges are news, whoever makes them
    boolean grave = group.type() == EventType.THREATEN || "legal".equals(head.value().mode());
    if (speech && !heard && !(grave && !slots.actors().isEmpty())) {
      return leave(n, group, Why.NO_PUBLIC_MATTER, List.of(), untold);
    }
    PlaceMention place = slots.place();
    DateMention date = slots.date();
    boolean background = timing.background(n, head, date, anchor);
    return new Draft(
        head.value(),
        n.sentence().token(head.from()).start(),
        n.sentence().index(),
        retelling.again(n, head),
        new Draft.Proviso(
            elsewhere, opinion, retelling.isDefinite(n, group), aims.answersAct(n, head)),
        List.of(Passages.evidence(n, group, amongOthers, text)),
        slots.actors().stream().map(a -> Passages.actor(n, a, text)).toList(),
        meant.isEmpty()
            ? slots.recipients().stream().map(a -> Passages.actor(n, a, text)).toList()
            : meant,
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
        group.dead(),
        attribution(n, head),
        modality,
        background);
  }

  /** Why words speak of an event without telling it, or null. */
  private @Nullable Why notNew(Notes n, EventGroup group, Modality modality) {
    if (retelling.isAnaphor(n, group)) {
      return Why.TOLD_BEFORE;
    }
    if (modality != Modality.DENIED && retelling.isPresupposed(n, group)) {
      return Why.ONLY_SPOKEN_OF;
    }
    return switch (modality) {
      case DEMANDED -> Why.DEMANDED;
      case HYPOTHETICAL -> Why.HYPOTHETICAL;
      case THREATENED -> Why.THREATENED;
      default -> null;
    };
  }

  private static @Nullable Draft leave(
      Notes n, EventGroup group, Why why, List<String> missing, Consumer<Untold> untold) {
    Match<Trigger> head = group.head();
    int start = n.sentence().token(head.from()).start();
    untold.accept(new Untold(head.value(), start, why, missing));
    return null;
  }

  /** Companies and media are aimed at with sanctions and words. */
  private static boolean fits(EventGroup group, ActorMention recipient) {
    boolean person = recipient.sector() != null || recipient.to() - recipient.from() > 1;
    if ("release".equals(group.head().value().mode()) && !person) {
      return false; // steam, a report and an album are released too
    }
    return group.type() != EventType.ASSAULT
        || !Set.of("BUS", "MED").contains(String.valueOf(recipient.sector()));
  }

  /** Who meets may be known only by whom he meets: "X held talks with the president". */
  private static boolean isOfGovernment(EventGroup group, Slots slots) {
    return slots.actors().stream().anyMatch(DraftBuilder::governs)
        || (group.head().value().frame() == Trigger.Frame.MUTUAL
            && !slots.actors().isEmpty()
            && slots.recipients().stream().anyMatch(DraftBuilder::governs));
  }

  private static boolean governs(ActorMention a) {
    return GOVERNING.contains(String.valueOf(a.sector()));
  }

  /** A speech act is not denied or demanded by its own words. */
  private Modality modality(Notes n, Match<Trigger> head) {
    Modality modality = telling.modality(n, head);
    boolean own =
        SPEECH_ACTS.contains(head.value().type())
            && modality != Modality.PLANNED
            && modality != Modality.HYPOTHETICAL
            && !(modality == Modality.DENIED && isReported(n, head));
    return own ? Modality.ASSERTED : modality;
  }

  /** "Dismissed reports that X had asked for": denied by words of somebody else. */
  private boolean isReported(Notes n, Match<Trigger> head) {
    for (int i = head.from() - 1; !pack.verbFirst() && i >= 0; i--) {
      int that = i;
      if (pack.is("that", n.sentence(), i)) {
        return n.triggers().stream()
            .anyMatch(t -> t.value().type() == EventType.REJECT && t.from() < that);
      }
    }
    return false;
  }

  /** The slots not filled without which the words are too weak to be an event. */
  private List<String> missing(Notes n, EventGroup group, Slots slots, boolean placeElsewhere) {
    List<String> missing = new ArrayList<>();
    boolean undergone =
        !slots.recipients().isEmpty() && (reader.isUndergone(n, group) || isLetGo(group, slots));
    boolean told =
        placeElsewhere && (group.head().value().mayBePlacedElsewhere() || !group.tolls().isEmpty());
    for (String need : group.head().value().needs()) {
      boolean filled =
          need.equals(Trigger.WEAK)
              || need.equals(Trigger.COUNTS_AGAIN)
              || (need.contains("A") && (undergone || !slots.named().isEmpty()))
              || (need.contains("G") && isOfGovernment(group, slots))
              || (need.contains("R")
                  && (hasObject(n, group)
                      || slots.recipients().stream().anyMatch(r -> fits(group, r))))
              || (need.contains("P") && (slots.place() != null || told))
              || (need.contains("T") && !group.tolls().isEmpty())
              || (need.contains("D") && slots.date() != null);
      if (!filled) {
        missing.add(need);
      }
    }
    return missing;
  }

  /** "أطلق سراح فلان": where nobody is named who let somebody go, the verb is passive. */
  private boolean isLetGo(EventGroup group, Slots slots) {
    return pack.verbFirst()
        && "release".equals(group.head().value().mode())
        && slots.recipients().stream().anyMatch(ActorMention::isPerson);
  }

  /** "Arrested him": whom, is written onto the verb. */
  private boolean hasObject(Notes n, EventGroup group) {
    Match<Trigger> head = group.head();
    return pack.verbFirst()
        && head.value().frame() == Trigger.Frame.ACT
        && head.to() - head.from() == 1
        && pack.endsIn("object-pronoun", n.sentence().token(head.from()));
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
