package com.nxop.cutover.notifications.status.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.notifications.template.TemplatesBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicWordsTest {

    @TempDir
    private Path folder;

    private TemplateFiles with(String from, String to) throws IOException {
        String shipped = new TemplateFiles(Optional.empty())
                .find(PublicWords.FILE)
                .orElseThrow()
                .text();
        assertThat(shipped).contains(from);
        Files.createDirectories(folder.resolve("messages"));
        Files.writeString(folder.resolve("messages").resolve(PublicWords.FILE), shipped.replace(from, to));
        return new TemplateFiles(Optional.of(folder));
    }

    @Test
    void operatorsCanSayItInTheirOwnWords() throws IOException {
        PublicWords words = PublicWords.load(with("All services operational", "Everything is fine"));

        assertThat(words.say("level.normal.title")).isEqualTo("Everything is fine");
    }

    @Test
    void aMissingSentenceIsRefusedAtTheStart() throws IOException {
        TemplateFiles files = with("update.paused.title=Paused", "");

        assertThatThrownBy(() -> PublicWords.load(files))
                .isInstanceOf(TemplatesBroken.class)
                .hasMessageContaining("'update.paused.title' has no words");
    }

    @Test
    void aRegionInASentenceIsRefusedWithItsLine() throws IOException {
        TemplateFiles files = with("The maintenance goes on.", "We go on in us-west-2.");

        assertThatThrownBy(() -> PublicWords.load(files))
                .isInstanceOf(TemplatesBroken.class)
                .hasMessageMatching("(?s).*status-words\\.properties:\\d+: 'update\\.resumed\\.text' names a region.*");
    }
}
