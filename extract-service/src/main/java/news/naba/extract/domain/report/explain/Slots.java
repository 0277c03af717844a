package news.naba.extract.domain.report.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Field;
import news.naba.contracts.Report.Span;
import news.naba.extract.domain.report.explain.Explanation.Slot;
import news.naba.extract.domain.report.explain.Explanation.SlotSpan;
import org.jspecify.annotations.Nullable;

/** The spans of a report by slot. */
final class Slots {
  private static final Set<Slot> COUNTS =
      Set.of(Slot.KILLED, Slot.INJURED, Slot.MISSING, Slot.DISPLACED, Slot.DETAINED);

  private final Map<Slot, List<Span>> bySlot = new EnumMap<>(Slot.class);

  private Slots() {}

  static Slots of(Report r) {
    Slots slots = new Slots();
    r.actors().forEach(a -> slots.add(Slot.ACTOR, a.spans()));
    r.recipients().forEach(a -> slots.add(Slot.RECIPIENT, a.spans()));
    slots.add(Slot.PLACE, r.place() == null ? List.of() : r.place().spans());
    slots.add(Slot.DATE, r.date() == null ? List.of() : r.date().spans());
    slots.add(Slot.KILLED, spans(r.killed()));
    slots.add(Slot.INJURED, spans(r.injured()));
    slots.add(Slot.MISSING, spans(r.missing()));
    slots.add(Slot.DISPLACED, spans(r.displaced()));
    slots.add(Slot.DETAINED, spans(r.detained()));
    r.attribution().forEach(a -> slots.add(Slot.ATTRIBUTION, a.spans()));
    return slots;
  }

  private static List<Span> spans(@Nullable Count count) {
    return count == null ? List.of() : count.spans();
  }

  void add(Slot slot, List<Span> spans) {
    bySlot
        .computeIfAbsent(slot, s -> new ArrayList<>())
        .addAll(spans.stream().filter(span -> span.field() == Field.TEXT).toList());
  }

  /** Whether one of some slots has words of a stretch. */
  boolean touch(Set<Slot> slots, Span at) {
    return slots.stream()
        .flatMap(slot -> bySlot.getOrDefault(slot, List.of()).stream())
        .anyMatch(span -> span.start() < at.end() && at.start() < span.end());
  }

  /** Whether a slot is filled by exactly these words. */
  boolean has(Slot slot, Span words) {
    return bySlot.getOrDefault(slot, List.of()).contains(words);
  }

  boolean count(Span at) {
    return touch(COUNTS, at);
  }

  List<SlotSpan> inTextOrder(String text) {
    List<SlotSpan> all = new ArrayList<>();
    bySlot.forEach(
        (slot, spans) ->
            spans.forEach(
                span ->
                    all.add(
                        new SlotSpan(
                            slot,
                            text.substring(span.start(), span.end()),
                            span.start(),
                            span.end()))));
    all.sort(Comparator.comparingInt(SlotSpan::start).thenComparing(SlotSpan::slot));
    return List.copyOf(all);
  }
}
