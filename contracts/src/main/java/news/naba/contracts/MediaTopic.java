package news.naba.contracts;

import java.util.Map;

/**
 * A subject of the IPTC Media Topics.
 *
 * @param id the topic's code, e.g. {@code medtop:16000000}
 * @param names what it is called, by language; at least {@code ar} and {@code en}
 * @see <a href="https://iptc.org/standards/media-topics/">IPTC Media Topics</a>
 */
public record MediaTopic(String id, Map<String, String> names) {}
