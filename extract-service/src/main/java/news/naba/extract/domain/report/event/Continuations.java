package news.naba.extract.domain.report.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Attribution;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate.Precision;
import news.naba.contracts.Report.Evidence;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.toll.Toll;

/**
 * What the sentences behind an event add to it without naming it again: further casualties ("two
 * others were wounded"), and who says so.
 */
final class Continuations {
  /** So many sentences further on, a number is still of the event told before. */
  private static final int REACH = 2;

  private static final int MOST_EVIDENCE = 5;

  private static final Set<EventType> WITH_CASUALTIES =
      Set.of(EventType.ASSAULT, EventType.DISASTER, EventType.ACCIDENT);

  private final LanguagePack pack;

  Continuations(LanguagePack pack) {
    this.pack = pack;
  }

  /**
   * Adds what a sentence says to the event told last, where it has none of its own.
   *
   * @param drafts the events so far, without those of the sentence; the last may be replaced
   * @param owned the counts that belong to an event of the sentence
   * @param own the events of the sentence
   */
  void addTo(List<Draft> drafts, Notes n, List<Toll> owned, List<Draft> own, String text) {
    sourceFor(drafts, n, own);
    int last = lastWithCasualties(drafts, n.sentence().index());
    if (last >= 0) {
      own.removeIf(d -> onlyCounts(d, drafts.get(last)));
    }
    boolean another = own.stream().anyMatch(d -> WITH_CASUALTIES.contains(d.trigger().type()));
    if (last < 0 || another || isHistory(n)) {
      return;
    }
    int counted = ofTheSamePeople(drafts, n, last);
    Draft draft = drafts.get(counted);
    Map<Toll.Kind, Count> tolls = new EnumMap<>(Toll.Kind.class);
    tolls.putAll(draft.tolls());
    for (Toll toll : n.tolls()) {
      boolean casualty = toll.kind() != Toll.Kind.DETAINED && toll.kind() != Toll.Kind.DISPLACED;
      boolean free = own.isEmpty() || !owned.contains(toll);
      if (casualty && free && !tolls.containsKey(toll.kind())) {
        tolls.put(
            toll.kind(),
            toll.count(Passages.span(n.sentence(), toll.quantity().from(), toll.quantity().to())));
      }
    }
    boolean more = tolls.size() > draft.tolls().size();
    List<Attribution> attribution = draft.attribution();
    if (attribution.isEmpty() && (more || own.isEmpty())) {
      attribution = sources(n);
    }
    if (more || attribution != draft.attribution()) {
      List<Evidence> evidence = new ArrayList<>(draft.evidence());
      if (more && evidence.size() < MOST_EVIDENCE) {
        evidence.add(Passages.sentence(n.sentence(), text));
      }
      drafts.set(counted, draft.continued(List.copyOf(evidence), tolls, attribution));
    }
  }

  /** "Two people have been killed", by nobody: the dead of what was told right before. */
  private boolean onlyCounts(Draft draft, Draft before) {
    boolean here =
        draft.place() == null && (draft.date() == null || draft.date().spans().isEmpty());
    return !pack.verbFirst()
        && draft.trigger().isWeak()
        && draft.actors().isEmpty()
        && here
        && draft.tolls().containsKey(Toll.Kind.KILLED)
        && !before.tolls().containsKey(Toll.Kind.KILLED);
  }

  /** "Two more soldiers were hurt": of the event whose dead are soldiers, else of the last one. */
  private static int ofTheSamePeople(List<Draft> drafts, Notes n, int last) {
    String dead = drafts.get(last).dead();
    for (Toll toll : n.tolls()) {
      boolean others =
          toll.kind() == Toll.Kind.INJURED
              && !dead.isEmpty()
              && !toll.people().isEmpty()
              && !toll.people().equals(dead);
      int theirs = others ? CountsOfOthers.eventOf(toll, n.sentence().index(), drafts) : -1;
      if (theirs >= 0) {
        return theirs;
      }
    }
    return last;
  }

  /** A sentence that tells nothing new says who tells what the one before it told. */
  private void sourceFor(List<Draft> drafts, Notes n, List<Draft> own) {
    int last = drafts.size() - 1;
    boolean next = last >= 0 && drafts.get(last).sentence() == n.sentence().index() - 1;
    if (!next || !own.isEmpty() || isHistory(n) || !drafts.get(last).attribution().isEmpty()) {
      return;
    }
    Draft draft = drafts.get(last);
    boolean news = !draft.background() && draft.modality() == Modality.ASSERTED;
    if (news && !DraftBuilder.SPEECH_ACTS.contains(draft.trigger().type())) {
      drafts.set(last, draft.continued(draft.evidence(), draft.tolls(), sources(n)));
    }
  }

  private static int lastWithCasualties(List<Draft> drafts, int sentence) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft d = drafts.get(i);
      if (sentence - d.sentence() > REACH) {
        return -1;
      }
      if (WITH_CASUALTIES.contains(d.trigger().type())) {
        boolean news = !d.background() && d.modality() == Modality.ASSERTED;
        return news && d.sentence() < sentence ? i : -1;
      }
    }
    return -1;
  }

  private boolean isHistory(Notes n) {
    boolean wide = n.dates().stream().anyMatch(d -> d.precision() != Precision.DAY);
    return wide || !pack.words("background").in(n.sentence()).isEmpty();
  }

  private static List<Attribution> sources(Notes n) {
    return n.sources().stream()
        .limit(1)
        .map(
            s ->
                new Attribution(
                    s.name(), s.via(), List.of(Passages.span(n.sentence(), s.from(), s.to()))))
        .toList();
  }
}
