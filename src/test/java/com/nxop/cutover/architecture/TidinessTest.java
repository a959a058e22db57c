package com.nxop.cutover.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the files look: small, named as things and doers, in packages that say what they are. */
class TidinessTest {

    private static final int LONGEST_FILE = 250;
    private static final Pattern VAGUE = Pattern.compile("(Impl|Manager|Helper|Helpers|Util|Utils|Service|Dto|DTO)$");

    /** The business calls what NXOP does for it services; there the word is a thing and no layer. */
    private static final Set<String> BUSINESS_WORDS = Set.of("BusinessService");

    private static final Pattern LEFTOVER = Pattern.compile("@Disabled\\b|\\bTO" + "DO\\b|\\bFIX" + "ME\\b|lombok");

    @Test
    void noFileIsLongerThanAReaderCanHold() {
        Stream<String> tooLong = Repository.javaFiles().stream()
                .map(file -> Repository.text(file).lines().count() + " lines in " + file)
                .filter(line -> Long.parseLong(line.substring(0, line.indexOf(' '))) > LONGEST_FILE);
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noClassHasAVagueName() {
        Stream<Path> vague = Repository.javaFiles().stream()
                .filter(file -> VAGUE.matcher(name(file)).find())
                .filter(file -> !BUSINESS_WORDS.contains(name(file)));
        assertThat(vague).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        Set<Path> folders = new TreeSet<>();
        Repository.javaFiles().forEach(file -> folders.add(file.getParent()));
        List<Path> silent = folders.stream().filter(folder -> !speaks(folder)).toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        Stream<Path> leftovers = Repository.javaFiles().stream()
                .filter(file -> LEFTOVER.matcher(Repository.text(file)).find())
                .filter(file -> !file.endsWith("TidinessTest.java"));
        assertThat(leftovers).isEmpty();
    }

    @Test
    void aTestClassIsNamedSoThatTheBuildRunsIt() {
        Stream<Path> missed = Repository.javaFiles().stream()
                .filter(file -> file.startsWith("src/test"))
                .filter(file -> Repository.text(file).contains("org.junit.jupiter.api.Test;"))
                .filter(file -> !name(file).endsWith("Test") && !isShared(file));
        assertThat(missed).isEmpty();
    }

    private static boolean isShared(Path file) {
        return Repository.text(file).contains("abstract class " + name(file))
                || Repository.text(file).contains("interface " + name(file));
    }

    private static boolean speaks(Path folder) {
        Path info = folder.resolve("package-info.java");
        if (!Repository.ROOT.resolve(info).toFile().isFile()) {
            return false;
        }
        String text = Repository.text(info);
        return text.startsWith("/**") && text.contains("@NullMarked");
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
