package com.nxop.cutover.commands.words;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code --mode planned|emergency}. */
final class Modes {

    private static final String FLAG = "--mode";
    private static final String DASH = "-mode";

    private Modes() {}

    static Order read(Arguments given, Function<Optional<Mode>, Order> then) {
        if (given.none()) {
            return then.apply(Optional.empty());
        }
        String flag = given.word(0);
        boolean glued = flag.contains("=");
        String name = glued ? flag.substring(0, flag.indexOf('=')) : flag;
        // Phones turn two hyphens into one long dash, which arrives here as one hyphen.
        if (!name.equals(FLAG) && !name.equals(DASH)) {
            return given.wrong("'" + given.command().name() + "' does not know '" + Text.plain(given.typed(0)) + "'.");
        }
        String value = glued ? flag.substring(flag.indexOf('=') + 1) : given.word(1);
        return switch (value) {
            case "planned" -> then.apply(Optional.of(Mode.PLANNED));
            case "emergency" -> then.apply(Optional.of(Mode.EMERGENCY));
            default -> given.wrong("The mode is planned or emergency, not '" + Text.plain(value) + "'.");
        };
    }
}
