package news.naba.extract.domain.article.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * What goes wrong with pages on the web, or is done to them on purpose. Pages are bytes, held one
 * byte a character, so that a mutation can hit the middle of a letter.
 */
enum Mutation {
  BYTE_FLIPS {
    @Override
    String apply(String page, String other, Random random) {
      StringBuilder flipped = new StringBuilder(page);
      for (int i = 1 + random.nextInt(40); i > 0 && !page.isEmpty(); i--) {
        flipped.setCharAt(random.nextInt(page.length()), (char) random.nextInt(256));
      }
      return flipped.toString();
    }
  },
  CUT {
    @Override
    String apply(String page, String other, Random random) {
      return page.substring(0, at(page, random));
    }
  },
  HOLE {
    @Override
    String apply(String page, String other, Random random) {
      int from = at(page, random);
      return page.substring(0, from)
          + page.substring(Math.min(page.length(), from + random.nextInt(4000)));
    }
  },
  REPEATED_PART {
    @Override
    String apply(String page, String other, Random random) {
      int from = at(page, random);
      String part = page.substring(from, Math.min(page.length(), from + random.nextInt(1000)));
      return insert(page, part.repeat(2 + random.nextInt(30)), random);
    }
  },
  REPEATED_TAG {
    @Override
    String apply(String page, String other, Random random) {
      return insert(page, tag(random).repeat(1 + random.nextInt(1000)), random);
    }
  },
  NESTING {
    @Override
    String apply(String page, String other, Random random) {
      StringBuilder open = new StringBuilder();
      for (int i = random.nextInt(1000); i >= 0; i--) {
        open.append(i % 3 == 0 ? tag(random) : "<div>");
      }
      return insert(page, open.toString(), random);
    }
  },
  UNCLOSED {
    @Override
    String apply(String page, String other, Random random) {
      return random.nextBoolean()
          ? CLOSING.matcher(page).replaceAll("")
          : CLOSING.matcher(page).replaceAll(m -> random.nextInt(4) == 0 ? "" : "$0");
    }
  },
  RENAMED_TAGS {
    @Override
    String apply(String page, String other, Random random) {
      String name = name(random);
      return page.replaceAll(random.nextBoolean() ? "<(/?)div" : "<(/?)p\\b", "<$1" + name);
    }
  },
  ENTITY_NOISE {
    @Override
    String apply(String page, String other, Random random) {
      StringBuilder noise = new StringBuilder();
      for (int i = random.nextInt(300); i >= 0; i--) {
        noise.append(ENTITIES.get(random.nextInt(ENTITIES.size()))).append(random.nextInt(99_999));
        noise.append(random.nextBoolean() ? ";" : "");
      }
      return insert(page, noise.toString(), random);
    }
  },
  MANY_ATTRIBUTES {
    @Override
    String apply(String page, String other, Random random) {
      StringBuilder element = new StringBuilder("<div");
      for (int i = random.nextInt(1000); i >= 0; i--) {
        element.append(" data-").append(random.nextInt(5000)).append("='").append(i).append('\'');
      }
      return insert(page, element.append('>').toString(), random);
    }
  },
  HUGE_ATTRIBUTE {
    @Override
    String apply(String page, String other, Random random) {
      String unit = List.of("a ", "article-body ", "\"", "{\"a\":", "&amp;").get(random.nextInt(5));
      String name = List.of("class", "id", "style", "content", "href").get(random.nextInt(5));
      String value = unit.repeat(random.nextInt(5_000));
      return insert(page, "<section " + name + "='" + value + "'>", random);
    }
  },
  OTHER_CHARSET {
    @Override
    String apply(String page, String other, Random random) {
      String meta = "<meta charset='" + Pages.charset(random) + "'>";
      if (random.nextBoolean()) {
        return meta + page;
      }
      Charset charset = Pages.supported(random);
      String text = new String(page.getBytes(ISO_8859_1), UTF_8);
      return meta + new String(text.getBytes(charset), ISO_8859_1);
    }
  },
  SPLICE {
    @Override
    String apply(String page, String other, Random random) {
      return page.substring(0, at(page, random)) + other.substring(at(other, random));
    }
  },
  NULL_BYTES {
    @Override
    String apply(String page, String other, Random random) {
      String holed = page;
      for (int i = random.nextInt(20); i >= 0; i--) {
        holed = insert(holed, "\0".repeat(1 + random.nextInt(3)), random);
      }
      return holed;
    }
  },
  BROKEN_JSON {
    @Override
    String apply(String page, String other, Random random) {
      String unit =
          List.of("[", "{\"a\":", "{\"@graph\":[", "\"", "\\u", "{\"articleBody\":\"x ")
              .get(random.nextInt(6));
      return insert(
          page,
          "<script type='application/ld+json'>"
              + unit.repeat(random.nextInt(5000))
              + (random.nextBoolean() ? "</script>" : ""),
          random);
    }
  },
  MANY_METAS {
    @Override
    String apply(String page, String other, Random random) {
      String meta = "<meta property='article:published_time' content='2026-13-4%d'>";
      return insert(page, meta.formatted(random.nextInt(9)).repeat(random.nextInt(1000)), random);
    }
  },
  INVISIBLE_MARKS {
    @Override
    String apply(String page, String other, Random random) {
      String marks = "\u200f\u202b\u0640\ufeff\u200c\ufdf2\ufefb\u00ad\u2029\u0085\ud83d";
      StringBuilder noise = new StringBuilder();
      for (int i = random.nextInt(400); i >= 0; i--) {
        noise.append(marks.charAt(random.nextInt(marks.length())));
      }
      byte[] bytes = noise.toString().getBytes(UTF_8);
      return insert(page, new String(bytes, ISO_8859_1), random);
    }
  },
  WHITE_SPACE {
    @Override
    String apply(String page, String other, Random random) {
      String space = List.of(" ", "\n", "\t", "<br>", "&nbsp;").get(random.nextInt(5));
      return insert(page, space.repeat(random.nextInt(4_000)), random);
    }
  };

  private static final Pattern CLOSING = Pattern.compile("</[a-z0-9]+>");

  /** Each makes a parser change its state in a way of its own. */
  private static final List<String> NAMES =
      List.of(
          "table",
          "tr",
          "td",
          "select",
          "option",
          "template",
          "svg",
          "math",
          "plaintext",
          "noscript",
          "textarea",
          "frameset",
          "form",
          "a",
          "b",
          "font",
          "button",
          "ul",
          "li",
          "dd",
          "script",
          "style",
          "title",
          "iframe",
          "p",
          "h1",
          "article",
          "figure",
          "body",
          "html",
          "head",
          "ruby");

  private static final List<String> ENTITIES =
      List.of(
          "&#", "&#x", "&#xD8", "&amp;amp", "&nbsp", "&zwnj;&", "&lt;script&gt;", "&notit;", "&");

  /**
   * The page with this done to it.
   *
   * @param other a page to take parts from
   */
  abstract String apply(String page, String other, Random random);

  static int at(String page, Random random) {
    return random.nextInt(page.length() + 1);
  }

  static String insert(String page, String part, Random random) {
    int at = at(page, random);
    return page.substring(0, at) + part + page.substring(at);
  }

  static String name(Random random) {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  static String tag(Random random) {
    return "<" + name(random) + ">";
  }
}
