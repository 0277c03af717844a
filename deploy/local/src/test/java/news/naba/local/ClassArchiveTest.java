package news.naba.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
  private static final JavaRuntime JAVA_17 = new JavaRuntime(Path.of("java"), "Some Vendor 17.0.1");
  private static final JavaRuntime JAVA_25 = new JavaRuntime(Path.of("java"), "Some Vendor 25.0.1");

  private final Path directory;
  private final Path jar;
  private final Path classList;
  private final ClassArchive archive;

  ClassArchiveTest(@TempDir Path directory) {
    this.directory = directory.resolve("program");
    this.jar = this.directory.resolve("program.jar");
    this.classList = directory.resolve("program.classlist");
    this.archive = new ClassArchive(JAVA_17, jar, classList);
  }

  @BeforeEach
  void packProgram() throws IOException {
    Files.createDirectories(directory.resolve("lib"));
    Files.writeString(jar, "program");
    Files.writeString(directory.resolve("lib/library.jar"), "library");
  }

  @Test
  void aStartWithoutAnArchiveListsItsClassesForOne() throws Exception {
    assertThat(archive.optionsForStart())
        .containsExactly(
            "-XX:+IgnoreUnrecognizedVMOptions", "-XX:DumpLoadedClassList=" + classList);
    assertThat(archive.canBeMade()).isFalse();

    Files.writeString(classList, "java/lang/Object\n");

    assertThat(archive.canBeMade()).isTrue();
  }

  @Test
  void aStartWithAnArchiveUsesItAndListsNothing() throws Exception {
    Path made = make(archive);

    assertThat(archive.optionsForStart()).containsExactly("-XX:SharedArchiveFile=" + made);
    assertThat(made).hasParentRaw(directory);
    assertThat(archive.canBeMade()).isFalse();
  }

  @Test
  void theListOfAnEarlierStartIsNotMistakenForOneOfThisStart() throws Exception {
    Files.writeString(classList, "java/lang/Object\n");

    archive.optionsForStart();

    assertThat(classList).doesNotExist();
  }

  @Test
  void anotherJavasArchiveIsNotUsed() throws Exception {
    make(archive);

    assertThat(new ClassArchive(JAVA_25, jar, classList).optionsForStart())
        .contains("-XX:DumpLoadedClassList=" + classList);
  }

  @Test
  void anArchiveIsNotUsedAfterTheProgramWasBuiltAnew() throws Exception {
    make(archive);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));

    assertThat(archive.optionsForStart()).contains("-XX:DumpLoadedClassList=" + classList);
  }

  @Test
  void anArchiveIsNotUsedWithAnotherLibrary() throws Exception {
    make(archive);
    Files.writeString(directory.resolve("lib/library.jar"), "a newer library");

    assertThat(archive.optionsForStart()).contains("-XX:DumpLoadedClassList=" + classList);
  }

  @Test
  void anArchiveReplacesAllOthersOfItsProgramAndNothingElse() throws Exception {
    make(archive);
    Files.writeString(directory.resolve("program-0123.jsa.77.unfinished"), "of a killed launcher");
    Files.writeString(directory.resolve("other-0123.jsa"), "another program's");

    Path made = make(new ClassArchive(JAVA_25, jar, classList));

    assertThat(directory.toFile().list())
        .containsExactlyInAnyOrder(
            "lib", "program.jar", "other-0123.jsa", made.getFileName().toString());
  }

  @Test
  void anArchiveIsMadeOfTheWholeLinesThereAre() throws Exception {
    Files.writeString(classList, "java/lang/Object\njava/lang/Str");

    ClassArchive.Making making = archive.making();

    assertThat(argument(making, "-XX:SharedClassListFile=")).hasContent("java/lang/Object\n");
  }

  @Test
  void anArchiveOfAProgramThatWasRebuiltMeanwhileIsNotKept() throws Exception {
    Files.writeString(classList, "java/lang/Object\n");
    ClassArchive.Making making = archive.making();
    Files.writeString(argument(making, "-XX:SharedArchiveFile="), "archive");
    Files.writeString(jar, "a newer program");

    assertThat(making.keep()).isFalse();

    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("lib", "program.jar");
  }

  @Test
  void anArchiveGoesWhenAStartWithItFails() throws Exception {
    Path made = make(archive);

    assertThatThrownBy(
            () ->
                archive.provenBy(
                    () -> {
                      throw new IOException("exit code 134");
                    }))
        .hasMessage("exit code 134");

    assertThat(made).doesNotExist();
    assertThat(archive.optionsForStart()).contains("-XX:DumpLoadedClassList=" + classList);
  }

  @Test
  void anArchiveStaysWhenAStartWithItSucceeds() throws Exception {
    Path made = make(archive);

    archive.provenBy(() -> {});

    assertThat(made).exists();
  }

  @Test
  void nothingIsListedOrMadeWhereNothingCanBeWritten() throws Exception {
    assumeFalse(
        !directory.toFile().setWritable(false) || Files.isWritable(directory),
        "this user may write everywhere");

    assertThat(archive.optionsForStart()).isEmpty();

    Files.writeString(classList, "java/lang/Object\n");
    assertThat(archive.canBeMade()).isFalse();
    assertThat(directory.toFile().setWritable(true)).isTrue();
  }

  private Path make(ClassArchive wanted) throws IOException {
    Files.writeString(classList, "java/lang/Object\n");
    ClassArchive.Making making = wanted.making();
    Files.writeString(argument(making, "-XX:SharedArchiveFile="), "archive");
    assertThat(making.keep()).isTrue();
    return wanted.file();
  }

  private static Path argument(ClassArchive.Making making, String name) {
    List<String> command = making.command();
    return command.stream()
        .filter(argument -> argument.startsWith(name))
        .map(argument -> Path.of(argument.substring(name.length())))
        .findFirst()
        .orElseThrow();
  }
}
