package news.naba.extract.domain.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Evidence;
import news.naba.extract.domain.report.event.Draft;
import news.naba.extract.domain.report.toll.Toll;

/** Writes what was read as reports: with an id, and with how sure the reading is. */
final class ReportWriter {
  private ReportWriter() {}

  /** The events of an article as reports, with ids of their own. */
  static List<Report> reports(String articleId, List<Draft> drafts) {
    Set<String> ids = new HashSet<>();
    List<Report> reports = new ArrayList<>();
    for (Draft d : drafts) {
      Evidence first = d.evidence().get(0);
      String key = articleId + "|" + first.start() + "-" + first.end() + "|" + d.trigger().type();
      String id = hash(key);
      for (int n = 2; !ids.add(id); n++) {
        id = hash(key + "|" + n);
      }
      reports.add(
          new Report(
              id,
              d.trigger().type(),
              d.trigger().mode(),
              d.evidence(),
              d.actors(),
              d.recipients(),
              d.place(),
              d.date(),
              d.toll(Toll.Kind.KILLED),
              d.toll(Toll.Kind.INJURED),
              d.toll(Toll.Kind.MISSING),
              d.toll(Toll.Kind.DISPLACED),
              d.toll(Toll.Kind.DETAINED),
              d.attribution(),
              d.modality(),
              d.background(),
              confidence(d),
              d.trigger().id()));
    }
    return List.copyOf(reports);
  }

  /** The more slots the text fills, the surer the reading. */
  private static double confidence(Draft d) {
    int filled =
        (d.place() == null ? 0 : 1)
            + (d.date() == null ? 0 : 1)
            + (d.actors().isEmpty() && d.tolls().isEmpty() ? 0 : 1)
            + (d.attribution().isEmpty() ? 0 : 1)
            + (d.modality() == Modality.ASSERTED ? 1 : 0);
    return Math.round((0.45 + 0.1 * filled) * 100) / 100.0;
  }

  private static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
