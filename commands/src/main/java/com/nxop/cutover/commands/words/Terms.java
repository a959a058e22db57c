package com.nxop.cutover.commands.words;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.run.Reach;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a run is wanted: {@code --mode planned|emergency} and {@code --world dry-run|live}.
 *
 * @param mode empty: planned, or as the open run is
 * @param reach empty: as far as the program may, or as the open run does
 */
public record Terms(Optional<Mode> mode, Optional<Reach> reach) {

    public static final Terms ANY = new Terms(Optional.empty(), Optional.empty());

    private static final Map<String, Mode> MODES = Map.of("planned", Mode.PLANNED, "emergency", Mode.EMERGENCY);
    private static final Map<String, Reach> WORLDS = Map.of("live", Reach.LIVE, "dry-run", Reach.DRY_RUN);

    static Order read(Arguments given, Function<Terms, Order> then) {
        Terms terms = ANY;
        int at = 0;
        while (at < given.words().size()) {
            String flag = given.word(at);
            int glue = flag.indexOf('=');
            String value = glue >= 0 ? flag.substring(glue + 1) : given.word(at + 1);
            // Phones turn two hyphens into one long dash, which arrives here as one hyphen.
            String name = (glue >= 0 ? flag.substring(0, glue) : flag).replaceFirst("^--?", "");
            if (!flag.startsWith("-") || !(name.equals("mode") || name.equals("world"))) {
                return given.wrong(
                        "'" + given.command().name() + "' does not know '" + Text.plain(given.typed(at)) + "'.");
            }
            Optional<Terms> more = terms.with(name, value);
            if (more.isEmpty()) {
                return given.wrong(
                        "The " + name + " is " + (name.equals("mode") ? "planned or emergency" : "dry-run or live")
                                + ", not '" + Text.plain(value) + "'.");
            }
            terms = more.get();
            at += glue >= 0 ? 1 : 2;
        }
        return then.apply(terms);
    }

    private Optional<Terms> with(String flag, String value) {
        String word = value.toLowerCase(Locale.ROOT);
        return flag.equals("mode")
                ? Optional.ofNullable(MODES.get(word)).map(one -> new Terms(Optional.of(one), reach))
                : Optional.ofNullable(WORLDS.get(word)).map(one -> new Terms(mode, Optional.of(one)));
    }
}
