package news.naba.extract.domain.report.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.naba.contracts.MediaTopic;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PackFile;
import news.naba.extract.domain.report.lexicon.PhraseIndex;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.text.Sentence;

/** What an article is about by its words, for what it tells beside events. */
final class TopicWords {
  /** Fewer words of a topic are chance. */
  private static final int LEAST_WORDS = 4;

  /** A topic has at least this share of all topic words. */
  private static final double LEAST_SHARE = 0.25;

  private final PhraseIndex<MediaTopic> words;

  /** The words of a language; none if its folder lists none. */
  TopicWords(LanguagePack pack, TopicRules rules) {
    this.words = pack.newIndex();
    PackFile.find(pack.language() + "/topics.txt")
        .ifPresent(
            file ->
                file.rows("topic-words")
                    .forEach(
                        row -> {
                          MediaTopic topic = rules.topic(row, row.get(0));
                          pack.expand(row, 1)
                              .forEach(form -> words.add(pack.phrase(row, form), topic));
                        }));
  }

  /** The topics that stand out, the strongest first. */
  List<MediaTopic> of(List<Sentence> sentences) {
    Map<MediaTopic, Integer> counts = new HashMap<>();
    int all = 0;
    for (Sentence s : sentences) {
      for (Match<MediaTopic> match : words.in(s)) {
        counts.merge(match.value(), 1, Integer::sum);
        all++;
      }
    }
    int least = Math.max(LEAST_WORDS, (int) Math.ceil(all * LEAST_SHARE));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= least)
        .sorted(
            Map.Entry.<MediaTopic, Integer>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().id()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
