package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who holds which role. Names only: looking it up pings nobody. */
public final class WhoCard {

    private WhoCard() {}

    public static Card of(Run run, Instant now) {
        List<String> lines = new ArrayList<>();
        run.plan().roles().forEach(role -> lines.add(line(run, role)));
        long empty = run.plan().roles().stream()
                .filter(role -> role.required() == Role.Presence.REQUIRED)
                .filter(role -> run.roster().in(role.id()).isEmpty())
                .count();
        String text = empty == 0 ? "Every required role is held." : empty + " required roles are held by nobody.";
        return new Layout(Stamp.of("who", run, now))
                .header("Who holds which role")
                .lines(lines)
                .context(text + " Change it with /cutover assign ROLE @person.")
                .card(text);
    }

    private static String line(Run run, Role role) {
        List<Person> people = run.roster().in(role.id());
        String deputy = role.deputyOf()
                .map(of -> " (stands in for " + Crew.role(run.plan(), of) + ")")
                .orElse("");
        String name = Mrkdwn.bold(Crew.role(run.plan(), role.id())) + deputy + " · ";
        if (!people.isEmpty()) {
            return Marks.DONE + " " + name
                    + Words.list(people.stream().limit(20).map(Mrkdwn::name).toList());
        }
        return role.required() == Role.Presence.REQUIRED
                ? Marks.WARNING + " " + name + "nobody, and a run needs somebody"
                : Marks.NOT_YET + " " + name + "nobody";
    }
}
