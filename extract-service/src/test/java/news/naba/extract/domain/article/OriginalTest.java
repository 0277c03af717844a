package news.naba.extract.domain.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import news.naba.contracts.RawArticle;
import news.naba.contracts.RawArticle.Body;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.contracts.Reason;
import news.naba.extract.RawArticles;
import news.naba.extract.domain.article.Original.UnpackingException;
import org.junit.jupiter.api.Test;

class OriginalTest {
  @Test
  void carriesTheBytesAndWhatCameWithThem() throws UnpackingException {
    Original original = Original.unpack(RawArticles.page("some-page", RawArticles.PAGE), 10_000);

    assertThat(original.kind()).isEqualTo(Kind.HTML);
    assertThat(new String(original.bytes(), StandardCharsets.UTF_8)).isEqualTo(RawArticles.PAGE);
    assertThat(original.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(original.url()).isEqualTo("https://news.almarfa.example/2026/03/10/some-page");
    assertThat(original.fetchedAt()).isEqualTo(RawArticles.FETCHED_AT);
  }

  @Test
  void anInflatedPageIsReadNoFurtherThanTheLimit() throws UnpackingException {
    RawArticle exact = RawArticles.page("some-page", "x".repeat(1000));
    RawArticle larger = RawArticles.page("some-page", "x".repeat(1001));

    assertThat(Original.unpack(exact, 1000).bytes()).hasSize(1000);
    UnpackingException refusal =
        catchThrowableOfType(UnpackingException.class, () -> Original.unpack(larger, 1000));
    assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(refusal.detail()).isEqualTo("The page is larger than 1000 bytes.");
  }

  @Test
  void bytesThatAreNotGzipAreAnInvalidField() {
    RawArticle raw = RawArticles.page("some-page", "x");
    RawArticle broken =
        new RawArticle(
            raw.articleId(),
            raw.version(),
            raw.origin(),
            raw.url(),
            raw.fetchedAt(),
            raw.http(),
            raw.feed(),
            raw.stated(),
            raw.outlet(),
            new Body(Kind.HTML, "hello".getBytes(StandardCharsets.UTF_8), 5));

    assertThat(
            catchThrowableOfType(UnpackingException.class, () -> Original.unpack(broken, 1000))
                .reason())
        .isEqualTo(Reason.INVALID_FIELD);
  }
}
