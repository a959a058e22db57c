package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.RoleNames;
import com.nxop.cutover.orchestration.run.Run;
import java.util.ArrayList;
import java.util.List;

/** Roles and the people in them, as text. */
final class Crew {

    private Crew() {}

    static String role(Plan plan, String id) {
        return Mrkdwn.line(plan.role(id).map(Role::name).orElse(id), Limit.BUTTON);
    }

    /** Name and role, the role only where the name does not tell it. */
    static String named(Run run, Person person, String role) {
        String name = Mrkdwn.name(person);
        String of = role(run.plan(), role);
        return name.contains(of) ? name : name + " (" + of + ")";
    }

    static String roles(Plan plan, List<String> ids) {
        return Words.list(ids.stream()
                .map(id -> id.equals("all") ? "everybody" : role(plan, id))
                .toList());
    }

    /** Role and holders with mention, for those who must act: {@code Incident Commander @Ines}. */
    static String called(Run run, String role) {
        List<Person> people = RoleNames.acting(run, role);
        return role(run.plan(), role) + " "
                + (people.isEmpty() ? "(nobody holds it; /cutover assign)" : Mrkdwn.mentions(people));
    }

    static String called(Run run, List<String> roles) {
        return Words.list(roles.stream().map(role -> called(run, role)).toList());
    }

    /** Name of whoever caused an entry, as far as the run knows them. */
    static String name(Run run, String id) {
        List<Person> known = new ArrayList<>();
        run.roster().holders().values().forEach(known::addAll);
        known.add(run.head().preparedBy());
        known.add(Person.ENGINE);
        return known.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(Mrkdwn::name)
                .orElseGet(() -> Mrkdwn.mention(new Person(id, id)));
    }
}
