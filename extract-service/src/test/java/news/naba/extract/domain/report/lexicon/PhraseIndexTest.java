package news.naba.extract.domain.report.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import news.naba.extract.domain.report.text.Clitics;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Tokenizer;
import news.naba.extract.domain.report.text.Vocabulary;
import org.junit.jupiter.api.Test;

/** Phrases are found by the numbers of their words, whatever was read before they were listed. */
class PhraseIndexTest {
  private final Vocabulary vocabulary = new Vocabulary();
  private final Tokenizer tokenizer =
      new Tokenizer(
          new Clitics(List.of("و"), List.of("ب"), List.of(), "", "ال", List.of()), vocabulary);
  private final PhraseIndex<String> index = new PhraseIndex<>(vocabulary);

  @Test
  void aWordReadBeforeItIsListedIsFoundAfterwards() {
    assertThat(found("the ceasefire holds")).isEmpty();
    add("ceasefire");
    assertThat(found("the ceasefire holds")).containsExactly("ceasefire");
  }

  @Test
  void theLongestPhraseIsFound() {
    add("security");
    add("security council of elders");
    add("security council");
    assertThat(found("The Security Council of states met on security"))
        .containsExactly("security council", "security");
  }

  @Test
  void wordsBehindAGapFollowWithinASentence() {
    add("took ~ hostage");
    assertThat(found("They took the two envoys hostage")).containsExactly("took ~ hostage");
    assertThat(found("They took the road; a hostage was freed")).isEmpty();
  }

  @Test
  void cliticsAreLookedThroughOnTheFirstWordAndTheArticleOnAll() {
    add("قمة طارئة");
    assertThat(found("وبالقمة الطارئة")).containsExactly("قمة طارئة");
    assertThat(found("قمة وطارئة")).isEmpty();
  }

  @Test
  void eachListHasItsOwnPhrases() {
    PhraseIndex<String> other = new PhraseIndex<>(vocabulary);
    other.add(tokenizer.tokens("truce"), "truce");
    assertThat(found("a truce")).isEmpty();
    assertThat(other.in(sentence("a truce"))).hasSize(1);
  }

  @Test
  void moreListsThanFitOneWordOfBitsAreToldApart() {
    for (int i = 0; i < 70; i++) {
      new PhraseIndex<String>(vocabulary).add(tokenizer.tokens("other" + "x".repeat(i)), "other");
    }
    PhraseIndex<String> late = new PhraseIndex<>(vocabulary);
    late.add(tokenizer.tokens("truce"), "truce");
    assertThat(late.in(sentence("a truce of others"))).hasSize(1);
    assertThat(late.in(sentence("other words"))).isEmpty();
  }

  private void add(String phrase) {
    index.add(tokenizer.tokens(phrase), phrase);
  }

  private List<String> found(String text) {
    return index.in(sentence(text)).stream().map(PhraseIndex.Match::value).toList();
  }

  private Sentence sentence(String text) {
    return Sentence.split(tokenizer.tokens(text), Set.of()).get(0);
  }
}
