package com.nxop.cutover.bot.card;

import com.nxop.cutover.orchestration.plan.Audience;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.Stakeholders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who must know of the window and has said so, with a button for whoever may say it for a group. */
public final class StakeholdersCard {

    private StakeholdersCard() {}

    public static Card of(Run run, Instant now) {
        Layout layout = new Layout(Stamp.of("stakeholders", run, now));
        boolean open = run.standing().startedAt().isEmpty() && !run.ended();
        layout.section("*Do the stakeholders know?* " + summary(run)
                + run.standing()
                        .window()
                        .map(set -> "\nThe window begins " + Mrkdwn.bothTimes(set.start()))
                        .orElse(""));
        for (String id : run.plan().communications().stakeholders()) {
            line(run, id, open, layout);
        }
        layout.context(
                "Readers of the mails acknowledge by their own link; /cutover notify acknowledgements names them.",
                "As of " + Mrkdwn.bothTimes(now));
        return layout.card("Stakeholders: " + summary(run));
    }

    private static void line(Run run, String id, boolean open, Layout layout) {
        Stakeholders.Group group = run.readiness().stakeholders().of(id);
        Optional<Audience> audience = run.plan().communications().audience(id);
        String name = audience.map(Audience::name).orElse(id);
        String text = (group.complete() ? Marks.DONE : Marks.NOT_YET) + " *" + Mrkdwn.line(name, 200) + "* · "
                + Mrkdwn.line(group.say(), 200);
        Optional<String> role = audience.flatMap(Audience::answers);
        if (group.complete() || role.isEmpty() || !open) {
            layout.section(text);
        } else {
            layout.section(
                    text + " · " + Crew.called(run, List.of(role.get())) + " may say it for them",
                    Button.plain(Act.STAKEHOLDERS_KNOW, "They know", Target.of(run.id(), id))
                            .sure(
                                    "Do they all know?",
                                    "This puts on record, in your name, that all of them know of the window: " + name,
                                    "They know"));
        }
    }

    /** For example {@code 2 of 3 groups have acknowledged}. */
    static String summary(Run run) {
        List<String> all = run.plan().communications().stakeholders();
        long known = all.stream()
                .filter(id -> run.readiness().stakeholders().of(id).complete())
                .count();
        return known + " of " + all.size() + " groups have acknowledged";
    }
}
