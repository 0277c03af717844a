package news.naba.extract.domain.report.gazetteer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PackFile;
import news.naba.extract.domain.report.lexicon.PackFile.Row;
import news.naba.extract.domain.report.lexicon.PhraseIndex;

/** Known actors of the world, and the kinds of actors a language speaks of. */
public final class ActorLexicon {
  private static final Set<String> SECTORS =
      Set.of(
          "GOV", "MIL", "REB", "OPP", "COP", "CVL", "IGO", "NGO", "MED", "JUD", "LEG", "CRM", "BUS",
          "SPY");

  private final PhraseIndex<Identity> known;
  private final PhraseIndex<Kind> kinds;
  private int count;

  /**
   * A kind of actor, such as "army".
   *
   * @param needsCountry too vague without a nationality or a name
   * @param person a title, which the name of who bears it may follow
   */
  public record Kind(String sector, boolean needsCountry, boolean person) {}

  public ActorLexicon(LanguagePack pack, World world) {
    this.known = pack.newIndex();
    this.kinds = pack.newIndex();
    OwnNames own = OwnNames.of(pack.language());
    Set<String> labels = new HashSet<>();
    for (Row row : world.actors()) {
      Names names = new Names(row.list(0), row.list(1));
      String sector = sector(row, row.get(4));
      if (!labels.add(row.get(0) + "|" + row.get(1))) {
        throw row.problem("second actor " + row.get(0));
      }
      List<String> ownNames = own.ofActor(names);
      List<String> forms = names.with(ownNames, pack.nameColumn());
      if (forms.isEmpty()) {
        continue;
      }
      count++;
      Identity who =
          new Identity(
              forms.get(0),
              names.canonical(pack.language(), ownNames),
              row.get(2).equals("-") ? null : row.get(2),
              row.get(3).equals("-") ? null : row.get(3),
              sector);
      forms.forEach(f -> known.add(pack.phrase(row, f), who));
    }
    PackFile file = PackFile.load(pack.language() + "/actors.txt");
    file.rows("titles").forEach(row -> readKind(pack, row, true));
    file.rows("kinds").forEach(row -> readKind(pack, row, false));
  }

  private void readKind(LanguagePack pack, Row row, boolean person) {
    Kind kind = new Kind(sector(row, row.get(0)), row.get(1).equals("country"), person);
    pack.expand(row, 2).forEach(f -> kinds.add(pack.phrase(row, f), kind));
    count++;
  }

  private static String sector(Row row, String sector) {
    if (!SECTORS.contains(sector)) {
      throw row.problem("unknown sector " + sector);
    }
    return sector;
  }

  public PhraseIndex<Identity> known() {
    return known;
  }

  public PhraseIndex<Kind> kinds() {
    return kinds;
  }

  public int count() {
    return count;
  }
}
