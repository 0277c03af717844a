package news.naba.extract.domain.report.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import news.naba.contracts.EventType;
import news.naba.extract.domain.report.lexicon.PackFile.Row;
import org.junit.jupiter.api.Test;

class PackFileTest {
  @Test
  void readsSectionsRowsAndLists() {
    PackFile file =
        PackFile.parse("x.txt", "# a comment\n[one]\na | b, c | # nothing more\n\n[two]\n");

    Row row = file.rows("one").get(0);
    assertThat(row.get(0)).isEqualTo("a");
    assertThat(row.list(1)).containsExactly("b", "c");
    assertThat(row.list(5)).isEmpty();
    assertThat(row.line()).isEqualTo(3);
    assertThat(file.rows("two")).isEmpty();
  }

  @Test
  void aMissingColumnIsNamedWithFileAndLine() {
    Row row = PackFile.parse("x.txt", "[one]\na | b").rows("one").get(0);

    assertThatThrownBy(() -> row.get(2)).hasMessage("x.txt:2: column 3 is missing");
  }

  @Test
  void anUnknownTypeIsNamedWithFileAndLine() {
    Row row = PackFile.parse("x.txt", "[one]\na").rows("one").get(0);

    assertThatThrownBy(() -> LanguagePack.constant(row, EventType.class, "EXPLODE"))
        .hasMessage("x.txt:2: unknown EventType EXPLODE");
  }

  @Test
  void aSectionMayStandOnlyOnce() {
    assertThatThrownBy(() -> PackFile.parse("x.txt", "[one]\na\n[one]\nb"))
        .hasMessage("x.txt:3: second section one");
  }

  @Test
  void aMissingSectionIsNamed() {
    assertThatThrownBy(() -> PackFile.parse("x.txt", "[one]\na").rows("two"))
        .hasMessage("x.txt: no section [two]");
  }
}
