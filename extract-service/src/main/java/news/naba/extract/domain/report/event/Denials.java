package news.naba.extract.domain.report.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.source.Source;
import org.jspecify.annotations.Nullable;

/** "The ministry said that X was not arrested": a denial by negation, and who makes it. */
final class Denials {
  private static final int REACH = 4;

  /** What somebody may be thought to have done, so that saying it was not so is news. */
  private static final Set<EventType> DENIABLE =
      Set.of(
          EventType.ASSAULT,
          EventType.COERCE,
          EventType.RETREAT,
          EventType.MOBILIZE,
          EventType.PERSONNEL,
          EventType.DISPLACE);

  private static final Set<String> ACCOUNTABLE =
      Set.of("GOV", "MIL", "COP", "SPY", "JUD", "REB", "OPP", "LEG", "IGO");

  private final LanguagePack pack;
  private final Trigger denial;

  Denials(LanguagePack pack) {
    this.pack = pack;
    this.denial =
        new Trigger(
            pack.language() + ":negation", EventType.REJECT, null, Trigger.Frame.ACT, List.of());
  }

  /** Who says that an event did not happen, or null. */
  @Nullable ActorMention denier(Notes n, EventGroup group) {
    Match<Trigger> head = group.head();
    if (!DENIABLE.contains(group.type()) || !isDenied(n, head)) {
      return null;
    }
    for (Source source : n.sources()) {
      ActorMention actor = source.actor();
      boolean accountable = actor != null && ACCOUNTABLE.contains(String.valueOf(actor.sector()));
      if (accountable && source.says(head.from())) {
        return actor;
      }
    }
    return null;
  }

  private boolean isDenied(Notes n, Match<Trigger> head) {
    for (int i = Math.max(0, head.from() - REACH); i < head.from(); i++) {
      if (pack.is("denying", n.sentence(), i) && n.clauses().same(i, head.from())) {
        return true;
      }
    }
    return false;
  }

  /** The denial of an event, as a report of its own. */
  Draft denial(Notes n, ActorMention denier, Draft denied, String text) {
    return new Draft(
        denial,
        denied.position(),
        denied.sentence(),
        false,
        Draft.Proviso.NONE,
        denied.evidence(),
        List.of(Passages.actor(n, denier, text)),
        List.of(),
        null,
        null,
        Map.of(),
        "",
        denied.attribution(),
        Modality.ASSERTED,
        denied.background());
  }
}
