package news.naba.store.domain.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.naba.store.domain.StoredReport;

/**
 * Groups reports that tell the same event. The result is a function of the set of reports alone:
 * the order in which they came plays no part, and adding reports that are linked to none of the
 * others leaves the others' groups as they are.
 *
 * <p>Made for one merge: it remembers the reports it has prepared for comparing.
 *
 * <p>Agglomerative with complete linkage: the strongest links first, and two groups join only if
 * every pair across them is allowed and reaches the floor.
 */
final class Grouping {
  private final TypeFamilies families;
  private final Comparer comparer;
  private final MergeSettings settings;
  private final Map<String, Candidate> candidates = new HashMap<>();

  Grouping(TypeFamilies families, Comparer comparer, MergeSettings settings) {
    this.families = families;
    this.comparer = comparer;
    this.settings = settings;
  }

  static Grouping standard(MergeSettings settings) {
    return new Grouping(TypeFamilies.standard(), Comparer.standard(settings), settings);
  }

  TypeFamilies families() {
    return families;
  }

  /** Every report in exactly one group; groups and their reports in the order of report ids. */
  List<List<StoredReport>> group(Collection<StoredReport> reports) {
    List<Node> nodes = nodes(reports);
    Map<Node, Node> joined = new HashMap<>();
    for (Link link : links(nodes)) {
      Node a = find(joined, link.a);
      Node b = find(joined, link.b);
      if (a != b && !a.apart.contains(b)) {
        if (mayJoin(a, b)) {
          a.absorb(b);
          joined.put(b, a);
        } else {
          a.partFrom(b);
        }
      }
    }
    return nodes.stream()
        .filter(node -> !joined.containsKey(node))
        .map(Node::reports)
        .sorted(Comparator.comparing(group -> group.get(0).reportId()))
        .toList();
  }

  /** The reports that may share a group with one of the seeds, among those given. */
  Set<StoredReport> linkedTo(Set<String> seedIds, Collection<StoredReport> reports) {
    List<Node> open = nodes(reports);
    Deque<Node> frontier = new ArrayDeque<>();
    for (Node node : open) {
      if (node.reports().stream().anyMatch(report -> seedIds.contains(report.reportId()))) {
        frontier.add(node);
      }
    }
    Set<Node> reached = new HashSet<>(frontier);
    open.removeAll(reached);
    while (!frontier.isEmpty()) {
      Node node = frontier.remove();
      List<Node> found =
          open.stream()
              .filter(other -> comparer.linked(node.representative(), other.representative()))
              .toList();
      frontier.addAll(found);
      reached.addAll(found);
      open.removeAll(new HashSet<>(found));
    }
    Set<StoredReport> linked = new HashSet<>();
    reached.forEach(node -> linked.addAll(node.reports()));
    return linked;
  }

  private List<Link> links(List<Node> nodes) {
    List<Node> byDay = new ArrayList<>(nodes);
    byDay.sort(Comparator.comparingInt(node -> node.representative().from()));
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < byDay.size(); i++) {
      Node a = byDay.get(i);
      for (int j = i + 1; j < byDay.size(); j++) {
        Node b = byDay.get(j);
        if (b.representative().from() > a.representative().to()) {
          break;
        }
        if (a.representative().meets(b.representative())) {
          double points = comparer.points(a.representative(), b.representative());
          if (points >= settings.threshold()) {
            links.add(
                a.id().compareTo(b.id()) < 0 ? new Link(a, b, points) : new Link(b, a, points));
          }
        }
      }
    }
    links.sort(
        Comparator.comparingDouble((Link link) -> -link.points)
            .thenComparing(link -> link.a.id())
            .thenComparing(link -> link.b.id()));
    return links;
  }

  private boolean mayJoin(Node a, Node b) {
    for (Candidate mine : a.members) {
      for (Candidate theirs : b.members) {
        // Not "<": a pair that may not merge has no number at all.
        if (!(comparer.points(mine, theirs) >= settings.floor())) {
          return false;
        }
      }
    }
    return a.articles.stream().noneMatch(b.articles::contains);
  }

  /**
   * Copies of one statement are one node: thousands of copies of one wire text cost no more than
   * one. A report that its own article repeats goes to a node of its own.
   */
  private List<Node> nodes(Collection<StoredReport> reports) {
    Map<String, Node> nodes = new TreeMap<>();
    Map<String, Integer> repeated = new HashMap<>();
    List<StoredReport> ordered = new ArrayList<>(reports);
    ordered.sort(Comparator.comparing(StoredReport::reportId));
    for (StoredReport report : ordered) {
      Candidate candidate =
          candidates.computeIfAbsent(report.reportId(), id -> new Candidate(report, families));
      String signature = candidate.signature();
      String copy = candidate.articleId() + " " + signature;
      int nth = repeated.merge(copy, 1, Integer::sum);
      String alone = candidate.window.isBounded() ? "" : report.reportId();
      nodes.computeIfAbsent(signature + "#" + nth + alone, key -> new Node(candidate)).add(report);
    }
    List<Node> byId = new ArrayList<>(nodes.values());
    byId.sort(Comparator.comparing(Node::id));
    return byId;
  }

  private static Node find(Map<Node, Node> joined, Node node) {
    Node root = node;
    for (Node next = joined.get(root); next != null; next = joined.get(root)) {
      root = next;
    }
    return root;
  }

  private record Link(Node a, Node b, double points) {}

  /** A growing group. Its first member is the one with the smallest report id. */
  private static final class Node {
    private final List<Candidate> members = new ArrayList<>();
    private final List<StoredReport> reports = new ArrayList<>();
    private final Set<String> articles = new HashSet<>();

    /** Groups that it was found not to join, and so never will. */
    private final Set<Node> apart = new HashSet<>();

    Node(Candidate candidate) {
      members.add(candidate);
    }

    void add(StoredReport report) {
      reports.add(report);
      articles.add(report.articleId());
    }

    void absorb(Node other) {
      members.addAll(other.members);
      reports.addAll(other.reports);
      articles.addAll(other.articles);
      for (Node foreign : other.apart) {
        foreign.apart.remove(other);
        partFrom(foreign);
      }
    }

    void partFrom(Node other) {
      apart.add(other);
      other.apart.add(this);
    }

    Candidate representative() {
      return members.get(0);
    }

    String id() {
      return reports.get(0).reportId();
    }

    List<StoredReport> reports() {
      return reports.stream().sorted(Comparator.comparing(StoredReport::reportId)).toList();
    }
  }
}
