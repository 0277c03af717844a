package news.naba.bench.article;

import com.chimbori.crux.articles.ArticleExtractor;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.sax.BoilerpipeSAXInput;
import de.l3s.boilerpipe.sax.HTMLDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import net.dankito.readability4j.Readability4J;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.extract.domain.article.ArticleReader;
import news.naba.extract.domain.article.Original;
import news.naba.extract.domain.article.Reading;
import news.naba.extract.domain.article.Reading.Read;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.SAXException;

/** Finds the article's text in a page's bytes; empty if it finds none. */
enum Extractor {
  /** All of it: bytes sniffed and decoded, body, metadata, language. */
  NABA {
    private final ArticleReader reader = ArticleReader.load();

    @Override
    String text(Page page) {
      Reading reading =
          reader.read(
              new Original(
                  Kind.HTML,
                  page.bytes(),
                  page.contentType(),
                  page.url(),
                  Instant.EPOCH,
                  null,
                  null,
                  null));
      return reading instanceof Read read ? read.article().text() : "";
    }
  },

  /** Parsing alone, and all text of the page as its article: the floor of both figures. */
  JSOUP {
    @Override
    String text(Page page) throws IOException {
      Element body = parse(page).body();
      return body == null ? "" : body.text();
    }
  },

  READABILITY4J {
    @Override
    String text(Page page) throws IOException {
      Element content = new Readability4J(page.url(), parse(page)).parse().getArticleContent();
      return content == null ? "" : content.text();
    }
  },

  BOILERPIPE {
    @Override
    String text(Page page) throws SAXException, BoilerpipeProcessingException {
      Charset charset =
          page.charset() == null ? StandardCharsets.UTF_8 : Charset.forName(page.charset());
      var input = new BoilerpipeSAXInput(new HTMLDocument(page.bytes(), charset).toInputSource());
      return de.l3s.boilerpipe.extractors.ArticleExtractor.INSTANCE.getText(
          input.getTextDocument());
    }
  },

  CRUX {
    @Override
    String text(Page page) throws IOException {
      Document content =
          ArticleExtractor.with(page.url(), parse(page))
              .extractMetadata()
              .extractContent()
              .article()
              .document;
      return content == null ? "" : content.text();
    }
  };

  abstract String text(Page page) throws IOException, SAXException, BoilerpipeProcessingException;

  static Extractor named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  static Document parse(Page page) throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(page.bytes()), page.charset(), page.url());
  }
}
