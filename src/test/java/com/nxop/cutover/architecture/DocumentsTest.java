package com.nxop.cutover.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.nxop.cutover.commands.words.CommandWords;
import com.nxop.cutover.rehearsal.Arguments;
import com.nxop.cutover.rehearsal.scenario.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say is so. */
class DocumentsTest {

    private static final Set<String> JARS =
            Set.of("bot/target/cutover-bot.jar", "deploy/rehearsal/target/cutover-rehearsal.jar");
    private static final Pattern SETTING = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");

    static List<Markdown> pages() {
        return Markdown.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Markdown page) {
        Path folder = Repository.ROOT.resolve(page.file()).getParent();
        assertThat(page.relativeLinks())
                .allMatch(link -> Files.exists(folder.resolve(link.replaceAll("#.*", ""))), "exists");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyJarToStartIsBuilt(Markdown page) {
        assertThat(jars(page)).allSatisfy(words -> assertThat(JARS).contains(words.get(2)));
        assertThat(Repository.text("bot/pom.xml")).contains("<finalName>cutover<", "<classifier>bot<");
        assertThat(Repository.text("deploy/rehearsal/pom.xml")).contains("<finalName>cutover<", ">rehearsal<");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyFlagOfTheRehearsalIsUnderstood(Markdown page) {
        jars(page)
                .filter(words -> words.get(2).contains("rehearsal"))
                .map(words -> words.subList(3, words.size()))
                .forEach(flags -> {
                    Arguments read = Arguments.parse(flags.toArray(String[]::new));
                    assertThat(Scenarios.find(read.scenario())).isPresent();
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyPlanToCheckExists(Markdown page) {
        assertThat(jars(page).filter(words -> words.contains("lint")))
                .allMatch(words -> Files.isRegularFile(Repository.ROOT.resolve(words.get(words.size() - 1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyMavenCommandNamesWhatTheBuildHas(Markdown page) {
        String poms = Repository.text("pom.xml") + Repository.text("src/test/pom.xml");
        for (String command : page.commands()) {
            List<String> words = words(command);
            if (!words.get(0).equals("mvn")) {
                continue;
            }
            words.stream()
                    .filter(word -> word.startsWith("-P"))
                    .forEach(word -> assertThat(poms).contains("<id>" + word.substring(2) + "</id>"));
            int modules = words.indexOf("-pl");
            if (modules > 0) {
                assertThat(poms).contains("<module>" + words.get(modules + 1) + "</module>");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everySlashCommandIsKnownToTheDesk(Markdown page) {
        assertThat(page.slashCommands())
                .allMatch(said -> CommandWords.find(words(said).get(0)).isPresent(), "known to the desk");
    }

    @Test
    void everySettingOfTheReadmeIsRead() {
        Set<String> known = KnownSettings.read();
        Stream<String> named = Markdown.read(Path.of("README.md"))
                .text()
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> SETTING.matcher(line.split("\\|")[1]).results().map(found -> found.group()))
                .filter(name -> !name.startsWith("AWS_"));
        assertThat(named).isNotEmpty().allMatch(name -> known.contains(flat(name)), "is read by the program");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orchestration",
                "commands",
                "notifications",
                "bot",
                "templates",
                "deploy",
                "deploy/rehearsal",
                "src/test"
            })
    void everyRoomSaysWhatComesInAndOutAndWhatWasDecided(String room) {
        assertThat(Repository.text(room + "/README.md"))
                .contains("**In:**", "**Out:**", "## Decisions", "What: ", "Why: ", "Given up: ");
    }

    @Test
    void theScriptOfTheCheckRunsTheCommandOfTheReadme() {
        assertThat(Repository.ROOT.resolve(".ci/run")).isExecutable();
        assertThat(Repository.text("README.md")).contains("mvn -B verify");
        assertThat(Repository.text(".ci/run")).contains("mvn -B verify");
    }

    @Test
    void badFlagsAreRefusedInOneSentence() {
        assertThatCode(() -> Arguments.parse("--speeed=2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--speed");
    }

    private static Stream<List<String>> jars(Markdown page) {
        return page.commands().stream()
                .filter(command -> command.startsWith("java -jar "))
                .map(DocumentsTest::words);
    }

    private static List<String> words(String command) {
        return List.of(command.strip().split("\\s+"));
    }

    private static String flat(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }
}
