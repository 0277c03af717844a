package news.naba.store.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives every answer an {@code ETag} by its content, so that whoever asks again with {@code
 * If-None-Match} gets 304 while nothing changed.
 */
class Validators {
  private static final int OK = 200;
  private static final int TAG_BYTES = 12;

  @ServerResponseFilter
  void tag(ContainerRequestContext request, ContainerResponseContext response) {
    byte[] content = content(response.getEntity());
    if (content.length == 0
        || response.getStatus() != OK
        || !request.getMethod().equals("GET")
        || response.getHeaders().containsKey(HttpHeaders.ETAG)) {
      return;
    }
    EntityTag tag = new EntityTag(hash(content), true);
    response.getHeaders().putSingle(HttpHeaders.ETAG, "W/\"" + tag.getValue() + "\"");
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
    ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
    if (unchanged != null) {
      response.setStatusInfo(Status.NOT_MODIFIED);
      response.setEntity(null);
    }
  }

  private static byte[] content(@Nullable Object entity) {
    if (entity instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    return entity instanceof byte[] bytes ? bytes : new byte[0];
  }

  private static String hash(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
