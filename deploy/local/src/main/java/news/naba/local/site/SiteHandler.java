package news.naba.local.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.naba.local.site.Answer.Validators;
import news.naba.local.site.Newsroom.Front;
import news.naba.local.site.Newsroom.Page;
import news.naba.local.site.Newsroom.Published;
import news.naba.local.site.Newsroom.Withdrawn;

/** Answers GET and HEAD for everything on the site, conditional requests included. */
final class SiteHandler implements HttpHandler {

  private static final Answer NOT_FOUND = Answer.message(404, "There is nothing here.\n");
  private static final Answer GONE = Answer.message(410, "This article was withdrawn.\n");

  private static final Answer UNAVAILABLE =
      Answer.message(503, "The sample site cannot write its state.\n");

  private final Map<String, Outlet> outlets;
  private final Newsroom newsroom;
  private final HtmlPages pages;
  private final Feeds feeds;
  private final Map<String, Answer> fixed;

  SiteHandler(List<Outlet> outlets, Newsroom newsroom) {
    this.outlets = outlets.stream().collect(Collectors.toMap(Outlet::id, Function.identity()));
    this.newsroom = newsroom;
    this.pages = new HtmlPages(newsroom.baseUrl(), newsroom.zone());
    this.feeds = new Feeds(newsroom.baseUrl(), newsroom.zone());
    this.fixed =
        Map.of(
            "/", fixed("text/html", pages.index(outlets)),
            "/robots.txt", fixed("text/plain", Resources.text("outlets/robots.txt")),
            "/picture.svg", fixed("image/svg+xml", Resources.text("outlets/picture.svg")));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (!head && !exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      answerOrFault(exchange.getRequestURI().getPath()).send(exchange, head);
    }
  }

  /** A new day whose beginning cannot be kept is tried again with the next request. */
  private Answer answerOrFault(String path) {
    try {
      return answer(path);
    } catch (UncheckedIOException e) {
      return UNAVAILABLE;
    }
  }

  private Answer answer(String path) {
    Answer known = fixed.get(path);
    if (known != null) {
      return known;
    }
    Optional<ArticleAddress> address = ArticleAddress.parse(path);
    if (address.isPresent()) {
      return article(address.get());
    }
    for (Outlet outlet : outlets.values()) {
      if (path.equals(outlet.homePath())) {
        return list(outlet, "text/html", pages::home);
      }
      if (path.equals(outlet.feedPath())) {
        return list(outlet, outlet.feed().mediaType(), feeds::feed);
      }
    }
    return NOT_FOUND;
  }

  private Answer article(ArticleAddress address) {
    Outlet outlet = outlets.get(address.outlet());
    if (outlet == null) {
      return NOT_FOUND;
    }
    Page page = newsroom.page(outlet, address.day(), address.slug());
    if (page instanceof Published article) {
      byte[] body =
          CharacterReferences.encode(
              pages.article(article, newsroom.front(outlet)), outlet.charset());
      String text = article.url() + article.text();
      return found("text/html", outlet, body, Validators.ofText(text, article.modifiedAt()));
    }
    return page instanceof Withdrawn ? GONE : NOT_FOUND;
  }

  private Answer list(Outlet outlet, String mediaType, Function<Front, String> writer) {
    Front front = newsroom.front(outlet);
    byte[] body = CharacterReferences.encode(writer.apply(front), outlet.charset());
    return found(mediaType, outlet, body, Validators.ofBytes(body, front.modifiedAt()));
  }

  private static Answer found(String mediaType, Outlet outlet, byte[] body, Validators validators) {
    String contentType = mediaType + "; charset=" + outlet.charset().name();
    return new Answer(200, contentType, outlet.language(), Optional.of(validators), body);
  }

  private static Answer fixed(String mediaType, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return new Answer(200, mediaType + "; charset=UTF-8", "en", Optional.empty(), body);
  }
}
