package news.naba.ingest.feed.model;

import java.util.Optional;

/**
 * What a feed says of itself.
 *
 * @param id as written; empty when there is none
 * @param title empty when there is none
 * @param link the site's page; absolute, empty when there is none
 * @param description empty when there is none
 * @param author as {@code name (address)}; empty when there is none
 * @param language BCP 47 as written; empty when there is none
 * @param published when it was published
 * @param updated when it was last changed
 */
public record FeedInfo(
    String id,
    FeedText title,
    String link,
    FeedText description,
    String author,
    String language,
    Optional<FeedTime> published,
    Optional<FeedTime> updated) {}
