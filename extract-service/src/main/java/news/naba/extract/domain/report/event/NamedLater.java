package news.naba.extract.domain.report.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.actor.ActorMention.Naming;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;

/**
 * "The victim was named as X", "police identified the suspect as Y": who it was, told a sentence or
 * two behind what befell him or what he did.
 */
final class NamedLater {
  /** So many sentences further on, somebody is still named for what was told before. */
  private static final int REACH = 4;

  /** So far behind the words stand the names. */
  private static final int NAMES_REACH = 3;

  private static final int LONGEST_NAME = 4;

  private static final Set<EventType> WITH_VICTIMS =
      Set.of(EventType.ASSAULT, EventType.ACCIDENT, EventType.DISASTER);

  private static final Set<String> TAKEN = Set.of("arrest", "legal");

  private final LanguagePack pack;

  NamedLater(LanguagePack pack) {
    this.pack = pack;
  }

  /** Names whom an earlier event befell, or who did it, in {@code before}. */
  void addTo(List<Draft> before, Notes n, String text) {
    if (pack.verbFirst() || before.isEmpty()) {
      return;
    }
    for (Match<String> words : pack.words("identifying").in(n.sentence())) {
      List<Actor> named = named(n, words.to(), text);
      if (named.isEmpty()) {
        continue;
      }
      if (hasBefore(n, "victim-words", words.to())) {
        add(before, n, named, true, d -> WITH_VICTIMS.contains(d.trigger().type()));
      } else if (hasBefore(n, "culprit-words", words.to())
          && !add(before, n, named, true, NamedLater::isTaken)) {
        add(before, n, named, false, d -> d.trigger().type() == EventType.ASSAULT);
      }
    }
  }

  private static boolean isTaken(Draft d) {
    return TAKEN.contains(String.valueOf(d.trigger().mode()));
  }

  /** The names behind the words: "X, 41, and Y". */
  private List<Actor> named(Notes n, int from, String text) {
    Sentence s = n.sentence();
    List<Actor> names = new ArrayList<>();
    int last = from;
    for (int i = from; i < s.size() && i - last <= NAMES_REACH; i++) {
      int to = i;
      while (to < s.size() && to - i < LONGEST_NAME && isNameWord(s, to)) {
        to++;
      }
      if (to - i > 1) {
        Identity who = Identity.unlisted(pack.display(s, i, to, Form.plain("")), null, null);
        names.add(
            Passages.actor(n, new ActorMention(i, to, who, "", false, Naming.UNLISTED), text));
        last = to;
        i = to - 1;
      } else if (s.token(i).isWord() && !pack.is("and", s, i)) {
        break;
      }
    }
    return List.copyOf(names);
  }

  private boolean isNameWord(Sentence s, int i) {
    return s.token(i).isWord() && s.token(i).isCapitalised() && !pack.is("weekdays", s, i);
  }

  private boolean hasBefore(Notes n, String section, int to) {
    return pack.words(section).in(n.sentence(), 0, to).stream().anyMatch(m -> m.to() <= to);
  }

  private interface Fitting {
    boolean fits(Draft draft);
  }

  private static boolean add(
      List<Draft> drafts, Notes n, List<Actor> named, boolean befell, Fitting fitting) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft d = drafts.get(i);
      if (n.sentence().index() - d.sentence() > REACH) {
        return false;
      }
      boolean news = !d.background() && d.modality() == Modality.ASSERTED;
      if (news && fitting.fits(d)) {
        List<Actor> whom = befell ? d.recipients() : d.actors();
        if (whom.stream().allMatch(NamedLater::isNameless)) {
          List<Actor> all = new ArrayList<>(named);
          all.addAll(whom);
          drafts.set(
              i, befell ? d.withRecipients(List.copyOf(all)) : d.withActors(List.copyOf(all)));
        }
        return true;
      }
    }
    return false;
  }

  private static boolean isNameless(Actor a) {
    return a.id() == null && a.country() == null;
  }
}
