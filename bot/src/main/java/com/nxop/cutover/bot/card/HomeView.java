package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** App Home: what do I owe, which roles are mine, where is the run. */
public final class HomeView {

    private HomeView() {}

    /** @param run the open or latest run */
    public static View of(Optional<Run> run, Person person, Instant now) {
        Layout layout = new Layout(run.map(one -> Stamp.of("home", one, now)).orElse("home"), Limit.VIEW_BLOCKS);
        layout.header("What do I owe?");
        run.ifPresentOrElse(
                known -> known(known, person, now, layout),
                () -> layout.section("Nothing. No cutover has been prepared; `/cutover go-no-go` prepares one."));
        layout.context("As of " + Mrkdwn.bothTimes(now), "`/cutover help` lists everything you can say.");
        return View.builder().type("home").blocks(layout.blocks()).build();
    }

    private static void known(Run run, Person person, Instant now, Layout layout) {
        List<String> owed = new ArrayList<>();
        Owed.of(run).stream()
                .filter(debt -> debt.roles().stream().anyMatch(role -> run.mayActAs(person, role)))
                .forEach(debt -> owed.add(Marks.WAITING + " " + debt.what()));
        layout.lines(owed.isEmpty() ? List.of(Marks.DONE + " Nothing is waiting for you.") : owed);
        criteria(run, person, now, layout);
        List<String> roles = run.plan().roles().stream()
                .filter(role -> run.roster().holds(person, role.id()))
                .map(role -> Crew.role(run.plan(), role.id()))
                .toList();
        layout.divider();
        layout.section("*My roles* "
                + (roles.isEmpty() ? "none; you can read everything and note things" : Words.list(roles)));
        layout.section("*The run* " + Marks.withWord(run.state()) + " · " + BoardCard.text(run, now));
        Target target = Target.of(run.id());
        layout.buttons(List.of(
                Button.plain(Act.SHOW_STATUS, "Status", target),
                Button.plain(Act.SHOW_GONOGO, "Go/no-go list", target),
                Button.plain(Act.SHOW_RUNBOOK, "Runbook", target)));
    }

    private static void criteria(Run run, Person person, Instant now, Layout layout) {
        if (run.standing().startedAt().isPresent() || run.ended()) {
            return;
        }
        GoNoGo.of(run, now).lines().stream()
                .filter(line -> line.state() != GoNoGo.State.GREEN)
                .filter(line -> line.criterion()
                        .confirm()
                        .filter(asked -> run.mayActAs(person, asked.role()))
                        .isPresent())
                .forEach(line -> {
                    Target target = Target.of(run.id(), line.criterion().id());
                    layout.section(GoNoGoPage.line(run, line, now));
                    layout.buttons(List.of(
                            Button.primary(Act.CRITERION_YES, "Confirm", target),
                            Button.plain(Act.CRITERION_NO, "Deny", target)));
                });
    }
}
