package news.naba.extract.domain.article.metadata.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.naba.extract.domain.article.html.ScriptTexts;
import news.naba.extract.domain.article.metadata.evidence.Marks.Mark;
import news.naba.extract.domain.article.text.TextCleaner;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks over a page once and notes whatever speaks about its article. */
public final class EvidenceWalk implements NodeVisitor {
  /** Of each kind of thing; pages with more are hostile, and the first ones are the article's. */
  private static final int MOST = 300;

  /** In characters: longer ones are texts, or attacks. */
  private static final int LONGEST_VALUE = 2_000;

  /** In characters: a line with a date or a byline is no longer. */
  private static final int LONGEST_LINE = 160;

  private static final int LONGEST_NOTE = 300;

  private static final int LONGEST_LABEL = 40;

  /** A date is often cut into pieces: shorter ones are read together with what is around them. */
  private static final int PIECE = 9;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");
  private static final Set<String> LABELLED =
      Set.of("time", "published", "modified", "datepublished", "datemodified");
  private static final List<String> PROPERTIES = List.of("itemprop", "property", "rel");
  private static final List<String> META_NAMES = List.of("property", "name", "itemprop");

  private final Marks marks;
  private final Map<String, Set<Mark>> seenNames = new HashMap<>();
  private final Map<String, List<String>> metas = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final List<Spot> headings = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();
  private final List<String> jsonLd = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private int metaCount;
  private int position;

  /** The open elements that hold other things than the article, innermost first. */
  private final Deque<Element> beside = new ArrayDeque<>();

  private EvidenceWalk(Marks marks) {
    this.marks = marks;
  }

  /** Gathers a page's evidence, in time proportional to the page and bounded memory. */
  public static PageEvidence gather(Document page, Marks marks) {
    EvidenceWalk walk = new EvidenceWalk(marks);
    page.traverse(walk);
    String title = page.title();
    Element html = page.firstElementChild();
    String language = html == null ? "" : html.attr("lang").replace('_', '-').strip();
    return new PageEvidence(
        title.length() > LONGEST_VALUE ? "" : TextCleaner.line(title),
        language.isEmpty() ? null : language,
        walk.metas,
        walk.links,
        walk.headings,
        walk.spots,
        JsonLd.articles(walk.jsonLd),
        walk.scripts);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      noteText(text);
    } else if (node instanceof Element element) {
      switch (element.normalName()) {
        case "meta" -> noteMeta(element);
        case "link" -> noteLink(element);
        case "script" -> noteScript(element);
        default -> noteElement(element);
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node == beside.peek()) {
      beside.pop();
    }
  }

  private void noteMeta(Element meta) {
    String content = meta.attr("content");
    if (content.isEmpty() || content.length() > LONGEST_VALUE || metaCount >= MOST) {
      return;
    }
    String clean = TextCleaner.line(content);
    for (String attribute : META_NAMES) {
      String name = meta.attr(attribute);
      if (!name.isEmpty() && !clean.isEmpty()) {
        metaCount++;
        metas.computeIfAbsent(lower(name), key -> new ArrayList<>()).add(clean);
      }
    }
  }

  private void noteLink(Element link) {
    String address = link.attr("href");
    if (links.size() < MOST && address.length() <= LONGEST_VALUE && !address.isEmpty()) {
      links.putIfAbsent(lower(link.attr("rel")), address.strip());
    }
  }

  private void noteScript(Element script) {
    List<String> kind = lower(script.attr("type")).contains("ld+json") ? jsonLd : scripts;
    if (kind.size() < MOST) {
      kind.add(ScriptTexts.of(script));
    }
  }

  private void noteElement(Element element) {
    String tag = element.normalName();
    Set<Mark> named = named(element);
    if (isBeside(tag, named)) {
      beside.push(element);
    }
    if (isTranslated(element, tag) && spots.size() < MOST) {
      spots.add(new Spot("translated", tag, tag, position, beside.size()));
    }
    if (HEADINGS.contains(tag)) {
      if (headings.size() < MOST) {
        String text = ShortText.asRead(element, LONGEST_VALUE);
        headings.add(new Spot(tag, text, text, position, beside.size()));
      }
      return;
    }
    if (spots.size() < MOST && (element.attributesSize() > 0 || tag.equals("time"))) {
      for (String attribute : PROPERTIES) {
        noteProperty(element, element.attributes().get(attribute));
      }
      noteNames(element, named, tag.equals("time"));
    }
  }

  /** The marks that programs leave on pages that they translate in the browser. */
  private static boolean isTranslated(Element element, String tag) {
    return switch (tag) {
      case "html" -> element.hasClass("translated-ltr") || element.hasClass("translated-rtl");
      case "font" ->
          element.attr("style").replace(" ", "").startsWith("vertical-align:inherit")
              || element.hasAttr("_mstmutation")
              || element.hasAttr("_msttexthash");
      default -> false;
    };
  }

  private void noteNames(Element element, Set<Mark> named, boolean time) {
    if (time || named.contains(Mark.DATE)) {
      boolean published = named.contains(Mark.PUBLISHED) || element.hasAttr("pubdate");
      if (published == named.contains(Mark.MODIFIED)) {
        noteSpot("time", element);
      } else {
        noteSpot(published ? "published" : "modified", element);
      }
    }
    if (named.contains(Mark.BYLINE)) {
      noteSpot("byline", element);
    }
  }

  private void noteProperty(Element element, String names) {
    if (!names.isEmpty() && names.length() < LONGEST_LINE) {
      for (String name : lower(names).split(" ", 4)) {
        String property = name.substring(name.indexOf(':') + 1);
        if (marks.isProperty(property)) {
          noteSpot(property, element);
        }
      }
    }
  }

  private void noteSpot(String kind, Element element) {
    String text = ShortText.inPieces(element, LONGEST_LINE);
    String value = element.attr(element.hasAttr("datetime") ? "datetime" : "content").strip();
    if (spots.size() < MOST
        && value.length() <= LONGEST_VALUE
        && !(text.isEmpty() && value.isEmpty())) {
      String line = LABELLED.contains(kind) ? TextCleaner.line(label(element) + " " + text) : text;
      spots.add(new Spot(kind, line, value.isEmpty() ? line : value, position, beside.size()));
    }
  }

  /** What stands right before an element in the same line: "Updated:" before a date. */
  private static String label(Element element) {
    Node before = element.previousSibling();
    while (before instanceof TextNode blank && blank.isBlank()) {
      before = before.previousSibling();
    }
    if (before instanceof TextNode text) {
      String whole = text.getWholeText();
      return whole.substring(Math.max(0, whole.length() - LONGEST_LABEL));
    }
    return before instanceof Element label ? ShortText.inPieces(label, LONGEST_LABEL) : "";
  }

  private void noteText(TextNode node) {
    String text = node.getWholeText();
    if (text.length() <= LONGEST_LINE && hasYear(text) && spots.size() < MOST) {
      Element around = (Element) node.parent();
      String line = TextCleaner.line(text);
      for (int up = 0; up < 3 && around != null && line.length() < PIECE; up++) {
        String wider = ShortText.inPieces(around, LONGEST_LINE);
        line = wider.isEmpty() ? line : wider;
        around = around.parent();
      }
      if (!line.isEmpty()) {
        spots.add(new Spot("text", line, line, position, beside.size()));
      }
    }
    if (text.length() <= LONGEST_NOTE && mentionsTranslation(text) && spots.size() < MOST) {
      String line = TextCleaner.line(text);
      spots.add(new Spot("translation", line, line, position, beside.size()));
    }
    position += text.isBlank() ? 0 : text.strip().length();
  }

  /** Parts of the words for translation in the languages of the notes that say so. */
  private static boolean mentionsTranslation(String text) {
    return text.contains("ransl")
        || text.contains("رجم")
        || text.contains("bersetz")
        || text.contains("radu");
  }

  /** Four digits that can be a year of our time, in any script and in the calendars in use. */
  private static boolean hasYear(String text) {
    int run = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= '0' && Character.isDigit(c)) {
        run++;
      } else {
        if (run == 4) {
          int century = Character.digit(text.charAt(i - 4), 10) * 10;
          century += Character.digit(text.charAt(i - 3), 10);
          if (century == 19 || century == 20 || century == 13 || century == 14) {
            return true;
          }
        }
        run = 0;
      }
    }
    return false;
  }

  private static boolean isBeside(String tag, Set<Mark> named) {
    return switch (tag) {
      case "nav", "footer", "aside" -> true;
      case "html", "body", "main", "article", "meta", "link", "script", "h1", "h2", "h3" -> false;
      default -> named.contains(Mark.BESIDE);
    };
  }

  private Set<Mark> named(Element element) {
    if (element.attributesSize() == 0) {
      return Set.of();
    }
    Set<Mark> byClass = named(element.attributes().get("class"));
    Set<Mark> byId = named(element.attributes().get("id"));
    if (byId.isEmpty()) {
      return byClass;
    }
    EnumSet<Mark> both = EnumSet.copyOf(byId);
    both.addAll(byClass);
    return both;
  }

  private Set<Mark> named(String names) {
    return names.isEmpty() ? Set.of() : seenNames.computeIfAbsent(names, marks::of);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).strip();
  }
}
