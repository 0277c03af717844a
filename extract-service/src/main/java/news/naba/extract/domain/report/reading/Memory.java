package news.naba.extract.domain.report.reading;

import news.naba.extract.domain.report.actor.NameMemory;
import news.naba.extract.domain.report.source.SourceFinder;

/** What a reader of an article remembers from its earlier sentences. */
public final class Memory {
  private final NameMemory names = new NameMemory();
  private final SourceFinder.Memory sources = new SourceFinder.Memory();

  NameMemory names() {
    return names;
  }

  SourceFinder.Memory sources() {
    return sources;
  }
}
