package com.nxop.cutover.orchestration.action.amqp;

import com.nxop.cutover.orchestration.action.Settings;
import java.util.List;

/** What a step wants of the listeners of a region, and where it is said. */
record Wanted(Brokers brokers, String region, List<String> services, Command command) {

    Wanted {
        services = List.copyOf(services);
    }

    /** Two brokers and an exchange on each. */
    record Brokers(String control, String exchange, String flightkeys, String events) {}

    enum Command {
        SUBSCRIBE("subscribe"),
        RELEASE("release");

        private final String word;

        Command(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Command of(String word) {
            for (Command command : values()) {
                if (command.word.equals(word)) {
                    return command;
                }
            }
            throw new IllegalArgumentException(
                    "the setting 'command' must be subscribe or release, not '" + word + "'");
        }
    }

    static Wanted of(Settings with) {
        return new Wanted(
                new Brokers(with.text("control"), with.text("exchange"), with.text("flightkeys"), with.text("events")),
                with.text("region"),
                with.list("listeners"),
                Command.of(with.text("command")));
    }
}
