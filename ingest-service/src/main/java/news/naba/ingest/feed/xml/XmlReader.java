package news.naba.ingest.feed.xml;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import news.naba.ingest.feed.model.Repair;
import news.naba.ingest.feed.xml.StrictReader.IllFormedException;

/** Reads the text of a document: strictly if it can be, else after repair and leniently. */
public final class XmlReader {
  private XmlReader() {}

  /**
   * The document's tree; nothing when there is no element in it.
   *
   * @param maxItems after this many items nothing is read
   * @param repairs gets what had to be put right
   */
  public static Optional<XmlElement> read(String text, int maxItems, Set<Repair> repairs) {
    String clean = XmlText.clean(text, repairs);
    Set<Repair> strict = EnumSet.noneOf(Repair.class);
    try {
      XmlElement root = StrictReader.read(clean, maxItems, strict);
      repairs.addAll(strict);
      return Optional.of(root);
    } catch (IllFormedException e) {
      String whole = XmlText.wholeItems(clean, repairs);
      if (whole.length() == clean.length()) {
        repairs.add(Repair.ILL_FORMED);
      }
      return LenientReader.read(whole, maxItems, repairs);
    }
  }
}
