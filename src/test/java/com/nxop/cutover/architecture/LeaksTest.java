package com.nxop.cutover.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What must never stand in the repository: a secret, a path of somebody's machine, a registry's address. */
class LeaksTest {

    private static final Pattern SECRET = Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"
            + "|xox[abpr]-[0-9]{6,}-[0-9A-Za-z-]+|xapp-[0-9]-[A-Z0-9]+-[0-9]+-[0-9a-f]+|ghp_[0-9A-Za-z]{36}"
            + "|-----BEGIN [A-Z ]*PRIVATE KEY-----|akab-[0-9a-z]{16}-[0-9a-z]{16}");
    private static final Pattern PRETENDED = Pattern.compile("REHEARSAL|EXAMPLE|TEST|rehearsal|example");
    private static final Pattern MACHINE =
            Pattern.compile("(^|[^A-Za-z0-9.])/(work|farm|home/[a-z]+|Users/[A-Za-z]+|root/\\.m2)/");
    private static final Pattern REGISTRY =
            Pattern.compile("repo1?\\.maven\\.(org|apache)|registry\\.npm" + "js|deb\\.deb" + "ian");

    @Test
    void noSecretIsCommitted() {
        assertThat(hits(SECRET).stream().filter(hit -> !PRETENDED.matcher(hit).find()))
                .isEmpty();
    }

    @Test
    void noMachinePathIsCommitted() {
        assertThat(hits(MACHINE)).isEmpty();
    }

    @Test
    void noRegistryHostIsCommitted() {
        assertThat(hits(REGISTRY)).isEmpty();
    }

    @Test
    void everyTextIsUtf8() {
        assertThat(Repository.texts())
                .allSatisfy(file -> assertThat(Repository.text(file)).doesNotContain("\uFFFD"));
    }

    private static List<String> hits(Pattern pattern) {
        List<String> hits = new ArrayList<>();
        for (Path file : Repository.texts()) {
            if (file.endsWith("LeaksTest.java")) {
                continue;
            }
            Matcher found = pattern.matcher(Repository.text(file));
            while (found.find()) {
                hits.add(file + ": " + found.group());
            }
        }
        return hits;
    }
}
