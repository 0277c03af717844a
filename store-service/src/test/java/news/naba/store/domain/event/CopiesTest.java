package news.naba.store.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import news.naba.contracts.Fingerprint;
import news.naba.store.domain.Unions;
import news.naba.store.domain.event.Copies.Passage;
import news.naba.store.domain.text.Wording;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private final Random random = new Random(48);

  @Test
  void theSameArticlesBelongTogetherAsIfEveryPairWereCompared() {
    List<Fingerprint> prints = new ArrayList<>();
    for (int text = 0; text < 12; text++) {
      int[] original = random.ints(40).toArray();
      for (int copy = 0; copy < 5; copy++) {
        prints.add(edited(original, copy * 6));
      }
    }
    Unions<Integer> found = new Unions<>(indexes(prints.size()));
    Copies.among(prints, found::join);
    Unions<Integer> pairs = new Unions<>(indexes(prints.size()));
    for (int i = 0; i < prints.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (prints.get(i).isCopyOf(prints.get(j))) {
          pairs.join(i, j);
        }
      }
    }

    assertThat(found.sets()).containsExactlyInAnyOrderElementsOf(pairs.sets());
    assertThat(found.sets()).hasSizeBetween(12, 40);
  }

  @Test
  void theSamePassagesBelongTogetherAsIfEveryPairWereCompared() {
    List<Passage> passages = new ArrayList<>();
    for (int text = 0; text < 40; text++) {
      List<String> words = words(3 + random.nextInt(30));
      for (int copy = 0; copy < 6; copy++) {
        passages.add(new Passage(copy == 5 ? "en" : "ar", Wording.of(edited(words))));
      }
    }
    Unions<Integer> found = new Unions<>(indexes(passages.size()));
    Copies.amongPassages(passages, found::join);
    Unions<Integer> pairs = new Unions<>(indexes(passages.size()));
    for (int i = 0; i < passages.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (passages.get(i).copies(passages.get(j))) {
          pairs.join(i, j);
        }
      }
    }

    assertThat(found.sets()).containsExactlyInAnyOrderElementsOf(pairs.sets());
    assertThat(found.sets()).hasSizeBetween(41, 239);
  }

  /** Ten thousand of each kind would take minutes if every pair were looked at. */
  @Test
  void manyAreComparedInSeconds() {
    List<Passage> passages = new ArrayList<>();
    List<String> words = words(20);
    for (int i = 0; i < 10_000; i++) {
      passages.add(new Passage("ar", Wording.of(edited(words))));
      passages.add(new Passage("ar", Wording.of(words(20))));
    }
    Unions<Integer> found = new Unions<>(indexes(passages.size()));

    // Of the processor: how long one waits says more about the machine's other work.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    Copies.amongPassages(passages, found::join);
    Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);

    assertThat(took).isLessThan(Duration.ofSeconds(20));
  }

  /** From a few words, so that chance brings some of them together. */
  private List<String> words(int length) {
    return random.ints(length, 0, 60).mapToObj(number -> "word" + number).toList();
  }

  /** With some words changed, left out at the end, or none of this. */
  private List<String> edited(List<String> words) {
    List<String> edited = new ArrayList<>(words.subList(0, words.size() - random.nextInt(3)));
    for (int i = random.nextInt(4); i > 0; i--) {
      edited.set(random.nextInt(edited.size()), "word" + random.nextInt(1_000));
    }
    return edited;
  }

  @Test
  void aChainOfCopiesIsOneSet() {
    List<Passage> passages =
        List.of(
            passage("قتل خمسة أشخاص في انفجار سيارة مفخخة وسط سوق المدينة القديمة صباح اليوم"),
            passage("قتل خمسة أشخاص في انفجار سيارة مفخخة وسط سوق المدينة القديمة صباح الأحد"),
            passage("نددت الحكومة بما سمته تدخلا في شؤونها الداخلية ودعت إلى احترام سيادة البلاد"));
    Unions<Integer> sets = new Unions<>(indexes(3));
    Copies.amongPassages(passages, sets::join);

    assertThat(sets.sets()).containsExactlyInAnyOrder(List.of(0, 1), List.of(2));
  }

  @Test
  void ofWhatIsKnownToBelongTogetherNothingIsTold() {
    List<Passage> same = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      same.add(passage("أعلن الدفاع المدني انتهاء البحث عن مفقودين تحت أنقاض المبنى المنهار"));
    }
    List<Integer> told = new ArrayList<>();
    Copies.amongPassages(same, (a, b) -> told.add(a));

    assertThat(told).hasSize(49);
  }

  private Fingerprint edited(int[] original, int changes) {
    int[] hashes = original.clone();
    for (int i = 0; i < changes; i++) {
      hashes[i] = random.nextInt();
    }
    Integer[] sorted = Arrays.stream(hashes).boxed().distinct().toArray(Integer[]::new);
    Arrays.sort(sorted, Integer::compareUnsigned);
    return Fingerprint.of(Arrays.stream(sorted).mapToInt(Integer::intValue).toArray(), new int[0]);
  }

  private static Passage passage(String text) {
    return new Passage("ar", Wording.of(text));
  }

  private static List<Integer> indexes(int size) {
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      indexes.add(i);
    }
    return indexes;
  }
}
