package news.naba.ingest.feed.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.naba.ingest.domain.Knowledge;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** HTML of strangers, made safe by {@code naba/ingest/feed-html.txt}. */
public final class SafeHtml {
  private static final Safelist ALLOWED = load();

  private static final Pattern TAG =
      Pattern.compile("</?([A-Za-z][A-Za-z0-9:-]*)(?:\\s[^<>]*|/)?>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));");

  private SafeHtml() {}

  /**
   * The part of the HTML that is allowed, written as XHTML.
   *
   * @param base what relative addresses are relative to
   */
  public static String of(String html, String base) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return html.strip();
    }
    Document clean = new Cleaner(ALLOWED).clean(Jsoup.parseBodyFragment(html, base));
    clean.outputSettings(
        new OutputSettings()
            .prettyPrint(false)
            .syntax(OutputSettings.Syntax.xml)
            .escapeMode(Entities.EscapeMode.xhtml));
    return clean.body().html().strip();
  }

  /** The text that a reader of the HTML sees, white space made single blanks. */
  public static String text(String html) {
    boolean plain = html.indexOf('<') < 0 && html.indexOf('&') < 0;
    return plain ? oneLine(html) : Jsoup.parseBodyFragment(html).text().strip();
  }

  /** A text with its white space made single blanks. */
  public static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Whether a text has markup: a complete tag, or a reference to a character. */
  public static boolean hasMarkup(String text) {
    return (text.indexOf('<') >= 0 && (TAG.matcher(text).find() || text.contains("<!--")))
        || (text.indexOf('&') >= 0 && hasEntity(text));
  }

  /**
   * Whether a text that should be plain is HTML all the same: its tags are all of HTML, and one of
   * them is closed or there is a reference to a character.
   */
  public static boolean looksLikeHtml(String text) {
    boolean entity = text.indexOf('&') >= 0 && hasEntity(text);
    if (text.indexOf('<') < 0) {
      return entity;
    }
    Matcher tag = TAG.matcher(text);
    boolean closed = false;
    while (tag.find()) {
      if (!Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT))) {
        return false;
      }
      closed |= tag.group().startsWith("</") || tag.group().endsWith("/>");
    }
    return closed || entity;
  }

  private static boolean hasEntity(String text) {
    Matcher entity = ENTITY.matcher(text);
    while (entity.find()) {
      if (entity.group(1) == null || Entities.isNamedEntity(entity.group(1))) {
        return true;
      }
    }
    return false;
  }

  private static Safelist load() {
    Safelist allowed = Safelist.none().preserveRelativeLinks(false);
    for (String line : Knowledge.lines("feed-html.txt")) {
      int colon = line.indexOf(':');
      String element = colon < 0 ? line : line.substring(0, colon);
      String tag = element.equals("*") ? ":all" : element;
      if (!tag.equals(":all")) {
        allowed.addTags(tag);
      }
      String attributes = colon < 0 ? "" : line.substring(colon + 1).strip();
      for (String attribute : attributes.isEmpty() ? new String[0] : attributes.split("\\s+")) {
        allow(allowed, tag, attribute);
      }
    }
    return allowed;
  }

  private static void allow(Safelist allowed, String tag, String attribute) {
    if (!attribute.endsWith("!")) {
      allowed.addAttributes(tag, attribute);
      return;
    }
    String name = attribute.substring(0, attribute.length() - 1);
    allowed.addAttributes(tag, name).addProtocols(tag, name, "http", "https");
    if (name.equals("href")) {
      allowed.addProtocols(tag, name, "mailto");
    }
  }
}
