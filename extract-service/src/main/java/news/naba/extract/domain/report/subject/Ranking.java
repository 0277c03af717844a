package news.naba.extract.domain.report.subject;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.Report;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Says what reports and their article are about, and how grave they are. */
public final class Ranking {
  private final Rules rules;
  private final TopicWords words;

  /** What holds in every language. */
  public static final class Rules {
    private final TopicRules topics = new TopicRules();
    private final SeverityRules severity = new SeverityRules();

    private Rules() {}

    /**
     * Loads and checks the rule files.
     *
     * @throws IllegalStateException naming file and line, if one contradicts itself
     */
    public static Rules load() {
      return new Rules();
    }
  }

  public Ranking(LanguagePack pack, Rules rules) {
    this.rules = rules;
    this.words = new TopicWords(pack, rules.topics);
  }

  /**
   * An article's reports, ranked.
   *
   * @param topics what the article is about: the topics of the events it tells as news, then those
   *     of its words
   * @param severity that of the gravest event it tells as news; null when it tells none
   */
  public record Ranked(List<Report> reports, List<MediaTopic> topics, @Nullable Integer severity) {}

  public Ranked rank(List<Report> reports, List<Sentence> sentences) {
    List<Report> ranked =
        reports.stream().map(r -> r.ranked(rules.topics.of(r), rules.severity.of(r))).toList();
    Set<MediaTopic> topics = new LinkedHashSet<>();
    ranked.stream().filter(r -> !r.background()).forEach(r -> topics.addAll(r.topics()));
    topics.addAll(words.of(sentences));
    return new Ranked(ranked, List.copyOf(topics), SeverityRules.gravest(ranked));
  }
}
