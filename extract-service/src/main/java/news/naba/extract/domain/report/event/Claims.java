package news.naba.extract.domain.report.event;

import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.reading.Notes;
import org.jspecify.annotations.Nullable;

/** "X claimed responsibility for the attack": who did what a text told of nobody. */
final class Claims {
  /** So many sentences further on, a claim is still of the attack told before. */
  private static final int REACH = 4;

  private static final int NEGATION_REACH = 3;
  private static final int SUBJECT_REACH = 6;

  private final LanguagePack pack;

  Claims(LanguagePack pack) {
    this.pack = pack;
  }

  /** Names who claims the last attack as its actor, in {@code own} or else in {@code before}. */
  void addTo(List<Draft> before, Notes n, List<Draft> own, String text) {
    for (Match<String> claim : pack.words("claiming").in(n.sentence())) {
      ActorMention who = isNegated(n, claim) ? null : claimant(n, claim);
      if (who != null && !name(own, n, who, text)) {
        name(before, n, who, text);
      }
    }
  }

  private static boolean name(List<Draft> drafts, Notes n, ActorMention who, String text) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft d = drafts.get(i);
      if (n.sentence().index() - d.sentence() > REACH) {
        return false;
      }
      boolean attack =
          d.trigger().type() == EventType.ASSAULT
              && d.recipients().stream().noneMatch(r -> "REB".equals(r.sector()))
              && !d.background()
              && d.modality() == Modality.ASSERTED;
      if (attack && d.actors().stream().allMatch(Claims::isNameless)) {
        List<Actor> actors = new ArrayList<>(List.of(Passages.actor(n, who, text)));
        actors.addAll(d.actors());
        drafts.set(i, d.withActors(List.copyOf(actors)));
        return true;
      }
      if (attack) {
        return true; // known already
      }
    }
    return false;
  }

  /** "Gunmen", "two attackers": whoever claims it is one of them. */
  private static boolean isNameless(Actor a) {
    return a.id() == null && a.country() == null;
  }

  private boolean isNegated(Notes n, Match<String> claim) {
    for (int i = Math.max(0, claim.from() - NEGATION_REACH); i < claim.from(); i++) {
      if (pack.is("negation", n.sentence(), i)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable ActorMention claimant(Notes n, Match<String> claim) {
    if (!pack.verbFirst()) {
      return beside(n, claim);
    }
    ActorMention before = null;
    for (ActorMention a : n.actors()) {
      boolean free = a.preposition().isEmpty() && !a.isMedium();
      boolean near = a.from() >= claim.from() && a.from() - claim.to() <= SUBJECT_REACH;
      if (free && near) {
        return a;
      }
      before = free && a.to() <= claim.from() && claim.from() - a.to() <= 2 ? a : before;
    }
    return before;
  }

  /** Where the subject leads: who opens the clause of the claim, or stands behind its "by". */
  private static @Nullable ActorMention beside(Notes n, Match<String> claim) {
    boolean by = claim.value().equals("by");
    for (ActorMention a : n.actors()) {
      boolean fits =
          by
              ? a.from() >= claim.to()
              : a.to() <= claim.from()
                  && a.preposition().isEmpty()
                  && n.clauses().same(a.from(), claim.from());
      if (fits && !a.isMedium()) {
        return a;
      }
    }
    return null;
  }
}
