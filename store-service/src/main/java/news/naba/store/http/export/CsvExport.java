package news.naba.store.http.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.naba.contracts.Event;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.store.domain.filter.FilterParameters;
import org.jspecify.annotations.Nullable;

/** Events as a table (RFC 4180). */
final class CsvExport {
  /** A cell that begins so is a formula to a spreadsheet, and its text may be anybody's. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private static final Map<String, Function<Event, @Nullable Object>> COLUMNS = columns();

  private static final CsvMapper MAPPER =
      CsvMapper.csvBuilder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

  private static final CsvSchema SCHEMA =
      CsvSchema.builder()
          .addColumns(COLUMNS.keySet(), CsvSchema.ColumnType.STRING)
          .build()
          .withHeader()
          .withLineSeparator("\r\n");

  private CsvExport() {}

  static String write(List<Event> events) {
    try {
      return MAPPER.writer(SCHEMA).writeValueAsString(events.stream().map(CsvExport::row).toList());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Function<Event, @Nullable Object>> columns() {
    Map<String, Function<Event, @Nullable Object>> columns = new LinkedHashMap<>();
    columns.put("eventId", Event::eventId);
    columns.put("version", Event::version);
    columns.put("type", Event::type);
    columns.put("mode", Event::mode);
    columns.put("titleAr", e -> e.title().ar());
    columns.put("titleEn", e -> e.title().en());
    columns.put("status", e -> FilterParameters.code(e.status()));
    columns.put("modality", e -> e.modality().name().toLowerCase(Locale.ROOT));
    columns.put("severity", Event::severity);
    columns.put("dateStart", e -> date(e, EventDate::start));
    columns.put("dateEnd", e -> date(e, EventDate::end));
    columns.put("place", e -> place(e, Place::name));
    columns.put("country", e -> place(e, Place::country));
    columns.put("lat", e -> place(e, Place::lat));
    columns.put("lon", e -> place(e, Place::lon));
    columns.put("precision", e -> place(e, p -> p.precision().name().toLowerCase(Locale.ROOT)));
    columns.put("actors", e -> names(e.actors()));
    columns.put("recipients", e -> names(e.recipients()));
    count(columns, "killed", Event::killed);
    count(columns, "injured", Event::injured);
    count(columns, "missing", Event::missing);
    count(columns, "displaced", Event::displaced);
    count(columns, "detained", Event::detained);
    columns.put("reports", e -> e.counts().reports());
    columns.put("outlets", e -> e.counts().outlets());
    columns.put("independentOutlets", e -> e.counts().independentOutlets());
    columns.put("languages", e -> String.join(" ", e.counts().languages()));
    columns.put("firstReportedAt", Event::firstReportedAt);
    columns.put("updatedAt", Event::updatedAt);
    return columns;
  }

  private static void count(
      Map<String, Function<Event, @Nullable Object>> columns,
      String name,
      Function<Event, @Nullable Count> count) {
    columns.put(name + "Min", e -> bound(count.apply(e), Count::min));
    columns.put(name + "Max", e -> bound(count.apply(e), Count::max));
  }

  private static @Nullable Object bound(
      @Nullable Count count, Function<Count, @Nullable Integer> bound) {
    return count == null ? null : bound.apply(count);
  }

  private static @Nullable Object date(Event event, Function<EventDate, @Nullable Object> part) {
    EventDate date = event.date();
    return date == null ? null : part.apply(date);
  }

  private static @Nullable Object place(Event event, Function<Place, @Nullable Object> part) {
    Place place = event.place();
    return place == null ? null : part.apply(place);
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(Actor::name).collect(Collectors.joining("; "));
  }

  private static List<String> row(Event event) {
    return COLUMNS.values().stream().map(column -> cell(column.apply(event))).toList();
  }

  /** Numbers may be negative; texts may not begin like a formula. */
  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    boolean formula =
        value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
