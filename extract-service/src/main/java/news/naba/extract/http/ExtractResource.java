package news.naba.extract.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.contracts.Reason;
import news.naba.extract.Extractions;
import news.naba.extract.Extractions.Explanations;
import news.naba.extract.Workshop.FaultException;
import news.naba.extract.domain.Extraction;
import news.naba.extract.domain.Extraction.Extracted;
import news.naba.extract.domain.Extraction.Rejected;
import news.naba.extract.domain.article.Explained;
import news.naba.extract.domain.article.Original;
import news.naba.extract.domain.article.Reading;
import news.naba.extract.domain.article.Reading.Read;
import news.naba.extract.domain.article.Reading.Unreadable;
import news.naba.kit.Problem;
import news.naba.kit.ProblemException;
import org.jspecify.annotations.Nullable;

/** Extraction to try out. Stateless: fetches nothing, stores nothing, publishes nothing. */
@Path("/v1")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class ExtractResource {
  private final Extractions extractions;
  private final Clock clock;

  ExtractResource(Extractions extractions, Clock clock) {
    this.extractions = extractions;
    this.clock = clock;
  }

  /**
   * The clean article and its reports.
   *
   * @param explain whether to say why each report says what it says
   */
  @POST
  @Path("/extract")
  @Consumes(MediaType.APPLICATION_JSON)
  public ExtractAnswer extract(
      @Nullable ExtractRequest request, @QueryParam("explain") boolean explain)
      throws FaultException, InterruptedException {
    if (request == null) {
      throw new ProblemException(Reason.EMPTY_BODY, 400, "The request has no body.");
    }
    Instant now = clock.instant();
    Original original = request.original(now);
    Extraction extraction = extractions.of(id(original), now.toEpochMilli(), original);
    if (extraction instanceof Rejected rejected) {
      extractions.countRejected(rejected.reason());
      throw refusal(rejected.reason(), rejected.detail());
    }
    ArticleExtraction done = ((Extracted) extraction).extraction();
    return ExtractAnswer.of(done, explain ? explanations(done) : null);
  }

  private Explanations explanations(ArticleExtraction done)
      throws FaultException, InterruptedException {
    return extractions
        .explain(done)
        .orElseThrow(
            () -> refusal(Reason.OVERLOADED, "All places are taken; try again in a moment."));
  }

  /** The article on a page, given as the bytes that a server sent; on request, how it was found. */
  @POST
  @Path("/article")
  @Consumes(MediaType.WILDCARD)
  public Response article(
      byte @Nullable [] page,
      @QueryParam("explain") boolean explain,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @HeaderParam("X-Page-Url") @Nullable String url)
      throws FaultException, InterruptedException {
    byte[] bytes = page == null ? new byte[0] : page;
    Original original =
        new Original(Kind.HTML, bytes, contentType, url, clock.instant(), null, null, null);
    if (explain) {
      return explained(extractions.explain(original));
    }
    Reading reading = extractions.read(original);
    if (reading instanceof Unreadable unreadable) {
      throw refusal(unreadable.reason(), unreadable.detail());
    }
    return Response.ok(ArticleAnswer.of(((Read) reading).article())).build();
  }

  private static Response explained(Explained explained) {
    ExplanationAnswer explanation = ExplanationAnswer.of(explained.explanation());
    if (explained.reading() instanceof Unreadable unreadable) {
      Problem problem = refusal(unreadable.reason(), unreadable.detail()).problem();
      return Response.status(problem.status())
          .type(Problem.MEDIA_TYPE)
          .entity(new ExplanationAnswer.Refusal(problem, explanation))
          .build();
    }
    ArticleAnswer article = ArticleAnswer.of(((Read) explained.reading()).article());
    return Response.ok(new ExplanationAnswer.Article(article, explanation)).build();
  }

  private static ProblemException refusal(Reason reason, String detail) {
    int status =
        switch (reason) {
          case TOO_LARGE -> 413;
          case OVERLOADED -> 503;
          case INTERNAL_ERROR -> 500;
          default -> 422;
        };
    return new ProblemException(reason, status, detail);
  }

  /** Repeats for the same input, as the ids of real articles do. */
  private static String id(Original original) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String url = original.url();
      byte[] hash =
          digest.digest(url != null ? url.getBytes(StandardCharsets.UTF_8) : original.bytes());
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has SHA-256
    }
  }
}
