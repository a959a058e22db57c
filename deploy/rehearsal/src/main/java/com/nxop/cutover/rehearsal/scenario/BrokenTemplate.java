package com.nxop.cutover.rehearsal.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A message that an operator has edited wrongly. */
final class BrokenTemplate {

    static final String NAME = "template-broken";
    static final String REFUSED = "refused";

    private static final String FILE = "started.text.hbs";

    private BrokenTemplate() {}

    static Aftermath aftermath() {
        return new Aftermath(
                Map.of("cutover.templates", folder().toString()),
                List.of(FILE + ":3:", "there is no fact 'duration'"),
                stage -> true,
                stage -> List.of());
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("templates");
            Path messages = Files.createDirectories(folder.resolve("messages"));
            Files.writeString(messages.resolve(FILE), "NXOP maintenance has started\n\nIt will take {{duration}}.\n");
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException("No room for a folder of templates; free some space", full);
        }
    }
}
