package news.naba.store.domain.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import news.naba.contracts.Event;
import news.naba.contracts.Event.Claim;
import news.naba.contracts.Event.Source;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Place;
import org.jspecify.annotations.Nullable;

/**
 * How large an event's JSON is at most. Its texts are measured, and all else is taken for as long
 * as it can be: that tells of nearly every event that it is small enough, for a fraction of what
 * writing it costs.
 */
final class Bulk {
  /** Names, quotes and commas, and what is no text: numbers, times, words of ours. */
  private static final int EVENT = 1_500;

  private static final int CLAIM = 300;
  private static final int SOURCE = 250;
  private static final int ACTOR = 100;
  private static final int PLACE = 250;
  private static final int COUNT = 150;
  private static final int GROUP = 60;
  private static final int TOPIC = 30;

  private Bulk() {}

  /** Bytes in UTF-8. */
  static int most(Event event) {
    int bytes = EVENT + text(event.eventId()) + text(event.mode());
    bytes += text(event.title().ar()) + text(event.title().en()) + place(event.place());
    bytes += all(event.actors(), Bulk::actor) + all(event.recipients(), Bulk::actor);
    bytes += count(event.killed()) + count(event.injured()) + count(event.missing());
    bytes += count(event.displaced()) + count(event.detained());
    bytes += texts(event.counts().languages());
    bytes += all(event.claims(), Bulk::claim) + all(event.reports(), Bulk::source);
    bytes += text(event.mergedInto()) + text(event.splitFrom()) + text(event.storyId());
    bytes += all(event.topics(), Bulk::topic) + texts(event.outlets());
    return event.more() == null
        ? bytes
        : bytes + text(event.more().claims()) + text(event.more().reports());
  }

  private static int claim(Claim claim) {
    return CLAIM
        + count(claim.count())
        + text(claim.source())
        + text(claim.via())
        + text(claim.outlet())
        + text(claim.articleId())
        + text(claim.reportId())
        + text(claim.supersededBy());
  }

  private static int source(Source source) {
    return SOURCE
        + text(source.reportId())
        + text(source.articleId())
        + text(source.url())
        + text(source.title())
        + text(source.outlet())
        + text(source.language())
        + text(source.evidence())
        + text(source.syndicationId());
  }

  private static int actor(Actor actor) {
    return ACTOR
        + text(actor.text())
        + text(actor.name())
        + names(actor.names())
        + text(actor.id())
        + text(actor.country())
        + text(actor.sector());
  }

  private static int place(@Nullable Place place) {
    return place == null
        ? 0
        : PLACE
            + text(place.name())
            + names(place.names())
            + text(place.country())
            + text(place.id());
  }

  private static int topic(MediaTopic topic) {
    return TOPIC + text(topic.id()) + names(topic.names());
  }

  private static int count(@Nullable Count count) {
    return count == null ? 0 : COUNT + all(count.groups(), group -> GROUP + text(group.group()));
  }

  private static int names(@Nullable Map<String, String> names) {
    return names == null ? 0 : texts(names.keySet()) + texts(names.values());
  }

  private static int texts(Collection<String> texts) {
    int bytes = 0;
    for (String text : texts) {
      bytes += text(text);
    }
    return bytes;
  }

  private static <T> int all(List<T> list, ToIntFunction<T> each) {
    int bytes = 0;
    for (T one : list) {
      bytes += each.applyAsInt(one);
    }
    return bytes;
  }

  /** With quotes and a comma or colon. */
  private static int text(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    int bytes = 3;
    for (char c : text.toCharArray()) {
      bytes += bytes(c);
    }
    return bytes;
  }

  private static int bytes(char c) {
    if (c < ' ') {
      return 6;
    }
    if (c < 0x80) {
      return c == '"' || c == '\\' ? 2 : 1;
    }
    return c < 0x800 ? 2 : 3;
  }
}
