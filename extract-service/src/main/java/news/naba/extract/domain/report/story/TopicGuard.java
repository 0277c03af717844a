package news.naba.extract.domain.report.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex;
import news.naba.extract.domain.report.text.Sentence;

/** Knows articles that borrow the words of conflict and tell no events: sport, games, cooking. */
public final class TopicGuard {
  /** So many different words of such a topic mark an article, if it is not full of events. */
  private static final int ENOUGH_WORDS = 4;

  /** Words of events for each word of the topic that outweigh it. */
  private static final double OUTWEIGHED = 1.5;

  private final LanguagePack pack;

  public TopicGuard(LanguagePack pack) {
    this.pack = pack;
  }

  public boolean tellsNoEvents(List<Sentence> sentences) {
    Map<String, Topic> topics = new HashMap<>();
    int tolls = 0;
    int matters = 0;
    for (Sentence s : sentences) {
      for (PhraseIndex.Match<String> m : pack.words("no-event-topics").in(s)) {
        topics.computeIfAbsent(m.value(), name -> new Topic()).add(m.form().stem());
      }
      tolls += pack.words("toll-before").in(s).size();
      matters += pack.words("public-matters").in(s).size();
    }
    for (Topic topic : topics.values()) {
      if (topic.isWhatItIsAbout(tolls, matters)) {
        return true;
      }
    }
    return false;
  }

  /** The words of one topic: a team, a book and a season together are none. */
  private static final class Topic {
    private final Set<String> different = new HashSet<>();
    private int words;

    void add(String word) {
      different.add(word);
      words++;
    }

    boolean isWhatItIsAbout(int tolls, int matters) {
      return different.size() >= ENOUGH_WORDS && words > OUTWEIGHED * tolls && words > matters;
    }
  }
}
