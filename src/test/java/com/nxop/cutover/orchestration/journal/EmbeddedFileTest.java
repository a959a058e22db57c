package com.nxop.cutover.orchestration.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedFileTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:/d/j, jdbc:h2:file:/d/j;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
        "jdbc:h2:./j;MODE=PostgreSQL, jdbc:h2:./j;MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
        "jdbc:h2:~/j;write_delay=0;db_close_on_exit=true, jdbc:h2:~/j;write_delay=0;db_close_on_exit=true",
        "jdbc:h2:tcp://db/j, jdbc:h2:tcp://db/j;WRITE_DELAY=0"
    })
    void anAddressIsGivenWhatKeepsWhatIsAcknowledged(String url, String safe) {
        assertThat(EmbeddedFile.safe(url)).isEqualTo(safe);
        assertThat(EmbeddedFile.safe(safe)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:j;DB_CLOSE_DELAY=-1", "jdbc:postgresql://db/j", ""})
    void whatIsNotAnH2FileIsLeftAsItIs(String url) {
        assertThat(EmbeddedFile.safe(url)).isEqualTo(url);
        assertThat(EmbeddedFile.holdsBack(url)).isEmpty();
    }

    @Test
    void anAddressThatHoldsBackIsFound() {
        assertThat(EmbeddedFile.holdsBack("jdbc:h2:./j;write_delay=500")).hasValue("500");
        assertThat(EmbeddedFile.holdsBack("jdbc:h2:./j;WRITE_DELAY=0")).isEmpty();
        assertThat(EmbeddedFile.holdsBack("jdbc:h2:./j")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/cutover;WRITE_DELAY=0, data/cutover.anchor",
        "jdbc:h2:./data/cutover, data/cutover.anchor",
        "jdbc:postgresql://db/cutover, data/anchor"
    })
    void theAnchorStandsBesideTheFile(String url, Path anchor) {
        assertThat(Path.of(FileAnchor.at("beside", url).where()).normalize()).isEqualTo(anchor.toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:cutover", "jdbc:h2:zip:~/j.zip!/j"})
    void whatHasNoFileOfThatNameHasItsAnchorInMemory(String url) {
        assertThat(FileAnchor.at("beside", url).where())
                .isEqualTo(Anchor.inMemory().where());
    }
}
