package news.naba.contracts;

import org.jspecify.annotations.Nullable;

/**
 * The publisher behind sources.
 *
 * @param name as readers know it
 * @param domain registrable domain, lower case
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47
 */
public record Outlet(
    @Nullable String name,
    @Nullable String domain,
    @Nullable String country,
    @Nullable String language) {}
