package news.naba.extract.domain.report.event;

import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.actor.ActorMention.Naming;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import org.jspecify.annotations.Nullable;

/**
 * Tells calls, refusals and accusations that are news from those that fill every opinion column:
 * they come from those who act in politics, and are about war, law, power or people in need, or one
 * state addresses another.
 */
final class PublicMatters {
  private static final Set<String> POLITICAL =
      Set.of("GOV", "IGO", "OPP", "LEG", "MIL", "REB", "PTY", "NGO", "COP", "JUD", "SPY");

  private static final Set<EventType> GRAVE =
      Set.of(
          EventType.ASSAULT,
          EventType.COERCE,
          EventType.PROTEST,
          EventType.SANCTION,
          EventType.RETREAT,
          EventType.DISPLACE,
          EventType.AID,
          EventType.DISASTER,
          EventType.ACCIDENT,
          EventType.MOBILIZE);

  private final LanguagePack pack;

  PublicMatters(LanguagePack pack) {
    this.pack = pack;
  }

  /** Whether somebody in politics is among those who speak. */
  boolean isPolitical(List<ActorMention> actors) {
    return actors.stream().anyMatch(a -> POLITICAL.contains(String.valueOf(a.sector())));
  }

  /**
   * Whether somebody is among those who speak whose words on a public matter are news; people by
   * their kind are heard if they address those in power: "the families called on the government".
   */
  boolean isHeard(List<ActorMention> actors, List<ActorMention> addressed) {
    return isPolitical(actors)
        || actors.stream().anyMatch(a -> a.naming() == Naming.UNLISTED)
        || (!actors.isEmpty() && isPolitical(addressed));
  }

  boolean isPublic(
      Notes n, EventGroup group, List<ActorMention> actors, List<ActorMention> recipients) {
    boolean court = actors.stream().anyMatch(a -> "JUD".equals(a.sector()));
    if (court
        || group.type() == EventType.THREATEN
        || "legal".equals(group.head().value().mode())) {
      return true;
    }
    int head = group.head().from();
    boolean passive =
        !pack.verbFirst()
            && (pack.is("passive-auxiliaries", n.sentence(), head - 1)
                || pack.is("passive-auxiliaries", n.sentence(), head - 2));
    int from = passive ? n.clauses().from(head) : head; // "the strike was condemned by"
    boolean spoken =
        pack.words("public-matters").in(n.sentence(), from, n.sentence().size()).stream()
            .anyMatch(m -> m.from() != head && n.clauses().same(head, m.from()));
    return spoken || tellsGrave(n, group.head()) || betweenStates(actors, recipients);
  }

  private static boolean tellsGrave(Notes n, Match<Trigger> head) {
    return n.triggers().stream()
        .anyMatch(
            m ->
                m.from() >= head.to()
                    && GRAVE.contains(m.value().type())
                    && n.clauses().same(head.from(), m.from()));
  }

  private static boolean betweenStates(List<ActorMention> actors, List<ActorMention> recipients) {
    return recipients.stream()
        .anyMatch(
            r ->
                "GOV".equals(r.sector())
                    && actors.stream()
                        .anyMatch(
                            a -> "IGO".equals(a.sector()) || foreign(a.country(), r.country())));
  }

  private static boolean foreign(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }
}
