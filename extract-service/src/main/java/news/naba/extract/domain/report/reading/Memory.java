package news.naba.extract.domain.report.reading;

import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.actor.NameMemory;
import news.naba.extract.domain.report.source.SourceFinder;
import org.jspecify.annotations.Nullable;

/** What a reader of an article remembers from its earlier sentences. */
public final class Memory {
  private final NameMemory names = new NameMemory();
  private final SourceFinder.Memory sources = new SourceFinder.Memory();

  private @Nullable ActorMention subject;
  private int sentence;
  private @Nullable ActorMention person;
  private int personSentence;

  NameMemory names() {
    return names;
  }

  SourceFinder.Memory sources() {
    return sources;
  }

  /** Who acted in the sentence right before another, or null. */
  @Nullable ActorMention subject(int index) {
    return index - sentence <= 1 ? subject : null;
  }

  /** The person who acted, or was named last, in the sentence right before another, or null. */
  @Nullable ActorMention person(int index) {
    return index - personSentence <= 1 ? person : null;
  }

  void named(@Nullable ActorMention who, int index) {
    if (who != null) {
      person = who;
      personSentence = index;
    }
  }

  void acted(@Nullable ActorMention who, int index) {
    subject = who;
    sentence = index;
  }
}
