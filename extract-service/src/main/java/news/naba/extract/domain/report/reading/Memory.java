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

  void acted(@Nullable ActorMention who, int index) {
    subject = who;
    sentence = index;
  }
}
