package news.naba.extract.domain.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
import news.naba.extract.domain.report.event.Draft;
import news.naba.extract.domain.report.event.DraftBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Whom an answer answers. Who rejects "the accusations" rejects those of his accuser, who condemns
 * "the raid" condemns those who raided, and who welcomes "the decision" those who decided, though
 * the sentence names none of them.
 */
public final class Answers {
  /** So many sentences later an answer is still one to what was told. */
  private static final int REACH = 4;

  /** What is answered as "the decision" was told so many sentences before at most. */
  private static final int LAST_ACT = 2;

  private static final Set<EventType> CHARGES =
      Set.of(
          EventType.ACCUSE,
          EventType.REQUEST,
          EventType.THREATEN,
          EventType.SANCTION,
          EventType.REJECT);

  private static final Set<EventType> DEEDS =
      Set.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE);

  /** Whose deeds others condemn in public. */
  private static final Set<String> DOERS = Set.of("GOV", "MIL", "COP", "SPY", "REB", "JUD", "LEG");

  private Answers() {}

  /** The drafts of an article, in its order, answers with those whom they answer. */
  public static List<Draft> addressed(List<Draft> drafts) {
    List<Draft> done = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Actor> whom = List.of();
      if (draft.recipients().isEmpty() && !draft.actors().isEmpty()) {
        whom = draft.proviso().answer() ? lastActing(done, draft) : List.of();
      }
      if (whom.isEmpty() && draft.recipients().isEmpty() && !draft.actors().isEmpty()) {
        whom =
            switch (draft.trigger().type()) {
              case REJECT -> accuser(done, draft);
              case ACCUSE -> doer(done, draft);
              default -> List.of();
            };
      }
      done.add(whom.isEmpty() ? draft : draft.withRecipients(whom));
    }
    return done;
  }

  /** Who did what was told last. */
  private static List<Actor> lastActing(List<Draft> before, Draft answer) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft d = before.get(i);
      if (answer.sentence() - d.sentence() > LAST_ACT) {
        return List.of();
      }
      boolean act =
          !DraftBuilder.SPEECH_ACTS.contains(d.trigger().type())
              && d.trigger().type() != EventType.CONSULT
              && d.modality() == Modality.ASSERTED
              && !d.background();
      if (act) {
        return d.actors().stream().anyMatch(a -> isOneSide(a, answer.actors()))
            ? List.of()
            : d.actors();
      }
    }
    return List.of();
  }

  /** Who laid something to the charge of those who now reject it. */
  private static List<Actor> accuser(List<Draft> before, Draft answer) {
    Draft charge =
        last(
            before,
            answer,
            d ->
                CHARGES.contains(d.trigger().type())
                    && d.recipients().stream().anyMatch(r -> isOneSide(r, answer.actors())));
    return charge == null ? List.of() : charge.actors();
  }

  /** Who did what others now condemn. */
  private static List<Actor> doer(List<Draft> before, Draft answer) {
    Draft deed =
        last(
            before,
            answer,
            d ->
                DEEDS.contains(d.trigger().type())
                    && d.modality() == Modality.ASSERTED
                    && !d.background()
                    && d.actors().stream()
                        .allMatch(a -> DOERS.contains(String.valueOf(a.sector()))));
    return deed == null ? List.of() : deed.actors();
  }

  /** The last before an answer that is so, by others than those who answer. */
  private static @Nullable Draft last(
      List<Draft> before, Draft answer, Predicate<Draft> condition) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft d = before.get(i);
      if (answer.sentence() - d.sentence() > REACH) {
        return null;
      }
      boolean others =
          !d.actors().isEmpty()
              && d.actors().stream().noneMatch(a -> isOneSide(a, answer.actors()));
      if (others && condition.test(d)) {
        return d;
      }
    }
    return null;
  }

  private static boolean isOneSide(Actor one, List<Actor> others) {
    return others.stream()
        .anyMatch(
            o ->
                o.name().equals(one.name())
                    || (o.country() != null && o.country().equals(one.country())));
  }
}
