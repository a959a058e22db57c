package com.nxop.cutover.notifications.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.Stories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No sentence without the facts it rests on. */
class ClaimsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void room() throws IOException {
        Files.createDirectories(folder.resolve("messages"));
    }

    @Test
    void aFileThatSaysRestoredWithoutMakingSureOfItIsRefusedWithItsLine() throws IOException {
        Files.writeString(
                folder.resolve("messages/started.text.hbs"), "NXOP maintenance has started.\n\nAll is\nRestored.\n");
        assertThatThrownBy(this::load)
                .isInstanceOf(TemplatesBroken.class)
                .hasMessageContaining("started.text.hbs:")
                .hasMessageContaining("'restored' is said, but nothing makes sure that it is so")
                .hasMessageContaining("needs: [restored]");
    }

    @Test
    void aSubjectOfTwoLinesIsRefused() throws IOException {
        Files.writeString(folder.resolve("messages/started.subject.hbs"), "one\ntwo\n");
        assertThatThrownBy(this::load).hasMessageContaining("started.subject.hbs:2: a subject is one line");
    }

    @Test
    void aMessageMayOnlyNeedWhatIsKnown() throws IOException {
        Files.writeString(folder.resolve("messages/messages.yaml"), """
                one:
                  outlets: [text]
                  needs: [finished]
                  facts: {run: R-1}
                """);
        Files.writeString(folder.resolve("messages/one.text.hbs"), "{{run}}\n");
        assertThatThrownBy(this::load).hasMessageContaining("messages.yaml:3: nothing is known as 'finished'");
    }

    @Test
    void restoredHoldsOnlyAfterTheLastGate() {
        assertThat(Truth.RESTORED.holds(Stories.gateFive(Plans.small()).run())).isFalse();
        assertThat(Truth.RESTORED.holds(Stories.completed(Plans.small()).run())).isTrue();
        assertThat(Truth.UNDER_WAY.holds(Runs.prepared(Plans.small()).run())).isFalse();
    }

    private Templates load() {
        return Templates.load(new TemplateFiles(Optional.of(folder)));
    }
}
