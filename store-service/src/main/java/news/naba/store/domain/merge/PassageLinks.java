package news.naba.store.domain.merge;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import news.naba.store.domain.compare.MergeSettings;
import news.naba.store.domain.merge.Passages.Passage;

/**
 * Compares passages: two are linked where they are worth the threshold as a pair. What is linked is
 * one {@link Chain}.
 */
final class PassageLinks {
  /** Points are counted in hundredths. */
  private static final int HUNDREDTHS = 100;

  private final Passages passages;
  private final int threshold;
  private final int floor;
  private final NodeIndex index = new NodeIndex();

  /** Which nodes an article's reports are in. */
  private final Map<String, Set<Node>> byArticle = new HashMap<>();

  PassageLinks(Passages passages, MergeSettings settings) {
    this.passages = passages;
    this.threshold = hundredths(settings.threshold());
    this.floor = hundredths(settings.floor());
  }

  private static int hundredths(double points) {
    return (int) Math.round(points * HUNDREDTHS);
  }

  /** Remembers a passage, alone in its chain until it is {@linkplain #join joined}. */
  Node add(Passage passage) {
    Node node = new Node(passage, threshold);
    index.add(node);
    file(node, passage.articles());
    return node;
  }

  void remove(Node node) {
    index.remove(node);
    unfile(node, node.passage().articles());
  }

  private void unfile(Node node, Collection<String> articles) {
    for (String article : articles) {
      byArticle.computeIfPresent(
          article,
          (key, nodes) -> {
            nodes.remove(node);
            return nodes.isEmpty() ? null : nodes;
          });
    }
  }

  private void file(Node node, Collection<String> articles) {
    for (String article : articles) {
      byArticle.computeIfAbsent(article, key -> new HashSet<>(2)).add(node);
    }
  }

  /** The other chains to which a node has a link. */
  Set<Chain> chainsOf(Node node) {
    Set<Chain> linked = new LinkedHashSet<>();
    index.near(node.passage().candidate(), other -> addIfLinked(node, other, linked));
    return linked;
  }

  private void addIfLinked(Node node, Node other, Set<Chain> linked) {
    if (other.chain != node.chain
        && !linked.contains(other.chain)
        && points(node, other) >= threshold) {
      linked.add(other.chain);
    }
  }

  /**
   * Lets a node stand for the same words by other articles than before: it is another pair with who
   * shares one of these, and has to look for a group anew where that makes a difference.
   *
   * @return the other chains to which it has a link now
   */
  Set<Chain> replace(Node node, Passage now) {
    Passage before = node.passage();
    Set<String> articles = new HashSet<>(before.articles());
    now.articles().stream().filter(article -> !articles.remove(article)).forEach(articles::add);
    node.standFor(now);
    unfile(node, before.articles());
    file(node, now.articles());
    boolean differs = !before.id().equals(now.id());
    Set<Chain> linked = new LinkedHashSet<>();
    for (Node other : sharing(articles)) {
      if (other.chain != node.chain) {
        addIfLinked(node, other, linked);
      } else if (other != node) {
        differs |= node.chain.compareAnew(node, other, points(node, other));
      }
    }
    if (differs) {
      node.leave();
    }
    return linked;
  }

  private Set<Node> sharing(Set<String> articles) {
    Set<Node> sharing = new LinkedHashSet<>();
    for (String article : articles) {
      sharing.addAll(byArticle.getOrDefault(article, Set.of()));
    }
    return sharing;
  }

  /**
   * Makes chains one.
   *
   * @return the largest of them, which has the nodes of the others now
   */
  Chain join(Collection<Chain> chains) {
    Chain largest = chains.stream().max(Comparator.comparingInt(Chain::size)).orElseThrow();
    for (Chain other : chains) {
      if (other != largest) {
        int size = largest.size();
        largest.addAll(
            other, other.nodes().stream().map(node -> row(node, largest, size)).toList());
      }
    }
    return largest;
  }

  /** A node's points with the first of another chain, then with those before it in its own. */
  private short[] row(Node node, Chain strangers, int count) {
    Set<Node> sharing = sharing(node.passage().articles());
    short[] row = new short[count + node.slot];
    Arrays.fill(row, 0, count, Chain.NEVER);
    index.near(
        node.passage().candidate(),
        other -> {
          if (other.chain == strangers) {
            row[other.slot] = points(node, other, sharing.contains(other));
          }
        });
    System.arraycopy(node.chain.row(node), 0, row, count, node.slot);
    return row;
  }

  /** In hundredths, where it is enough for being in one event. */
  private short points(Node a, Node b) {
    return points(a, b, a.passage().sharesArticle(b.passage()));
  }

  private short points(Node a, Node b, boolean oneArticle) {
    double points = passages.points(a.passage(), b.passage(), oneArticle);
    // Not "<": a pair that may not merge has no number at all.
    return points * HUNDREDTHS >= floor
        ? (short) Math.min(Short.MAX_VALUE, hundredths(points))
        : Chain.NEVER;
  }
}
