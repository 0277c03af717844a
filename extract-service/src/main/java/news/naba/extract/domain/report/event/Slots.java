package news.naba.extract.domain.report.event;

import java.util.List;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.place.PlaceMention;
import news.naba.extract.domain.report.time.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * Who, to whom, where and when.
 *
 * @param named who is named as acting, also where it is denied that they did
 */
record Slots(
    List<ActorMention> actors,
    List<ActorMention> named,
    List<ActorMention> recipients,
    @Nullable PlaceMention place,
    @Nullable DateMention date) {}
