package news.naba.extract.domain.report;

import news.naba.contracts.EventType;
import news.naba.extract.domain.report.PhraseIndex.Match;

/** Tells the telling of an event from speaking of one that is known already. */
final class Retelling {
  private final LanguagePack pack;

  Retelling(LanguagePack pack) {
    this.pack = pack;
  }

  /** "The attack" speaks of one already told, unless a new number comes with it. */
  boolean isAnaphor(Notes n, EventGroup group) {
    return group.tolls().isEmpty()
        && group.triggers().stream()
            .allMatch(
                m ->
                    !m.value().isVerb()
                        && m.value().frame() != Trigger.Frame.MEANS
                        && (m.form().article() || pack.is("the", n.sentence(), m.from() - 1))
                        && !occurs(n, m));
  }

  /** "The march took place in": a verb of happening tells it after all. */
  private boolean occurs(Notes n, Match<Trigger> m) {
    for (int i = Math.max(0, m.from() - 2); i < Math.min(n.sentence().size(), m.to() + 3); i++) {
      if (pack.is("occurring", n.sentence(), i) && n.clauses().same(i, m.from())) {
        return true;
      }
    }
    return false;
  }

  /**
   * An event named only as what a statement, a protest or an inquiry is about: "condemned the
   * killing of", "in protest at the arrest of". With a number of its own it is told after all.
   */
  boolean isPresupposed(Notes n, EventGroup group) {
    Match<Trigger> head = group.triggers().get(0);
    if (!group.tolls().isEmpty() || DraftBuilder.SPEECH_ACTS.contains(group.type())) {
      return false;
    }
    if (head.value().isVerb()) {
      return pack.is("relative", n.sentence(), head.from() - 1)
          && group.triggers().size() == 1
          && group.type() != EventType.COERCE;
    }
    boolean object =
        n.triggers().stream()
            .anyMatch(
                m ->
                    m.to() <= head.from()
                        && DraftBuilder.SPEECH_ACTS.contains(m.value().type())
                        && head.from() - m.to() <= 8
                        && n.clauses().same(m.from(), head.from()));
    Sentence s = n.sentence();
    return object
        || pack.is("presupposing", s, head.from() - 1)
        || pack.is("presupposing", s, head.from() - 2);
  }

  boolean again(Notes n, Match<Trigger> head) {
    Sentence s = n.sentence();
    return pack.is("again", s, head.to()) || pack.is("again", s, head.from() - 1);
  }
}
